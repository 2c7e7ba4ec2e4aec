import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import { FORM_COLUMN } from '@/forms/fields/form-column';
import { FormTextField } from '@/forms/fields/FormTextField';
import { useNameForm } from '@/forms/name/use-name-form';
import type { FieldSource } from '@/forms/step-form/field-source';
import type { StepForm } from '@/forms/step-form/step-form';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import type { StepFrame } from '@/forms/wizard/frame';
import { WizardFrame } from '@/forms/wizard/WizardFrame';

interface NameStepProps {
  readonly frame: StepFrame;
  readonly source: FieldSource;
  /** What OneForm takes where no name is typed. */
  readonly defaultName: string;
}

/** The step that asks for name and description. */
export function NameStep({ frame, source, defaultName }: NameStepProps) {
  const { t } = useTranslation('wizards');
  const form = useNameForm(source, defaultName);
  return (
    <WizardFrame
      {...frame}
      onNext={() => {
        form.next(frame.onNext);
      }}
      notice={<StepErrorSummary form={form} />}
    >
      <Typography sx={{ mb: 5 }}>{t('name.lead')}</Typography>
      <NameFields form={form} />
    </WizardFrame>
  );
}

/** Name and description, bound to `useNameForm`. */
function NameFields({ form }: { readonly form: StepForm }) {
  const { t } = useTranslation('forms');
  return (
    <Box sx={FORM_COLUMN}>
      <FormTextField
        form={form}
        name="name"
        label={t('name.label')}
        hint={t('name.hint')}
        required={false}
      />
      <FormTextField
        form={form}
        name="description"
        label={t('name.description')}
        hint=""
        required={false}
        multiline
      />
    </Box>
  );
}
