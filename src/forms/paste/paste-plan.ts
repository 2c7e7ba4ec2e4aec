import { matchPasted, type PasteMatch } from '@/domain/inputs/paste/match';
import { readPastedText } from '@/domain/inputs/paste/pasted';
import type { InputProblem } from '@/domain/inputs/problem';
import type { InputSpec } from '@/domain/inputs/spec';
import { initialFormValue, type FormValue, type FormValues } from '@/domain/inputs/values';
import { checkForm, isEmptyValue } from '@/forms/inputs/check-form';
import { sameJson } from '@/lib/same-json';

/** One value that can be filled in. */
export interface PlannedValue {
  readonly spec: InputSpec;
  readonly value: FormValue;
  /** What was typed and would be gone; undefined where nothing is lost. */
  readonly replaces: FormValue | undefined;
  /** Why it will not be accepted as it stands; it is filled in all the same, to be put right. */
  readonly problem: InputProblem | null;
}

export interface PastePlan extends Pick<PasteMatch, 'wrong' | 'unknown'> {
  readonly values: readonly PlannedValue[];
  /** Values that the fields hold already. */
  readonly same: number;
  readonly fault: { readonly line: number; readonly column: number } | null;
}

/**
 * What a pasted text would change.
 *
 * @param held what the fields hold, by input name; an input that is absent is untouched
 */
export function planPaste(
  specs: readonly InputSpec[],
  held: FormValues,
  text: string,
  keeps: ReadonlySet<string> | null = null,
): PastePlan {
  const { entries, fault } = readPastedText(text);
  const { fitting, wrong, unknown } = matchPasted(specs, entries);
  const changed = fitting.filter(({ spec, value }) => !sameJson(heldIn(held, spec), value));
  const after = {
    ...held,
    ...Object.fromEntries(changed.map(({ spec, value }) => [spec.name, value])),
  };
  const problems = checkForm(specs, after, keeps);
  return {
    values: changed.map(({ spec, value }) => {
      const before = heldIn(held, spec);
      const lost = !isEmptyValue(before) && !sameJson(before, initialFormValue(spec));
      return {
        spec,
        value,
        replaces: lost ? before : undefined,
        problem: problems.get(spec.name) ?? null,
      };
    }),
    same: fitting.length - changed.length,
    wrong,
    unknown,
    fault,
  };
}

function heldIn(held: FormValues, spec: InputSpec): FormValue {
  const value = Object.hasOwn(held, spec.name) ? held[spec.name] : undefined;
  return value === undefined ? initialFormValue(spec) : value;
}
