import { randomUUID } from 'node:crypto';

import { test as base } from '@playwright/test';

import { MockWorld } from './mock-world';
import { Watch } from './watch';
import { ON_ANY_ONEFORM } from './where';

interface Fixtures {
  /** This test's own OneForm, with the demo's seed and its time at a standstill; on any other OneForm not to be used. */
  readonly world: MockWorld;
  /** Fails the test when something goes wrong that it does not check; says what may. */
  readonly watch: Watch;
}

/** Playwright's test, in a world of its own. */
export const test = base.extend<Fixtures>({
  // Playwright reads from the parameter's pattern which fixtures are needed: none.
  // oxlint-disable-next-line no-empty-pattern -- see above
  extraHTTPHeaders: async ({}, provide) => {
    await provide(ON_ANY_ONEFORM ? {} : { 'x-mock-session': randomUUID() });
  },
  world: [
    async ({ request }, provide) => {
      const world = new MockWorld(request);
      if (!ON_ANY_ONEFORM) await world.pause();
      await provide(world);
    },
    { auto: true },
  ],
  page: async ({ page }, provide) => {
    await provide(page);
    // A page that polls may be inside a route's handler when the test is over; its end is no failure.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
  watch: [
    async ({ context }, provide) => {
      const watch = new Watch(context);
      await provide(watch);
      watch.expectNothing();
    },
    { auto: true },
  ],
});
