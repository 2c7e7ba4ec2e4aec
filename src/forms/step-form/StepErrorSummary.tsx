import { useFormState } from 'react-hook-form';

import { faultsOf, REFUSED } from '@/forms/step-form/faults';
import type { StepForm } from '@/forms/step-form/step-form';
import { ErrorSummary } from '@/forms/step-form/ErrorSummary';

interface StepErrorSummaryProps {
  readonly form: StepForm;
}

/** The wrong fields of a step: from the first Next on, or when OneForm has refused some. */
export function StepErrorSummary({ form }: StepErrorSummaryProps) {
  const { errors, isSubmitted } = useFormState({ control: form.control });
  const refused = Object.values(errors).some((error) => error?.type === REFUSED);
  if (!isSubmitted && !refused) return null;
  return <ErrorSummary faults={faultsOf(form.labels, errors)} onFocus={form.focus} />;
}
