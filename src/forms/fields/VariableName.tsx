import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import { MONOSPACE } from '@/ui/theme/theme';

/**
 * What the driver's author calls an input: one click selects all of it, to be copied. No control of its own, since Tab
 * goes from field to field, of which a form may have hundreds; for the keyboard the driver's page has it to copy.
 */
export function VariableName({ name }: { readonly name: string }) {
  const { t } = useTranslation('forms');
  return (
    <Box
      component="code"
      title={t('variable')}
      sx={{
        color: 'text.secondary',
        fontFamily: MONOSPACE,
        fontSize: '0.75rem',
        minWidth: 0,
        overflowWrap: 'anywhere',
        userSelect: 'all',
      }}
    >
      {name}
    </Box>
  );
}
