import OutlinedInput from '@mui/material/OutlinedInput';
import { memo } from 'react';

import type { InputSpec } from '@/domain/inputs/spec';
import { FieldShell } from '@/forms/fields/FieldShell';
import { fieldKey } from '@/forms/inputs/field-key';
import type { StepForm } from '@/forms/step-form/step-form';
import { useStepField } from '@/forms/step-form/use-step-field';

interface InputFieldProps {
  readonly form: StepForm;
  readonly spec: InputSpec;
}

/** The field of one input, whatever it is. Drawn anew only when its own value or error changes. */
export const InputField = memo(function InputField({ form, spec }: InputFieldProps) {
  const id = fieldKey(spec.name);
  const { value, change, leave, error } = useStepField(form, id);
  return (
    <FieldShell
      id={id}
      label={spec.label}
      required={spec.mandatory}
      holds="control"
      hint={spec.description}
      error={error}
      onLeave={leave}
    >
      <OutlinedInput
        id={id}
        fullWidth
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => {
          change(event.target.value);
        }}
      />
    </FieldShell>
  );
});
