import '@fontsource-variable/inter';
import CssBaseline from '@mui/material/CssBaseline';

import { gatewaySessions } from '@/api/session';
import { createGatewayTransport } from '@/api/transport/gateway-transport';
import { mount } from '@/app/mount';
import { createWords } from '@/i18n/i18n';
import { createBrowserStorage } from '@/lib/app-storage';
import { createBrowserPage } from '@/standalone/browser-page';
import { printInLight } from '@/standalone/print-in-light';

/** The app by itself in a browser's window. */
const element = document.getElementById('root');
if (element === null) throw new Error('The page has no element #root.');

const basePath = import.meta.env.BASE_URL.replace(/\/$/, '');
const transport = createGatewayTransport(basePath);
printInLight();
mount(element, {
  transport,
  sessions: gatewaySessions(transport),
  basePath,
  // `public/color-scheme.js` reads the choice of light or dark from here, before the app is there.
  storage: createBrowserStorage('oneprovision:'),
  words: createWords(),
  page: createBrowserPage(element, basePath),
  look: {
    name: 'op',
    root: document.documentElement,
    rootSelector: ':root',
    overlays: null,
    styles: null,
    // The browser hides a nonce from selectors and styles, not from scripts.
    nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? null,
    height: '100dvh',
    frame: (app) => (
      <>
        <CssBaseline />
        {app}
      </>
    ),
  },
});
