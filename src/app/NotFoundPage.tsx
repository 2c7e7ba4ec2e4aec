import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import { links } from '@/lib/links';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/frame/Page';

/** Any address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Message
        title={t('notFound.title')}
        action={
          <Button href={links.home()} variant="contained">
            {t('notFound.home')}
          </Button>
        }
      >
        {t('notFound.body')}
      </Message>
    </Page>
  );
}
