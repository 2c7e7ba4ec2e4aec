import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router';

import type { Api } from '@/api/api';
import { ApiProvider } from '@/api/api-context';
import { createLink } from '@/api/link';
import { createQueryClient } from '@/api/query-client';
import { queryKeys } from '@/api/query-keys';
import { ALONE, sharePolls } from '@/api/shared-polls';
import { createSessionEnd, type Session, type Sessions } from '@/api/session';
import type { Transport } from '@/api/transport/transport';
import { createRouter } from '@/app/routes';
import { RouterLink } from '@/app/RouterLink';
import type { AppStorage } from '@/lib/app-storage';
import type { HostPage } from '@/lib/host-page';
import { HostProvider } from '@/ui/host';
import { ServerClockProvider } from '@/ui/server-clock';
import { schemeStorage } from '@/ui/theme/scheme-storage';
import { createAppTheme } from '@/ui/theme/theme';
import { VIEW_HEIGHT_VARIABLE } from '@/ui/theme/view-height';
import { createToastStore, ToastProvider } from '@/ui/toast/toast-store';

/** How one app looks, and where its styles and layers go. */
export interface Look {
  /** Apart from every other app of the page, in lower-case letters: begins the names of its styles and ids. */
  readonly name: string;
  /** Carries light or dark as `data-theme`, and the colours below it: the app's element or one around it. */
  readonly root: HTMLElement;
  /** Matches `root` and nothing else of the page. */
  readonly rootSelector: string;
  /** Holds dialogs, menus and hints, inside of `root`; the page's body when null. */
  readonly overlays: HTMLElement | null;
  /** Holds the style elements; the page's head when null. */
  readonly styles: HTMLElement | null;
  /** What the page's own policy asks of styles that are made while the app runs; null where it asks for nothing. */
  readonly nonce: string | null;
  /** Height of what the app is seen through, in CSS: `100dvh` where it has the window for itself. */
  readonly height: string;
  /** Around everything: styles of the whole page, where they are the app's to set. */
  readonly frame: (app: ReactNode) => ReactNode;
}

/** All that an app gets from where it is started. It makes everything else itself, and takes it down again. */
export interface Host {
  readonly transport: Transport;
  readonly sessions: Sessions;
  /** The path that the app's addresses lie below, without a slash at its end: empty, or `/oneprovision`. */
  readonly basePath: string;
  readonly storage: AppStorage;
  readonly words: i18n;
  readonly page: HostPage;
  readonly look: Look;
}

/**
 * Starts the app in an element. Several can run on one page, each with a host of its own: nothing is shared between
 * them, and nothing is left of one after it was unmounted.
 *
 * @returns unmounts it
 */
export function mount(element: HTMLElement, host: Host): () => void {
  const { basePath, storage, words, page, look } = host;
  const { link, transport } = createLink(host.transport, page);
  const sessionEnd = createSessionEnd();
  const client = createQueryClient({ onSessionEnded: sessionEnd.raise });
  const channel = page.openChannel?.() ?? null;
  const shared =
    channel === null
      ? ALONE
      : sharePolls(client, channel, () => {
          const session = client.getQueryData<Session | null>(queryKeys.session);
          return session?.username ?? null;
        });
  const { turn } = shared;
  const api: Api = { transport, client, sessions: host.sessions, sessionEnd, page, turn };
  const router = createRouter({ api, link, words, basePath });
  const theme = createAppTheme(RouterLink, look);
  const styles = createCache({
    key: look.name,
    ...(look.styles === null ? {} : { container: look.styles }),
    ...(look.nonce === null ? {} : { nonce: look.nonce }),
  });
  // The types know these two only of themes that are sure to have CSS variables, as all of ours are.
  const ofThisElement = { colorSchemeNode: look.root, disableNestedContext: true };
  element.style.setProperty(VIEW_HEIGHT_VARIABLE, look.height);
  const root = createRoot(element, { identifierPrefix: look.name });
  root.render(
    <StrictMode>
      <CacheProvider value={styles}>
        <I18nextProvider i18n={words}>
          <ThemeProvider
            theme={theme}
            defaultMode="system"
            modeStorageKey="mode"
            storageManager={schemeStorage(storage)}
            {...ofThisElement}
          >
            <HostProvider value={{ page, storage }}>
              <ToastProvider value={createToastStore()}>
                <QueryClientProvider client={client}>
                  <ApiProvider api={api}>
                    <ServerClockProvider clock={transport.clock}>
                      {look.frame(<RouterProvider router={router} />)}
                    </ServerClockProvider>
                  </ApiProvider>
                </QueryClientProvider>
              </ToastProvider>
            </HostProvider>
          </ThemeProvider>
        </I18nextProvider>
      </CacheProvider>
    </StrictMode>,
  );
  return () => {
    root.unmount();
    router.dispose();
    shared.end();
    // Ends what is still on its way, and the timers that wait to forget what was read.
    void client.cancelQueries();
    client.clear();
    styles.sheet.flush();
    element.style.removeProperty(VIEW_HEIGHT_VARIABLE);
  };
}
