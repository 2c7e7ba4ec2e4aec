import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { FoundGroup } from '@/domain/inputs/find';
import { GroupProblems } from '@/forms/groups/GroupProblems';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';
import { VIEW_HEIGHT } from '@/ui/theme/view-height';

interface GroupNavProps {
  readonly form: InputsForm;
  readonly found: readonly FoundGroup[];
  readonly onJump: (group: number) => void;
}

/** The groups of a long form, to jump to: a list beside it that stays in sight. */
export function GroupList({ form, found, onJump }: GroupNavProps) {
  const { t } = useTranslation('forms');
  const id = useId();
  return (
    <Box
      component="nav"
      aria-labelledby={id}
      sx={{
        display: { xs: 'none', lg: 'block' },
        position: 'sticky',
        top: 80,
        maxHeight: `calc(${VIEW_HEIGHT} - 176px)`,
        overflowY: 'auto',
        borderLeft: 1,
        borderColor: 'divider',
        pl: 3,
        py: 1,
      }}
    >
      <Typography id={id} variant="caption" component="p" sx={{ mb: 1 }}>
        {t('groups.nav')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {found.map(({ index, group, inputs }) => (
          <li key={index}>
            <ButtonBase
              onClick={() => {
                onJump(index);
              }}
              sx={{
                display: 'block',
                width: '100%',
                font: 'inherit',
                textAlign: 'start',
                px: 1,
                py: 1,
                borderRadius: 1,
                overflowWrap: 'anywhere',
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              {group.label ?? t('groups.others')}{' '}
              <Typography variant="caption" component="span">
                {inputs.length}
              </Typography>{' '}
              <GroupProblems form={form} group={group} />
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** The same where there is no room beside the form. */
export function GroupMenu({ found, onJump }: Omit<GroupNavProps, 'form'>) {
  const { t } = useTranslation('forms');
  return (
    <TextField
      select
      label={t('groups.jump')}
      value=""
      onChange={(event) => {
        if (event.target.value !== '') onJump(Number(event.target.value));
      }}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ display: { lg: 'none' }, flex: '1 1 200px' }}
    >
      <option value="">{t('groups.choose')}</option>
      {found.map(({ index, group, inputs }) => (
        <option key={index} value={index}>
          {`${group.label ?? t('groups.others')} (${String(inputs.length)})`}
        </option>
      ))}
    </TextField>
  );
}
