import type { InputSpec } from '@/domain/inputs/spec';
import { initialFormValue, toWireValue, type FormValue } from '@/domain/inputs/values';
import { isEmptyValue } from '@/forms/inputs/check-form';

/** What stands in for a default that was emptied: OneForm's own, or nothing of that kind. */
export type Emptied = 'default' | 'text' | 'list' | 'map';

/**
 * What is meant by a field that was emptied although there is a default: at creation OneForm fills some defaults in
 * again, others give way to an empty text, list or map. Null for a field that holds something, has no default, is
 * empty by default, or may not be empty.
 */
export function emptiedMeans(spec: InputSpec, value: FormValue): Emptied | null {
  // Its default is no value: left alone, nothing is sent.
  if (spec.nullDefault) return value === '' && spec.kind === 'string' ? 'text' : null;
  if (spec.defaultValue === undefined || !isEmptyValue(value)) return null;
  if (isEmptyValue(initialFormValue(spec))) return null;
  const wire = toWireValue(spec, value);
  if (wire.ok && wire.value === undefined) return 'default';
  if (spec.kind === 'list' || spec.kind === 'map') return spec.kind;
  // An empty text among values to choose from is no choice: the check says so.
  return spec.match?.kind === 'choice' || spec.match?.kind === 'dependent' ? null : 'text';
}
