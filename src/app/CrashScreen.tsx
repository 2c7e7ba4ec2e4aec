import Button from '@mui/material/Button';
import { WarningTriangle } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { links } from '@/lib/links';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/frame/Page';

/** In place of a page that threw: the frame, the menu and everything else go on. */
export function CrashScreen() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Page title={t('crash.title')}>
      <Message
        role="alert"
        icon={<WarningTriangle width={40} height={40} />}
        title={t('crash.title')}
        action={
          <Button
            variant="contained"
            onClick={() => {
              // The whole program is loaded anew: what threw once would throw again.
              window.location.assign(pathname === '/' ? links.provisions() : pathname);
            }}
          >
            {t('actions.reload')}
          </Button>
        }
      >
        {t('crash.body')}
      </Message>
    </Page>
  );
}
