import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import type { Unreadable } from '@/api/wire/parsed';
import { MONOSPACE } from '@/ui/theme/theme';

/** The entries of a list that can't be read, each with what it still tells of itself and why. */
export function UnreadableNote({ entries }: { readonly entries: readonly Unreadable[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <Alert severity="warning">
      {t('unreadable.count', { count: entries.length })}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 5 }}>
        {entries.map((entry) => (
          <li key={entry.index}>
            {entry.name ?? t('unreadable.nameless')}
            {entry.id === undefined ? '' : ` (${entry.id})`}:{' '}
            <Box component="code" sx={{ fontFamily: MONOSPACE, fontSize: '0.75rem' }}>
              {entry.reason}
            </Box>
          </li>
        ))}
      </Box>
    </Alert>
  );
}
