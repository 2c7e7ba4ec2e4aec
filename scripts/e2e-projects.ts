import { devices, type PlaywrightTestConfig } from '@playwright/test';

import { CHROMIUM_ARGS, findChromium } from './chromium';

type Project = NonNullable<PlaywrightTestConfig['projects']>[number];

/** What a run of the browser tests consists of, by its environment. */
export interface BrowserRun {
  /** `PICTURES=1`, set by `npm run pictures`: pages are compared with pictures of them, and nothing else runs. */
  readonly pictures: boolean;
  readonly projects: Project[];
}

/**
 * Chromium runs everything. `E2E_BROWSERS=firefox,webkit` runs the journeys in Playwright's own browsers of those names instead.
 *
 * @throws Error that names a browser that is none of these
 */
export function browserRun(
  env: Readonly<Record<string, string | undefined>> = process.env,
): BrowserRun {
  const chromium: Project = {
    name: 'chromium',
    use: {
      ...devices['Desktop Chrome'],
      launchOptions: { executablePath: findChromium() ?? '', args: CHROMIUM_ARGS },
    },
  };
  if (env['PICTURES'] === '1') {
    const project = { ...chromium, name: 'pictures', testMatch: 'pictures/*.spec.ts' };
    return { pictures: true, projects: [project] };
  }
  const journeys = 'journeys/*.spec.ts';
  const known = new Map<string, Project>([
    ['chromium', { ...chromium, testIgnore: 'pictures/**' }],
    ['firefox', { name: 'firefox', testMatch: journeys, use: devices['Desktop Firefox'] ?? {} }],
    ['webkit', { name: 'webkit', testMatch: journeys, use: devices['Desktop Safari'] ?? {} }],
  ]);
  const wanted = (env['E2E_BROWSERS'] ?? 'chromium').split(',').map((name) => name.trim());
  const projects = wanted.map((name) => {
    const project = known.get(name);
    if (project === undefined) throw new Error(`E2E_BROWSERS names no browser: "${name}"`);
    return project;
  });
  return { pictures: false, projects };
}
