import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { InputGroup } from '@/domain/inputs/layout';
import { FORM_COLUMN } from '@/forms/fields/form-column';
import { InputField } from '@/forms/input-field/InputField';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface InputGroupsProps {
  readonly form: InputsForm;
}

/** All fields of a step, in the driver's groups; a single group needs no title. */
export const InputGroups = memo(function InputGroups({ form }: InputGroupsProps) {
  const { t } = useTranslation('forms');
  if (form.groups.length === 0) return <Typography>{t('groups.noInputs')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 8, minWidth: 0 }}>
      {form.groups.map((group) => (
        <Group key={group.name ?? ''} group={group} form={form} titled={form.groups.length > 1} />
      ))}
    </Box>
  );
});

interface GroupProps extends InputGroupsProps {
  readonly group: InputGroup;
  readonly titled: boolean;
}

function Group({ group, form, titled }: GroupProps) {
  const { t } = useTranslation('forms');
  const titleId = useId();
  return (
    <Box
      component={titled ? 'section' : 'div'}
      aria-labelledby={titled ? titleId : undefined}
      sx={FORM_COLUMN}
    >
      {titled ? (
        <Typography
          id={titleId}
          variant="h3"
          sx={{ borderBottom: 1, borderColor: 'divider', pb: 1, mb: -1 }}
        >
          {group.label ?? t('groups.others')}
        </Typography>
      ) : null}
      {group.inputs.map((spec) => (
        <InputField key={spec.name} form={form} spec={spec} />
      ))}
    </Box>
  );
}
