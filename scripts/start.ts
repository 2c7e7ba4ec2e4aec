import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { readConfig } from '../gateway/config';

/**
 * `npm start`: builds the app, then serves it. `npm start -- --no-build` (or `SKIP_BUILD=1`) serves what was built
 * before, which needs no development dependencies.
 */
try {
  // Before the build: whoever mistyped a port need not wait for it.
  readConfig(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const skip = process.argv.includes('--no-build') || process.env['SKIP_BUILD'] === '1';
if (!skip) {
  const vite = path.resolve(import.meta.dirname, '..', 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
await import('../gateway/main');
