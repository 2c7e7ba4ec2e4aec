import process from 'node:process';

import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

import { browserRun } from './scripts/e2e-projects';
import { patience } from './scripts/timeout-factor';

/**
 * One server for the whole run, on a port that the system chooses: the gateway with the mock server and its control
 * API inside. Each test has a world of its own there, by a header. `E2E_BUILT=1` serves what is built already;
 * `E2E_URL=http://127.0.0.1:2618` takes a server that runs already (with `MOCK_CONTROL=1 LOGIN_LIMIT=1000000`; `npm run
 * test:anywhere` needs neither).
 */
const built = process.env['E2E_BUILT'] === '1';
const url = process.env['E2E_URL'];
/** Set by `npm run test:anywhere`: no control API, and a demo that is quick enough to be waited for. */
const anywhere = process.env['E2E_ANYWHERE'] === '1';

const { pictures, projects } = browserRun();

const server: NonNullable<PlaywrightTestConfig['webServer']> = {
  command: `node --import tsx scripts/start.ts${built ? ' --no-build' : ''}`,
  env: {
    PORT: '0',
    MOCK_SEED: 'demo',
    LOGIN_LIMIT: '1000000',
    ...(anywhere ? { MOCK_CONTROL: '0', MOCK_SPEED: '30' } : { MOCK_CONTROL: '1' }),
  },
  wait: { stdout: /OneProvision GUI: (?<e2e_url>http\S+)/ },
  gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  timeout: patience(120_000),
};

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  ...(anywhere ? { grep: /@anywhere/ } : {}),
  // `TEST_TIMEOUT_FACTOR` makes all of them longer; no test has a time of its own.
  timeout: patience(120_000),
  // Generous, since it costs nothing where all is well: a busy machine is no failure.
  expect: { timeout: patience(15_000) },
  reporter: [['line'], ['json', { outputFile: `.reports/${anywhere ? 'anywhere' : 'e2e'}.json` }]],
  use: {
    // Set by the server above when it has started.
    ...(url === undefined ? {} : { baseURL: url }),
    // A journey on a real OneForm may take an hour; a click that waits so long is a failure.
    ...(anywhere ? { actionTimeout: patience(30_000), navigationTimeout: patience(30_000) } : {}),
    // Without pictures of each step, a sixth of the run; a failure has the page as text. `--trace on` brings them for one test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
  // A picture that is missing is a failure; `--update-snapshots` makes it.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/{testFileDir}/baseline/{arg}{ext}',
  projects,
  // The pictures have a server of their own, whose time never changes.
  ...(url === undefined && !pictures ? { webServer: server } : {}),
});
