import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import { FORM_COLUMN } from '@/forms/fields/form-column';
import { FormTextField } from '@/forms/fields/FormTextField';
import type { StepForm } from '@/forms/step-form/step-form';

/** Name and description, bound to `useNameForm`. */
export function NameFields({ form }: { readonly form: StepForm }) {
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
