import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';

import { read } from '@/api/read';
import { sendJson } from '@/api/transport/http';
import { parseWith } from '@/api/wire/parsed';

const ABOUT = z.object({
  demo: z.nullable(z.object({ username: z.string(), password: z.string() })),
});

/** What the gateway tells before anybody is logged in: the demo's account, or that this is no demo. */
export const aboutQuery = () =>
  queryOptions({
    queryKey: ['about'],
    queryFn: ({ signal }) =>
      read(
        { request: () => sendJson({ method: 'GET', url: '/about', signal }) },
        { method: 'GET', path: '/about' },
        (raw) => parseWith(ABOUT, raw),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
