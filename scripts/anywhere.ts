import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { countPlaywright, countSkipped } from './check/counts';
import { endOnSignals, run } from './check/run';

/**
 * `npm run test:anywhere`: the browser journeys that need nothing but a OneForm, on the one behind `E2E_URL`; without it, on
 * a demo whose control API is off. Ends with how many ran.
 */
const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
endOnSignals();
const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
const { ok } = await run(
  [
    {
      script: playwright,
      args: ['test', ...process.argv.slice(2)],
      env: { E2E_ANYWHERE: '1' },
    },
  ],
  true,
);
const report: unknown = JSON.parse(
  await readFile(path.join(root, '.reports', 'anywhere.json'), 'utf8'),
);
const { passed, failed } = countPlaywright(report);
console.log(
  `Journeys on ${process.env['E2E_URL'] ?? 'a demo without control'}: ${String(passed)} passed, ${String(failed)} failed, ${String(countSkipped(report))} left out (their driver is not there)`,
);
process.exitCode = ok ? 0 : 1;
