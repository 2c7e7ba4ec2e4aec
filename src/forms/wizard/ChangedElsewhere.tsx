import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

interface ChangedElsewhereProps {
  /** Another tab has written to the same draft. */
  readonly changed: boolean;
  readonly onReload: () => void;
}

/** Says that the draft is being typed in another tab as well: nothing is lost, but this page shows only its own. */
export function ChangedElsewhere({ changed, onReload }: ChangedElsewhereProps) {
  const { t } = useTranslation('drafts');
  if (!changed) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 4 }}
      action={
        <Button color="inherit" size="small" onClick={onReload}>
          {t('changedElsewhere.reload')}
        </Button>
      }
    >
      {t('changedElsewhere.body')}
    </Alert>
  );
}
