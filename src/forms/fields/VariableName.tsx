import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { MONOSPACE } from '@/ui/theme/theme';

/**
 * What the driver's author calls an input, copied on a click. No stop for Tab, which goes from field to field: for the
 * keyboard the driver's page has the same name to copy. Without a tooltip of its own, since a form may have hundreds.
 */
export function VariableName({ name }: { readonly name: string }) {
  const { t } = useTranslation('forms');
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(name);
      setSaid(t('variable.copied'));
    } catch {
      // Forbidden, or absent on plain HTTP: it can still be selected by hand.
      setSaid(t('variable.refused'));
    }
  };
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', minWidth: 0 }}>
      <Box
        component="button"
        type="button"
        tabIndex={-1}
        title={t('variable.copy')}
        onClick={() => void copy()}
        onBlur={() => {
          setSaid('');
        }}
        sx={{
          p: 0,
          border: 0,
          bgcolor: 'transparent',
          color: 'inherit',
          font: 'inherit',
          fontFamily: MONOSPACE,
          textAlign: 'start',
          overflowWrap: 'anywhere',
          userSelect: 'text',
          cursor: 'copy',
          // Large enough for a finger, without making the line any higher.
          minHeight: 24,
          my: '-3px',
          '&:hover': { textDecoration: 'underline dotted' },
        }}
      >
        {name}
      </Box>
      <output style={{ marginInlineStart: 4 }}>{said}</output>
    </Box>
  );
}
