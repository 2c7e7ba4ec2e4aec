import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { countPlaywright, countSkipped } from './check/counts';

/**
 * `npm run test:anywhere`: the browser journeys that need nothing but a OneForm, on the one behind `E2E_URL`; without it, on
 * a demo whose control API is off. Ends with how many ran.
 */
const root = path.resolve(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, E2E_ANYWHERE: '1' } },
);
const report: unknown = JSON.parse(
  await readFile(path.join(root, '.reports', 'anywhere.json'), 'utf8'),
);
const { passed, failed } = countPlaywright(report);
console.log(
  `Journeys on ${process.env['E2E_URL'] ?? 'a demo without control'}: ${String(passed)} passed, ${String(failed)} failed, ${String(countSkipped(report))} left out (their driver is not there)`,
);
process.exitCode = status ?? 1;
