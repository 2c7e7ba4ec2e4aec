import { expect, type Page } from '@playwright/test';

import { addresses, type Address } from '../support/addresses';
import { expectAccessible } from '../support/axe';
import { invisibleStops } from '../support/focus-ring';
import { beginSession } from '../support/log-in';
import { test } from '../support/test';
import { visit } from '../support/visit';

/**
 * What holds for every page. Each page is loaded once for all of it, since loading takes most of the time; a failure names
 * the page and the property. Pages are told apart by their first word, so that several tests share the work.
 */

async function expectFrame(page: Page, { heading }: Address): Promise<void> {
  // What is changing and what failed stands before it, once a page has read the list.
  const title = new RegExp(
    `^(?:\\(.*\\) )?${heading.replaceAll(/[.?()]/g, '\\$&')} · OneProvision$`,
  );
  await expect(page).toHaveTitle(title);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(1);
}

/** Milliseconds of each motion that is on its way, for somebody who wants none. */
async function motions(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((each) => each.playState === 'running')
      .map((each) => Number(each.effect?.getComputedTiming().endTime))
      // A hundredth of a millisecond is no motion, and lets what waits for the end of one go on.
      .filter((milliseconds) => milliseconds > 1),
  );
}

/** What can be pressed with the mouse, and not be reached with the keyboard. */
async function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roles = ['button', 'link', 'tab', 'menuitem', 'switch', 'checkbox', 'radio', 'option'];
    const selector = [
      'a[href]',
      'button',
      'input',
      'select',
      'textarea',
      ...roles.map((role) => `[role="${role}"]`),
    ].join();
    return (
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'))
        .filter((element) => !element.matches(':disabled, [aria-disabled="true"]'))
        .filter((element) => element.tabIndex < 0)
        // In a group (tabs, a toolbar, the headings of a table) Tab leads to one, and the arrow keys from there to the others.
        .filter((element) => {
          const group = element.dataset['roving'] === undefined ? null : '[role="toolbar"], tr';
          const around = group === null ? element.parentElement : element.closest(group);
          return around?.querySelector('[tabindex="0"]') === null;
        })
        .map((element) => element.outerHTML.slice(0, 160))
    );
  });
}

/** Pixels by which the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The page is never wider than the window, from a telephone to a wall. Script measures what it lays out after a resize, so it is asked until it has. */
async function expectNoSideways(page: Page, message: (what: string) => string): Promise<void> {
  for (const width of [360, 600, 768, 1024, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    const what = message(`nothing scrolls sideways at ${width} px`);
    await expect.soft.poll(() => overflow(page), { message: what }).toBeLessThanOrEqual(0);
    await expect(page.getByRole('heading', { level: 1 }), 'there is room for it').toBeVisible();
  }
}

const LOOKS = [
  { look: 'light', colorScheme: 'light', forcedColors: 'none' },
  { look: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { look: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const;

/** Every stop that does not show where the focus is, in each look. */
async function unseenFocus(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { look, ...media } of LOOKS) {
    await page.emulateMedia(media);
    found.push(...(await invisibleStops(page)).map((fault) => `${look}: ${fault}`));
  }
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

const GROUPS = [
  { group: 'provisions', holds: /^\/provisions/ },
  { group: 'providers and drivers', holds: /^\/(?:providers|drivers)/ },
  { group: 'all others', holds: /^\/(?!provisions|providers|drivers)/ },
] as const;

for (const { group, holds } of GROUPS) {
  test(`each page of ${group}: frame, motion, keyboard, focus, axe in both themes, every width`, async ({
    page,
    context,
    world,
  }) => {
    await beginSession(context);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const pages = (await addresses(world)).filter(({ path }) => holds.test(path));
    expect(pages.length).toBeGreaterThan(3);
    for (const address of pages) {
      await test.step(address.path, async () => {
        await page.setViewportSize({ width: 1280, height: 720 });
        await visit(page, address);
        const where = (what: string) => `${address.path}: ${what}`;
        await expectFrame(page, address);
        expect(await motions(page), where('nothing moves')).toEqual([]);
        expect.soft(await unreachable(page), where('keys reach what can be pressed')).toEqual([]);
        await expectAccessible(page);
        expect.soft(await unseenFocus(page), where('the focus is seen')).toEqual([]);
        await expectNoSideways(page, where);
      });
    }
  });
}

test('a name of 128 characters wraps on a phone, on the list and on each part of its page', async ({
  page,
  context,
  world,
}) => {
  const [short, long] = ['dublin-edge-prod', 'x'.repeat(128)];
  await beginSession(context);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route(/\/api\/v1\/provisions(?:\/\d+)?(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(short, long);
    await route.fulfill({ response, body });
  });
  const parts = (await addresses(world)).filter(({ heading }) => heading === short);
  expect(parts.length).toBeGreaterThan(5);
  for (const { path } of parts) {
    await visit(page, { path, heading: long });
    await expect.soft.poll(() => overflow(page), { message: path }).toBeLessThanOrEqual(0);
    const box = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect.soft(box === null ? 0 : box.x + box.width, path).toBeLessThanOrEqual(390);
    // 16 px high, in several lines.
    expect.soft(box?.height ?? 0, path).toBeGreaterThan(60);
  }
  await visit(page, { path: '/provisions', heading: 'Provisions' });
  await expect(page.getByRole('link', { name: long })).toBeVisible();
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
});
