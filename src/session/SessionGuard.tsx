import { useSyncExternalStore } from 'react';

import { useApi } from '@/api/api-context';
import { latePart } from '@/ui/late-part';

const sessionEndedDialog = latePart(async () => {
  const { SessionEndedDialog: dialog } = await import('@/session/SessionEndedDialog');
  return dialog;
});

/** Lays the log-in over the page once the session has ended. */
export function SessionGuard({ username }: { readonly username: string }) {
  const { sessionEnd } = useApi();
  const ended = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.snapshot);
  if (!ended) return null;
  return <sessionEndedDialog.Part username={username} waiting={null} />;
}
