import Button from '@mui/material/Button';
import { WarningTriangle } from 'iconoir-react/regular';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useLocation, useRouteError } from 'react-router';

import { useApi } from '@/api/api-context';
import { crashReport, reportCrash } from '@/api/crash-report';
import { useHost } from '@/ui/host';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/frame/Page';

/** In place of a page that threw: the frame, the menu and everything else go on. */
export function CrashScreen() {
  const { t } = useTranslation();
  const { page } = useHost();
  const { pathname } = useLocation();
  const { transport } = useApi();
  const thrown = useRouteError();
  useEffect(() => {
    void reportCrash(transport, crashReport(thrown, pathname));
  }, [transport, thrown, pathname]);
  // With the base path that the app is served below.
  const href = useHref(pathname);
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
              // The whole program is loaded again: what threw once would throw again.
              page.load(href);
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
