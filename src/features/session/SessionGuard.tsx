import { useSyncExternalStore } from 'react';

import { sessionEnded } from '@/features/session/session-ended';
import { latePart } from '@/ui/late-part';

const sessionEndedDialog = latePart(async () => {
  const { SessionEndedDialog: dialog } = await import('@/features/session/SessionEndedDialog');
  return dialog;
});

/** Lays the log-in over the page once the session has ended. */
export function SessionGuard({ username }: { readonly username: string }) {
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.snapshot);
  if (!ended) return null;
  return <sessionEndedDialog.Part username={username} waiting={null} />;
}
