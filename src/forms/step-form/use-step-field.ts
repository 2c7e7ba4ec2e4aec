import { useSyncExternalStore } from 'react';

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
  const value = useStepValue(form, name) ?? null;
  const error = useSyncExternalStore(form.subscribe, () => form.wrong().get(name) ?? null);
  return {
    value,
    change: (next) => {
      form.change(name, next);
    },
    leave: () => {
      form.leave(name);
    },
    error,
  };
}

/** What a field holds, for something else that follows it while it is typed; undefined where it is in no field here. */
export function useStepValue(form: StepForm, name: string): FormValue | undefined {
  return useSyncExternalStore(form.subscribe, () => form.value(name));
}
