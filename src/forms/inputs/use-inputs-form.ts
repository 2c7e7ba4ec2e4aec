import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldErrors } from '@/api/errors';
import { driverFault, type DriverFault } from '@/domain/inputs/driver-fault';
import type { LayoutGroup } from '@/domain/inputs/layout';
import { groupInputs, type InputGroup } from '@/domain/inputs/layout';
import { fieldsOf } from '@/domain/inputs/parse';
import { formPurse, type StepPurse } from '@/domain/inputs/ruby/regex';
import type { InputSpec } from '@/domain/inputs/spec';
import { initialFormValue, type FormValue } from '@/domain/inputs/values';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { checkForm, specsFor } from '@/forms/inputs/check-form';
import { fieldKey } from '@/forms/inputs/field-key';
import { createFormView, type FormView } from '@/forms/inputs/form-view';
import { problemText } from '@/forms/inputs/problem-text';
import type { StepForm } from '@/forms/step-form/step-form';
import type { FieldTexts } from '@/forms/step-form/faults';
import type { FieldSource } from '@/forms/step-form/field-source';
import { useStepForm, type FieldBinding } from '@/forms/step-form/use-step-form';
import { memoLast } from '@/lib/memo-last';

interface InputsFormOptions {
  /** All inputs of the step, as parsed; two of one name share a field, and both are checked. */
  readonly specs: readonly InputSpec[];
  /** The driver's groups. */
  readonly layout: readonly LayoutGroup[];
  /** What was typed, by input name; the others show their defaults. */
  readonly source: FieldSource;
  /** Names of secrets that were typed and that a reload took away: their fields say so. */
  readonly lostSecrets: readonly string[];
  /**
   * Given where something that exists is changed: the inputs whose field may stay empty, since OneForm then keeps
   * what it has.
   */
  readonly keeps?: ReadonlySet<string>;
  /** What others have to say about the values while they are typed. */
  readonly advice?: AdviceStore;
  /** Told when somebody decides whether a value is shown and kept that is a secret by its name alone; `specs` follow. */
  readonly onShown?: OnShown;
}

export type OnShown = (name: string, shown: boolean) => void;

export interface InputsForm extends StepForm {
  /** The fields as `InputGroups` renders them: every input is in one of the groups. */
  readonly groups: readonly InputGroup[];
  readonly lostSecrets: ReadonlySet<string>;
  /** Null where something new is made. */
  readonly keeps: ReadonlySet<string> | null;
  /** Inputs that no value can satisfy, by name; none where something is changed, since OneForm checks no change. */
  readonly faults: ReadonlyMap<string, DriverFault>;
  readonly advice: AdviceStore | null;
  /** Null where there is no decision to make. */
  readonly onShown: OnShown | null;
  /** What the patterns of all fields may take together until the next edit. */
  readonly patience: StepPurse;
  /** Which of them are on the page. */
  readonly view: FormView;
}

/**
 * The form of a step that asks for a driver's inputs. Give the component that uses it a `key` made of the driver
 * and the deployment: another driver is another form. `buildPayload` makes the request of what was typed.
 */
export function useInputsForm(options: InputsFormOptions): InputsForm {
  const { t } = useTranslation('forms');
  const { specs, layout, source, keeps = null, advice = null, onShown = null } = options;
  const lostSecrets = useMemo(() => new Set(options.lostSecrets), [options.lostSecrets]);
  const fields = useMemo(() => fieldsOf(specs), [specs]);
  const groups = useMemo(() => groupInputs(fields, layout), [fields, layout]);
  const labels = useMemo(
    () =>
      new Map(
        groups.flatMap(({ inputs }) => inputs.map((spec) => [fieldKey(spec.name), spec.label])),
      ),
    [groups],
  );
  const byKey = useMemo(
    () =>
      new Map<string, { readonly name: string; readonly start: FormValue }>(
        fields.map((spec) => [
          fieldKey(spec.name),
          { name: spec.name, start: initialFormValue(spec) },
        ]),
      ),
    [fields],
  );
  const faults = useMemo(() => (keeps === null ? faultsOf(specs) : NO_FAULTS), [specs, keeps]);
  const [patience] = useState(formPurse);
  const [view] = useState(createFormView);

  const binding = useMemo((): FieldBinding => {
    const masked = new Set(specs.filter(({ secrecy }) => secrecy.masked).map(({ name }) => name));
    const refusals = memoLast((refused: FieldErrors) => refusalsOf(t, fields, refused, masked));
    return {
      labels,
      subscribe: source.subscribe,
      value: (key) => {
        const field = byKey.get(key);
        if (field === undefined) return undefined;
        const typed = source.typed();
        const value = Object.hasOwn(typed, field.name) ? typed[field.name] : undefined;
        return value === undefined ? field.start : value;
      },
      refusals: () => refusals(source.refused()),
      type: (key, value) => {
        const name = byKey.get(key)?.name;
        patience.refill();
        if (name !== undefined) source.type(name, value);
      },
      check: (only) => {
        const name = only === null ? undefined : byKey.get(only)?.name;
        const checked = name === undefined ? specs : specsFor(specs, name);
        const problems = checkForm(checked, source.typed(), keeps);
        return new Map(
          [...problems]
            .filter(([found]) => name === undefined || found === name)
            .map(([found, problem]) => [
              fieldKey(found),
              faults.has(found) ? t('fault.refused') : problemText(t, problem, masked.has(found)),
            ]),
        );
      },
      reveal: (key) => {
        const name = byKey.get(key)?.name;
        for (const [group, { inputs }] of groups.entries()) {
          const place = inputs.findIndex((spec) => spec.name === name);
          if (place !== -1) view.reveal(key, group, place);
        }
      },
    };
  }, [source, specs, fields, groups, labels, byKey, faults, keeps, patience, view, t]);
  const form = useStepForm(binding);
  return useMemo(
    () => ({ ...form, groups, lostSecrets, keeps, faults, advice, onShown, patience, view }),
    [form, groups, lostSecrets, keeps, faults, advice, onShown, patience, view],
  );
}

const NO_FAULTS: ReadonlyMap<string, DriverFault> = new Map();

function faultsOf(specs: readonly InputSpec[]): ReadonlyMap<string, DriverFault> {
  const asked = new Set(specs.map(({ name }) => name));
  return new Map(
    specs.flatMap((spec) => {
      const fault = driverFault(spec, asked);
      return fault === null ? [] : [[spec.name, fault]];
    }),
  );
}

/** So many of OneForm's messages about one input are shown. */
const NAMED = 10;

function refusalsOf(
  t: TFunction<'forms'>,
  fields: readonly InputSpec[],
  refused: FieldErrors,
  masked: ReadonlySet<string>,
): FieldTexts {
  const refusals = new Map<string, string>();
  for (const { name } of fields) {
    const messages = Object.hasOwn(refused, name) ? refused[name] : undefined;
    if (messages === undefined) continue;
    const named = messages.slice(0, NAMED);
    const shown = masked.has(name) ? named.map(withoutValue) : named;
    const more = messages.length - NAMED;
    refusals.set(
      fieldKey(name),
      shown.join('; ') + (more > 0 ? `; ${t('summary.more', { count: more })}` : ''),
    );
  }
  return refusals;
}

/** OneForm quotes a value that it refuses: `invalid value 'x' for 'token', it does not match...`. */
function withoutValue(message: string): string {
  return message.replace(/^invalid value '.*' for /su, 'invalid value for ');
}
