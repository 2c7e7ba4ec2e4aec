import { randomBytes } from 'node:crypto';

import type { Page } from '@playwright/test';
import { z } from 'zod';

import { patience } from '../../scripts/timeout-factor';

/**
 * `npm run test:anywhere`: the journeys tagged `ANYWHERE` run on the OneForm that is there, which they neither reset nor
 * hurry. What they make has names of its own, and goes again.
 */
export const ON_ANY_ONEFORM = process.env['E2E_ANYWHERE'] === '1';

export const ANYWHERE = { tag: '@anywhere' } as const;

/** A cloud takes its time: until a provision runs, or is gone. */
export const BUILD_MS = patience(ON_ANY_ONEFORM ? 30 * 60_000 : 15_000);

const RUN = randomBytes(3).toString('hex');

/** A name that nothing else has. */
export function ownName(name: string): string {
  return ON_ANY_ONEFORM ? `${name}-${RUN}` : name;
}

const driversSchema = z.array(z.object({ name: z.string(), state: z.string() }));

/** Is the driver there and on? Asked with the session of the page. */
export async function hasDriver(page: Page, name: string): Promise<boolean> {
  const response = await page.request.get('/api/v1/drivers');
  const drivers = driversSchema.parse(await response.json());
  return drivers.some((driver) => driver.name === name && driver.state === 'ENABLED');
}

/** Deletes what a journey made, by the addresses of its pages: `/provisions/7`. */
export async function deleteAll(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const response = await page.request.delete(`/api/v1${path}`, {
      headers: { 'x-oneprovision': '1' },
    });
    if (!response.ok()) throw new Error(`${path} is left behind: ${await response.text()}`);
  }
}
