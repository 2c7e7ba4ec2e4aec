import type { LayoutGroup } from '@/domain/inputs/layout';
import { fillDefaults } from '@/domain/inputs/check';
import { groupInputs } from '@/domain/inputs/layout';
import { fieldsOf } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import {
  buildPayload,
  cannotBeFalse,
  initialFormValue,
  sameFormValue,
  type FormValues,
} from '@/domain/inputs/values';
import { replaceSecrets } from '@/domain/inputs/secret-keys';
import type { JsonValue } from '@/lib/json';

/** One value as it will be: what the server works with, not only what was typed. */
export interface ReviewRow {
  readonly spec: InputSpec;
  readonly shown:
    | { readonly kind: 'value'; readonly value: JsonValue | undefined }
    /** Only whether there is one: its value goes nowhere near the page. */
    | { readonly kind: 'secret'; readonly given: boolean };
  readonly source: 'typed' | 'default';
  /** "No" was chosen, which the server turns into "Yes" at creation. */
  readonly madeTrue: boolean;
}

/** All values in the order of the form, with where each comes from. */
export function reviewRows(
  specs: readonly InputSpec[],
  layout: readonly LayoutGroup[],
  typed: FormValues,
): readonly ReviewRow[] {
  const fields = groupInputs(fieldsOf(specs), layout).flatMap(({ inputs }) => inputs);
  const payload = buildPayload(fields, typed);
  const sent = payload.ok ? payload.values : {};
  const filled = fillDefaults(specs, sent);
  return fields.map((spec) => {
    const value = Object.hasOwn(filled, spec.name) ? filled[spec.name] : undefined;
    return {
      spec,
      shown: spec.secrecy.masked
        ? { kind: 'secret', given: (value ?? '') !== '' && !isNothing(spec, sent) }
        : { kind: 'value', value: isNothing(spec, sent) ? null : hidden(spec, value) },
      source: isDefault(spec, typed, sent) ? 'default' : 'typed',
      madeTrue: cannotBeFalse(spec) && sent[spec.name] === false,
    };
  });
}

/** Without what a key in it calls a secret. */
function hidden(spec: InputSpec, value: JsonValue | undefined): JsonValue | undefined {
  if (value === undefined || spec.secrecy.by !== null) return value;
  return replaceSecrets(
    value,
    () => HIDDEN,
    ({ masked }) => masked,
  );
}

const HIDDEN = '••••••••';

/** Nothing is sent, and the driver's default stands for no value. */
function isNothing(spec: InputSpec, sent: Readonly<Record<string, JsonValue>>): boolean {
  return spec.nullDefault && !Object.hasOwn(sent, spec.name);
}

/** Untouched, set back, or left out so that the server fills the default in. */
function isDefault(
  spec: InputSpec,
  typed: FormValues,
  sent: Readonly<Record<string, JsonValue>>,
): boolean {
  if (!Object.hasOwn(typed, spec.name) || !Object.hasOwn(sent, spec.name)) return true;
  const value = typed[spec.name];
  return (
    spec.defaultValue !== undefined &&
    value !== undefined &&
    sameFormValue(value, initialFormValue(spec))
  );
}
