import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import { failureOf, type ApiFailureKind } from '@/api/errors';
import { useDescribeError } from '@/ui/notes/describe-error';
import { useFrameSlots } from '@/ui/frame/FrameContext';

/** What the frame says on every page while OneForm is out: not said twice. */
const OUT: ReadonlySet<ApiFailureKind> = new Set([
  'network',
  'timeout',
  'unreachable',
  'gateway_timeout',
]);

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
  const notice = useFrameSlots()?.notice ?? null;
  if (error === null) return null;
  if (notice !== null && OUT.has(failureOf(error).kind)) return null;
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
