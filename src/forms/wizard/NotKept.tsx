import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';

/** Says that the browser keeps no draft: its storage is full, or forbidden. Everything else works. */
export function NotKept({ kept }: { readonly kept: boolean }) {
  const { t } = useTranslation('drafts');
  if (kept) return null;
  return (
    <Alert severity="warning" role="note" sx={{ mb: 4 }}>
      {t('notKept')}
    </Alert>
  );
}
