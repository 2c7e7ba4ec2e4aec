import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

import type { Link } from '@/api/link';
import { renewFailed } from '@/api/query-client';
import { sessionQuery } from '@/api/queries/session';
import { logOut } from '@/api/session';
import { AccountMenu } from '@/app/AccountMenu';
import { AppFrame } from '@/app/AppFrame';
import { NewVersionLine } from '@/app/NewVersionLine';
import { OutageLine } from '@/app/OutageLine';
import { useNewVersion } from '@/app/use-new-version';
import { SessionGuard } from '@/features/session/SessionGuard';
import { links } from '@/lib/links';
import { useDescribeError } from '@/parts/describe-error';
import { showToast } from '@/ui/toast/toast-store';

/** The frame of somebody who is logged in; the route's loader has made sure of that. */
export function SessionFrame({ link }: { readonly link: Link }) {
  const describe = useDescribeError();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery());
  const username = session?.username ?? '';
  const account = useMemo(
    () => (
      <AccountMenu
        username={username}
        onLogOut={() => {
          void logOut().then(
            () => {
              queryClient.clear();
              void navigate(links.login());
            },
            (error: unknown) => {
              showToast('error', describe(error));
            },
          );
        }}
      />
    ),
    [username, navigate, queryClient, describe],
  );
  const outage = useSyncExternalStore(link.subscribe, link.snapshot);
  const version = useNewVersion(outage !== null);
  useEffect(
    () =>
      link.watch(() => {
        renewFailed(queryClient);
      }),
    [link, queryClient],
  );
  const notice = useMemo(() => {
    if (outage !== null) return <OutageLine outage={outage} onRetry={link.check} />;
    return version.isNew ? <NewVersionLine onDismiss={version.dismiss} /> : null;
  }, [outage, link, version.isNew, version.dismiss]);
  return (
    <>
      <AppFrame account={account} notice={notice} />
      <SessionGuard username={username} />
    </>
  );
}
