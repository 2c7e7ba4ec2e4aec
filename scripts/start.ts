import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { readConfig } from '../gateway/config';
import { runWithDemo } from '../gateway/demo';
import { requireApp, serve } from '../gateway/serve';

/**
 * `npm start`, for a look at the product: builds the app, then serves it, with the mock server behind where no OneForm is
 * named. `npm start -- --no-build` (or `SKIP_BUILD=1`) serves what was built before. Production is `npm run serve`.
 */
const root = path.resolve(import.meta.dirname, '..');
const appDir = path.join(root, 'dist', 'app');

await serve(async () => {
  // Before the build: a mistyped port is reported without waiting for it.
  const config = readConfig(process.env);
  if (!process.argv.includes('--no-build') && process.env['SKIP_BUILD'] !== '1') build();
  await requireApp(appDir);
  const gateway = await runWithDemo(config, appDir);
  return {
    gateway,
    say:
      config.oneform.kind === 'real'
        ? [`OneForm: ${gateway.oneformUrl}`]
        : [
            'A demo without a cloud: log in as oneadmin, password opennebula.',
            'For a real OneForm: ONEFORM_URL=http://127.0.0.1:13013 npm start',
          ],
  };
});

function build(): void {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The app could not be built.');
}
