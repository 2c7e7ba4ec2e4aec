import Box from '@mui/material/Box';
import Switch from '@mui/material/Switch';
import { useTranslation } from 'react-i18next';

import { cannotBeFalse } from '@/domain/inputs/values';
import { Advice } from '@/forms/fields/Advice';
import type { WidgetProps } from '@/forms/input-field/widget-props';

/** A switch; it says so where OneForm would switch it on again. */
export function BoolField({ id, spec, value, onChange, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const on = value === true;
  return (
    <>
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
      {!on && cannotBeFalse(spec) ? <Advice>{t('bool.cannotBeFalse')}</Advice> : null}
    </>
  );
}
