import { useSyncExternalStore } from 'react';

import { ErrorSummary } from '@/forms/step-form/ErrorSummary';
import { faultsOf } from '@/forms/step-form/faults';
import type { StepForm } from '@/forms/step-form/step-form';

/** The wrong fields of a step: from the first Next on, or when OneForm has refused some. */
export function StepErrorSummary({ form }: { readonly form: StepForm }) {
  const wrong = useSyncExternalStore(form.subscribe, form.wrong);
  const summed = useSyncExternalStore(form.subscribe, form.summed);
  return summed ? (
    <ErrorSummary faults={faultsOf(form.labels, wrong)} onFocus={form.focus} />
  ) : null;
}
