import { useController } from 'react-hook-form';

import type { FormValue } from '@/domain/inputs/values';
import type { StepForm } from '@/forms/step-form/step-form';

/** One field of a step's form: what it holds, and what is wrong with it. */
export interface StepField {
  readonly value: FormValue;
  readonly change: (value: FormValue) => void;
  /** The field was left: it is checked from now on. */
  readonly leave: () => void;
  /** Null while nothing is wrong, or nothing was checked yet. */
  readonly error: string | null;
}

/** Binds one field. What OneForm refused counts as answered as soon as the field is edited. */
export function useStepField(form: StepForm, name: string): StepField {
  const { field, fieldState } = useController({ control: form.control, name });
  return {
    value: field.value,
    change: (value) => {
      form.edit(name, value);
      field.onChange(value);
    },
    leave: () => {
      form.leave(field.onBlur);
    },
    error: fieldState.error?.message ?? null,
  };
}
