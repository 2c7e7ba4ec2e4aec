import Box from '@mui/material/Box';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useApi } from '@/api/api-context';
import type { Link } from '@/api/link';
import { renewFailed } from '@/api/query-client';
import { sessionQuery } from '@/api/queries/session';
import { AccountMenu } from '@/app/AccountMenu';
import { AppFrame } from '@/app/AppFrame';
import { NewVersionLine } from '@/app/NewVersionLine';
import { frameParts } from '@/app/frame-parts';
import { OutageLine } from '@/app/OutageLine';
import { useNewVersion } from '@/app/use-new-version';
import { SessionGuard } from '@/session/SessionGuard';
import { links } from '@/lib/links';
import { useDescribeError } from '@/ui/notes/describe-error';
import { useToasts } from '@/ui/toast/toast-store';

/** The frame of somebody who is logged in; the route's loader has made sure of that. */
export function SessionFrame({ link }: { readonly link: Link }) {
  const describe = useDescribeError();
  const navigate = useNavigate();
  const toasts = useToasts();
  const api = useApi();
  const { client } = api;
  const { own } = api.sessions;
  const { data: session } = useSuspenseQuery(sessionQuery(api));
  const username = session?.username ?? '';
  const { i18n } = useTranslation();
  const [{ bell, watch, shortcuts }] = useState(() => frameParts(i18n));
  const account = useMemo(() => {
    // Elsewhere it is the page around that knows who is logged in, and lets them out.
    const notices = <bell.Part waiting={<Box sx={{ width: 36, height: 36 }} />} />;
    if (own === null) return notices;
    const logOut = async () => {
      try {
        await own.logOut();
      } catch (error) {
        toasts.show('error', describe(error));
        return;
      }
      client.clear();
      void navigate(links.login());
    };
    return (
      <>
        {notices}
        <AccountMenu username={username} onLogOut={() => void logOut()} />
      </>
    );
  }, [bell, username, navigate, own, client, describe, toasts]);
  const outage = useSyncExternalStore(link.subscribe, link.snapshot);
  const version = useNewVersion(outage !== null);
  useEffect(
    () =>
      link.watch(() => {
        renewFailed(client);
      }),
    [link, client],
  );
  const notice = useMemo(() => {
    if (outage !== null) return <OutageLine outage={outage} onRetry={link.check} />;
    return version.isNew ? <NewVersionLine onDismiss={version.dismiss} /> : null;
  }, [outage, link, version.isNew, version.dismiss]);
  return (
    <>
      <AppFrame
        account={account}
        notice={notice}
        background={
          <>
            <watch.Part waiting={null} />
            <shortcuts.Part waiting={null} />
          </>
        }
      />
      <SessionGuard username={username} />
    </>
  );
}
