import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { sessionQuery } from '@/api/queries/session';
import { logOut } from '@/api/session';
import { AccountMenu } from '@/app/AccountMenu';
import { AppFrame } from '@/app/AppFrame';
import { SessionEndedDialog } from '@/features/session/SessionEndedDialog';
import { links } from '@/lib/links';
import { describeError } from '@/parts/describe-error';
import { showToast } from '@/ui/toast/toast-store';

/** The frame of somebody who is logged in; the route's loader has made sure of that. */
export function SessionFrame() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery());
  const account = useMemo(
    () => (
      <AccountMenu
        username={session.username}
        onLogOut={() => {
          void logOut().then((result) => {
            if (result.kind === 'failed') {
              showToast('error', describeError(t, result.error));
              return;
            }
            void navigate(links.login());
            queryClient.clear();
          });
        }}
      />
    ),
    [session.username, navigate, queryClient, t],
  );
  return (
    <>
      <AppFrame account={account} />
      <SessionEndedDialog username={session.username} />
    </>
  );
}
