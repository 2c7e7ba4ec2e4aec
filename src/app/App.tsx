import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';

import type { Api } from '@/api/api';
import { ApiProvider } from '@/api/api-context';
import { createLink } from '@/api/link';
import { createQueryClient } from '@/api/query-client';
import { createGatewayTransport } from '@/api/transport/gateway-transport';
import { createRouter } from '@/app/routes';
import { RouterLink } from '@/app/RouterLink';
import { sessionEnded } from '@/features/session/session-ended';
import { ServerClockProvider } from '@/ui/server-clock';
import { createAppTheme } from '@/ui/theme/theme';

const theme = createAppTheme(RouterLink);

/** Styles made while the program runs carry the nonce that the page's own policy asks for. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const styles = createCache({ key: 'op', ...(nonce === undefined ? {} : { nonce }) });

const { link, transport } = createLink(createGatewayTransport());
const api: Api = {
  transport,
  client: createQueryClient({ onSessionEnded: sessionEnded.raise }),
};
const router = createRouter(api, link);

/** The whole program, stand-alone in a browser. */
export function App() {
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline />
        <QueryClientProvider client={api.client}>
          <ApiProvider api={api}>
            <ServerClockProvider clock={api.transport.clock}>
              <RouterProvider router={router} />
            </ServerClockProvider>
          </ApiProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}
