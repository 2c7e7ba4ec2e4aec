import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** For a browser in a container, which needs no update server. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium of this machine: the one that `CHROMIUM_PATH` names, one of the system, or Playwright's own. `null`
 * when there is none.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error('CHROMIUM_PATH names no file');
    return named;
  }
  return [...PLACES, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

/** Makes sure that there is a Chromium: on Debian, as root, from its packages; else Playwright's own. */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found !== null) return found;
  const quietly = { stdio: 'ignore' } as const;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], quietly);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quietly);
  }
  if (findChromium() === null) spawnSync('npx', ['playwright', 'install', 'chromium'], quietly);
  return findChromium();
}
