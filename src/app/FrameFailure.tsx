import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';

import { useApi } from '@/api/api-context';
import { ApiError } from '@/api/errors';
import { sessionQuery } from '@/api/queries/session';
import { CrashScreen } from '@/app/CrashScreen';
import { UnloadedPage } from '@/app/UnloadedPage';
import { useHost } from '@/ui/host';
import { LoadFailure } from '@/ui/LoadFailure';

/** Between two questions for the session, in ms. */
const PAUSE = 10_000;

/** In place of everything, where not even the frame is there: who is logged in could not be read, or the frame threw. */
export function FrameFailure() {
  return useRouteError() instanceof ApiError ? <UnreadSession /> : <CrashScreen />;
}

/** The session is asked for again until it is known, and then the address is opened as if nothing had happened: nothing is typed yet. */
function UnreadSession() {
  const { page } = useHost();
  const { isSuccess, refetch } = useQuery({
    ...sessionQuery(useApi()),
    retry: false,
    refetchInterval: PAUSE,
  });
  useEffect(() => {
    if (isSuccess) page.reload();
  }, [isSuccess, page]);
  return (
    <UnloadedPage>
      <LoadFailure onRetry={() => void refetch()} />
    </UnloadedPage>
  );
}
