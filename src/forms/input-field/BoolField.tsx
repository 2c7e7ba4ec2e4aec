import Box from '@mui/material/Box';
import Switch from '@mui/material/Switch';
import { useTranslation } from 'react-i18next';

import type { WidgetProps } from '@/forms/input-field/widget-props';

/** A switch, with the word for where it stands. */
export function BoolField({ id, value, onChange, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const on = value === true;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, ml: -2 }}>
      <Switch
        id={id}
        checked={on}
        onChange={(_event, checked) => {
          onChange(checked);
        }}
        slotProps={{ input: { 'aria-describedby': describedBy } }}
      />
      <span aria-hidden>{on ? t('bool.on') : t('bool.off')}</span>
    </Box>
  );
}
