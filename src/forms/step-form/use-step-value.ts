import { useWatch } from 'react-hook-form';

import type { FormValue } from '@/domain/inputs/values';
import type { StepForm } from '@/forms/step-form/step-form';

/** What a field holds, for something else that follows it while it is typed. */
export function useStepValue(form: StepForm, name: string): FormValue {
  return useWatch({ control: form.control, name });
}
