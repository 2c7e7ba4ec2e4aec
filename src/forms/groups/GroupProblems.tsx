import Typography from '@mui/material/Typography';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { InputGroup } from '@/domain/inputs/layout';
import { fieldKey } from '@/forms/inputs/field-key';
import type { StepForm } from '@/forms/step-form/step-form';

interface GroupProblemsProps {
  readonly form: StepForm;
  readonly group: InputGroup;
}

/** How many fields of a group are wrong, those that are folded away or filtered out too. */
export function GroupProblems({ form, group }: GroupProblemsProps) {
  const { t } = useTranslation('forms');
  const { errors } = useFormState({ control: form.control });
  const count = Object.keys(errors).length === 0 ? 0 : countWrong(group, errors);
  return count === 0 ? null : (
    <Typography variant="caption" component="span" sx={{ color: 'error.main', fontWeight: 500 }}>
      {t('groups.wrong', { count })}
    </Typography>
  );
}

function countWrong({ inputs }: InputGroup, errors: Readonly<Record<string, unknown>>): number {
  return inputs.filter(({ name }) => Object.hasOwn(errors, fieldKey(name))).length;
}
