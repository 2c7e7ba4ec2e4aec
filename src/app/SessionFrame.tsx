import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';

import { sessionQuery } from '@/api/queries/session';
import { logOut } from '@/api/session';
import { AccountMenu } from '@/app/AccountMenu';
import { AppFrame } from '@/app/AppFrame';
import { SessionGuard } from '@/features/session/SessionGuard';
import { links } from '@/lib/links';
import { useDescribeError } from '@/parts/describe-error';
import { showToast } from '@/ui/toast/toast-store';

/** The frame of somebody who is logged in; the route's loader has made sure of that. */
export function SessionFrame() {
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
  return (
    <>
      <AppFrame account={account} />
      <SessionGuard username={username} />
    </>
  );
}
