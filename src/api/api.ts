import type { QueryClient } from '@tanstack/react-query';
import type { SessionEnd, Sessions } from '@/api/session';
import type { Transport } from '@/api/transport/transport';
import type { HostPage } from '@/lib/host-page';

/** What queries and mutations work with: a way to OneForm, and the cache of what it said. */
export interface Api {
  readonly transport: Transport;
  readonly client: QueryClient;
  readonly sessions: Sessions;
  readonly sessionEnd: SessionEnd;
  /** Nothing is asked while the page is not visible. */
  readonly page: Pick<HostPage, 'isVisible' | 'onVisibility'>;
  /** How much longer than usual this tab waits between two polls, in ms: the tabs of a browser take turns. */
  readonly turn: () => number;
}
