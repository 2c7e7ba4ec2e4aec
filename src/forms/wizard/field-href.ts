import { fieldKey } from '@/forms/inputs/field-key';

/** Where the field of an input is: its step, which puts the focus into the field that the address names. */
export function fieldHref(stepHref: string, input: string): string {
  return `${stepHref}#${fieldKey(input)}`;
}
