import path from 'node:path';

import { version } from '../package.json';
import { readProductionConfig } from './config';
import { readOrder, USAGE } from './order';
import { runGateway } from './run';
import { requireApp, serve } from './serve';

/**
 * The gateway in production: built, it runs as `node dist/gateway/main.js` and serves the app beside it. It always
 * stands before a real OneForm; the demo is in `scripts/start.ts`.
 */
const appDir = path.resolve(import.meta.dirname, '..', 'app');

await serve(async () => {
  const order = readOrder(process.argv.slice(2));
  if (order === 'help') return { say: [USAGE] };
  if (order === 'version') return { say: [version] };
  const config = readProductionConfig(process.env);
  await requireApp(appDir);
  const gateway = await runGateway(config, appDir, { url: config.oneform.url, mock: null });
  return { gateway, say: [`OneForm: ${gateway.oneformUrl}`] };
});
