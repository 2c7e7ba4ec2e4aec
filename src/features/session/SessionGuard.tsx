import { lazy, Suspense, useSyncExternalStore } from 'react';

import { sessionEnded } from '@/features/session/session-ended';

const SessionEndedDialog = lazy(async () => {
  const { SessionEndedDialog: dialog } = await import('@/features/session/SessionEndedDialog');
  return { default: dialog };
});

/** Lays the log-in over the page once the session has ended. */
export function SessionGuard({ username }: { readonly username: string }) {
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.snapshot);
  if (!ended) return null;
  return (
    <Suspense fallback={null}>
      <SessionEndedDialog username={username} />
    </Suspense>
  );
}
