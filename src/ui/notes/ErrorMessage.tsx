import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { WarningTriangle } from 'iconoir-react/regular';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { failureOf } from '@/api/errors';
import { errorDetail } from '@/ui/notes/describe-error';
import { Message } from '@/ui/Message';
import { MONOSPACE } from '@/ui/theme/theme';

interface ErrorMessageProps {
  readonly error: unknown;
  /** Asks again; absent where that could not help. */
  readonly onRetry?: () => void;
  /** True while the answer to a retry is awaited. */
  readonly retrying?: boolean;
  /** Another way out, beside the retry. */
  readonly action?: ReactNode;
}

/** In place of content that could not be loaded: what it means, what the server said, and the way out. */
export function ErrorMessage({ error, onRetry, retrying = false, action }: ErrorMessageProps) {
  const { t } = useTranslation(['errors', 'common']);
  const failure = failureOf(error);
  const detail = errorDetail(failure);
  return (
    <Message
      role="alert"
      icon={<WarningTriangle width={36} height={36} />}
      title={t(`errors:${failure.kind}.title`)}
      action={
        <Stack direction="row" sx={{ gap: 2, justifyContent: 'center', flexWrap: 'wrap' }}>
          {onRetry === undefined ? null : (
            <Button variant="outlined" onClick={onRetry} loading={retrying}>
              {t('common:actions.retry')}
            </Button>
          )}
          {action}
        </Stack>
      }
    >
      <p style={{ margin: 0 }}>{t(`errors:${failure.kind}.body`)}</p>
      {failure.serverMessage === null ? null : (
        <Box component="p" sx={{ mt: 2, mb: 0, color: 'text.primary' }}>
          {t('errors:said', { message: failure.serverMessage })}
        </Box>
      )}
      {detail === null ? null : (
        <Box component="details" sx={{ mt: 2, textAlign: 'start' }}>
          <Box component="summary" sx={{ cursor: 'pointer', textAlign: 'center' }}>
            {t('errors:detail')}
          </Box>
          <Box
            component="pre"
            sx={{
              m: 0,
              mt: 2,
              p: 2,
              fontFamily: MONOSPACE,
              fontSize: '0.75rem',
              whiteSpace: 'pre-wrap',
              borderRadius: 2,
              bgcolor: 'surface.muted',
            }}
          >
            {detail}
          </Box>
        </Box>
      )}
    </Message>
  );
}
