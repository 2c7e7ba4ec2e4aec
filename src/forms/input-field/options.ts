import { toFormValue, type FormValue } from '@/domain/inputs/values';
import type { InputSpec } from '@/domain/inputs/spec';
import { plainText, stringifyJson } from '@/lib/exact-json';
import type { JsonValue } from '@/lib/json';

/** One value to choose, as the screen and as the form know it. */
export interface Option {
  /** Unlike all others of the field. */
  readonly key: string;
  readonly text: string;
  readonly form: FormValue;
}

interface OptionWords {
  readonly on: string;
  readonly off: string;
  readonly empty: string;
}

/** The allowed values of an input in the order of the driver. */
export function optionsOf(
  spec: InputSpec,
  allowed: readonly JsonValue[],
  words: OptionWords,
): readonly Option[] {
  return allowed.map((value) => ({
    key: stringifyJson(value),
    text: optionText(value, words),
    form: toFormValue(spec, value),
  }));
}

function optionText(value: JsonValue, words: OptionWords): string {
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (value === '') return words.empty;
  return plainText(value);
}

/** The option that the form holds; null when it holds none of them. */
export function chosenOf(options: readonly Option[], value: FormValue): Option | null {
  return options.find((option) => option.form === value) ?? null;
}

/**
 * The option that a typed text names: as it is written, spaces around it aside, or in other capitals where that
 * leaves one only. Null when none is named.
 */
export function namedOption(options: readonly Option[], typed: string): Option | null {
  const text = typed.trim();
  const exact = options.find((option) => option.text === text);
  if (exact !== undefined) return exact;
  const folded = text.toLowerCase();
  const [only, ...others] = options.filter((option) => option.text.toLowerCase() === folded);
  return only !== undefined && others.length === 0 ? only : null;
}
