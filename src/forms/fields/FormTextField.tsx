import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import { describedBy } from '@/forms/fields/field-ids';
import { GrowingArea } from '@/forms/fields/GrowingArea';
import { FieldShell } from '@/forms/fields/FieldShell';
import type { StepForm } from '@/forms/step-form/step-form';
import { useStepField } from '@/forms/step-form/use-step-field';
import { NO_AUTOFILL } from '@/ui/no-autofill';

interface FormTextFieldProps {
  readonly form: StepForm;
  /** The field's name in the form, and its DOM id. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly multiline?: boolean;
}

/** A plain text of the form's own, such as a name or a description. */
export function FormTextField(props: FormTextFieldProps) {
  const { form, name, label, hint, required, multiline = false } = props;
  const { t } = useTranslation('forms');
  const { value, change, leave, error } = useStepField(form, name);
  const tied = describedBy(name, { hint, error });
  return (
    <FieldShell
      id={name}
      label={label}
      required={required}
      holds="control"
      aside={required ? null : <Typography variant="caption">{t('optional')}</Typography>}
      hint={hint}
      error={error}
      describedBy={tied}
      onLeave={leave}
    >
      <OutlinedInput
        id={name}
        fullWidth
        multiline={multiline}
        inputComponent={multiline ? GrowingArea : 'input'}
        value={typeof value === 'string' ? value : ''}
        error={error !== null}
        onChange={(event) => {
          change(event.target.value);
        }}
        inputProps={{
          ...(multiline ? { minRows: 3, maxRows: 12 } : {}),
          'aria-required': required,
          'aria-describedby': tied,
          ...NO_AUTOFILL,
        }}
      />
    </FieldShell>
  );
}
