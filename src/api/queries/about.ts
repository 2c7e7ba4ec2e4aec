import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';

import type { Api } from '@/api/api';
import { read } from '@/api/read';
import { parseWith } from '@/api/wire/parsed';

const ABOUT = z.object({
  demo: z.nullable(z.object({ username: z.string(), password: z.string() })),
});

/** What the gateway tells before anybody is logged in: the demo's account, or that this is no demo. */
export const aboutQuery = ({ transport }: Pick<Api, 'transport'>) =>
  queryOptions({
    queryKey: ['about'],
    queryFn: ({ signal }) =>
      read({ request: transport.own }, { method: 'GET', path: '/about', signal }, (raw) =>
        parseWith(ABOUT, raw),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
