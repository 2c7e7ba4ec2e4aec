import { expect, type Page } from '@playwright/test';

import { open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { expectState } from '../support/provision-page';
import { test } from '../support/test';

/** The browser's clock against that of OneForm, in minutes, and the user's time zone and language. */
const BROWSERS = [
  { name: 'right', offBy: 0, timezoneId: 'UTC', locale: 'en-US' },
  { name: '15 minutes ahead', offBy: 15, timezoneId: 'America/New_York', locale: 'en-US' },
  { name: '15 minutes behind', offBy: -15, timezoneId: 'Asia/Kathmandu', locale: 'en-US' },
  {
    name: 'right, at the other end of the world',
    offBy: 0,
    timezoneId: 'Pacific/Auckland',
    locale: 'de-DE',
  },
] as const;

const MINUTE = 60_000;

/** Both clocks go on together. */
async function pass(page: Page, world: MockWorld, minutes: number): Promise<void> {
  await world.advance(minutes * MINUTE);
  await page.clock.fastForward(minutes * MINUTE);
}

for (const { name, offBy, timezoneId, locale } of BROWSERS) {
  test.describe(`a browser whose clock is ${name}`, () => {
    test.use({ timezoneId, locale });

    test.beforeEach(async ({ page, world }) => {
      const { now } = await world.state();
      await page.clock.install({ time: now + offBy * MINUTE });
    });

    test('sees the age of what was just made, on the list and on its page', async ({
      page,
      world,
    }) => {
      const { id } = await world.provision('frankfurt-burst');
      await open(page, '/provisions');
      const row = page.getByRole('row').filter({ hasText: 'frankfurt-burst' });
      const stamp = await row.getByRole('time').getAttribute('datetime');
      // Half a minute away from where the words change.
      const { now } = await world.state();
      const made = Date.parse(stamp ?? '');
      const minutes = Math.ceil((now - made) / MINUTE);
      await world.advance(made + (minutes + 0.5) * MINUTE - now);
      const age = minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect(row.getByRole('time')).toHaveText(age);
      await expect(page.getByText(/^Updated (now|\d+ seconds ago)$/)).toBeVisible();
      await page.goto(`/provisions/${id}`);
      await expect(page.getByRole('time').first()).toHaveText(age);
    });

    test('sees a stage at work as at work, however long it watches', async ({ page, world }) => {
      await world.advance(1);
      const { id } = await world.provision('frankfurt-burst');
      await open(page, `/provisions/${id}/log`);
      await expectState(page, 'Creating machines');
      await expect(page.getByText('Following', { exact: true })).toBeVisible();
      await expect(page.getByText(/^No (?:progress|new lines) for/)).toHaveCount(0);
      await expect(page.getByText('probably restarted')).toHaveCount(0);
    });

    test('is told of a restart when it was one, and not before', async ({ page, world }) => {
      const { id } = await world.provision('frankfurt-burst');
      await open(page, `/provisions/${id}`);
      await expectState(page, 'Creating machines');
      await world.restart();
      await pass(page, world, 4);
      await expect(page.getByText(/^No (?:progress|new lines) for/)).toHaveCount(0);
      await pass(page, world, 3);
      await expect(page.getByText(/^No progress for [67] min/)).toBeVisible();
      await pass(page, world, 5);
      await expect(page.getByText(/^No progress for 1[12] min.*probably restarted/)).toBeVisible();
    });
  });
}

test('a log whose first line has another hour than its last is no silent one', async ({
  page,
  world,
}) => {
  // Made in summer time; what is at work now is written in winter time.
  await page.route('**/logs/poll*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(# Logfile created on [\d-]+ [\d:]+) \+0000/,
      '$1 +0100',
    );
    await route.fulfill({ response, body });
  });
  const { id } = await world.provision('frankfurt-burst');
  await open(page, `/provisions/${id}/log`);
  await expect(page.getByText('Following', { exact: true })).toBeVisible();
  await expect(page.getByText(/^No (?:progress|new lines) for/)).toHaveCount(0);
});
