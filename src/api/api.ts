import type { QueryClient } from '@tanstack/react-query';
import type { Transport } from '@/api/transport/transport';

/** What queries and mutations work with: a way to OneForm, and the cache of what it said. */
export interface Api {
  readonly transport: Transport;
  readonly client: QueryClient;
}
