import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { LayoutGroup } from '@/domain/inputs/layout';
import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { buildPayload, type FormValues } from '@/domain/inputs/values';
import { InputGroups } from '@/forms/InputGroups';
import { useInputsForm } from '@/forms/inputs/use-inputs-form';
import { createFieldStore } from '@/forms/step-form/field-source';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import { startWords } from '@/i18n/testing/start-words';
import { TestHost } from '@/ui/testing/test-host';

interface Given {
  readonly layout?: readonly LayoutGroup[];
  readonly typed?: FormValues;
  readonly refused?: Readonly<Record<string, readonly string[]>>;
  readonly lostSecrets?: readonly string[];
  /** So many fields are on the page at first. */
  readonly mostShown?: number;
  /** Given: what exists is changed. */
  readonly keeps?: ReadonlySet<string>;
}

const NONE: readonly never[] = [];
const NOTHING = {};

/** Renders a step with the inputs in it, and remembers what a wizard would remember. */
export async function renderInputs(raws: readonly RawInput[], given: Given = {}) {
  await startWords();
  const specs = parseInputs(raws);
  const source = createFieldStore(given.typed ?? NOTHING, given.refused ?? NOTHING);
  const outcome = { went: 0 };
  const { layout = NONE, lostSecrets = NONE } = given;

  function Step() {
    const form = useInputsForm({
      specs,
      layout,
      source,
      lostSecrets,
      ...(given.keeps === undefined ? {} : { keeps: given.keeps }),
    });
    return (
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.next(() => {
            outcome.went += 1;
          });
        }}
      >
        <StepErrorSummary form={form} />
        <InputGroups
          form={form}
          {...(given.mostShown === undefined ? {} : { mostShown: given.mostShown })}
        />
        <button type="submit">Next</button>
      </form>
    );
  }

  render(<Step />, { wrapper: TestHost });
  return {
    user: userEvent.setup(),
    outcome,
    /** What was typed, by input name. */
    typed: source.typed,
    /** What would be sent. */
    payload: () => buildPayload(specs, source.typed()),
    refuse: (refused: NonNullable<Given['refused']>) => {
      act(() => {
        source.refuse(refused);
      });
    },
  };
}
