import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import { useDescribeError } from '@/parts/describe-error';

interface StaleNoteProps {
  /** Why the last refresh failed; null when it did not. */
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}

/** Above content that is still shown although it could not be renewed. */
export function StaleNote({ error, onRetry, retrying }: StaleNoteProps) {
  const { t } = useTranslation(['errors', 'common']);
  const describe = useDescribeError();
  if (error === null) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={onRetry} loading={retrying}>
          {t('common:actions.retry')}
        </Button>
      }
    >
      {t('errors:stale')} {describe(error)}
    </Alert>
  );
}
