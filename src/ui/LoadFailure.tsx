import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { WarningTriangle } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { useHost } from '@/ui/host';
import { Message } from '@/ui/Message';

/** In place of a part of the program whose code can't be fetched; what is around it goes on. */
export function LoadFailure({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const { page } = useHost();
  return (
    <Message
      role="alert"
      icon={<WarningTriangle width={36} height={36} />}
      title={t('notLoaded.title')}
      action={
        <Stack direction="row" sx={{ gap: 2, justifyContent: 'center', flexWrap: 'wrap' }}>
          <Button variant="outlined" onClick={onRetry}>
            {t('actions.retry')}
          </Button>
          <Button
            variant="text"
            onClick={() => {
              page.reload();
            }}
          >
            {t('actions.reload')}
          </Button>
        </Stack>
      }
    >
      {t('notLoaded.body')}
    </Message>
  );
}
