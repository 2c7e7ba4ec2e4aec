import Typography from '@mui/material/Typography';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import type { InputGroup } from '@/domain/inputs/layout';
import { fieldKey } from '@/forms/inputs/field-key';
import type { FieldTexts } from '@/forms/step-form/faults';
import type { StepForm } from '@/forms/step-form/step-form';

interface GroupProblemsProps {
  readonly form: StepForm;
  readonly group: InputGroup;
}

/** How many fields of a group are wrong, those that are folded away or filtered out too. */
export function GroupProblems({ form, group }: GroupProblemsProps) {
  const { t } = useTranslation('forms');
  const count = useSyncExternalStore(form.subscribe, () => countWrong(group, form.wrong()));
  return count === 0 ? null : (
    <Typography variant="caption" component="span" sx={{ color: 'error.main', fontWeight: 500 }}>
      {t('groups.wrong', { count })}
    </Typography>
  );
}

function countWrong({ inputs }: InputGroup, wrong: FieldTexts): number {
  return wrong.size === 0 ? 0 : inputs.filter(({ name }) => wrong.has(fieldKey(name))).length;
}
