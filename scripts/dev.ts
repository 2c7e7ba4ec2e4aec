import { createServer } from 'vite';

import { readConfig } from '../gateway/config';
import { runWithDemo } from '../gateway/demo';
import { closeOnSignals } from '../gateway/signals';

/**
 * `npm run dev`: Vite serves the sources with hot reload; the API and the session go to the same gateway as in
 * production, on a port of its own. Both live in this process, so both end together.
 */
const real = (process.env['ONEFORM_URL'] ?? '') !== '';
const control = process.env['MOCK_CONTROL'] ?? (real ? '0' : '1');
const config = readConfig({ ...process.env, MOCK_CONTROL: control });
const gateway = await runWithDemo({ ...config, host: '127.0.0.1', port: 0 }, null);
const vite = await createServer({
  server: {
    host: config.host,
    port: config.port,
    strictPort: true,
    // The host stays as the browser asked for it: the gateway compares it with the origin of a write.
    proxy: Object.fromEntries(
      ['^/api/v1(/|$)', '^/session$', '^/about$', '^/__mock(/|$)'].map((path) => [
        path,
        { target: gateway.url, changeOrigin: false },
      ]),
    ),
  },
});
await vite.listen();
closeOnSignals({
  close: async () => {
    await vite.close();
    await gateway.close();
  },
});
vite.printUrls();
if (config.oneform.kind === 'mock') console.log('  Log in as oneadmin, password opennebula.');
