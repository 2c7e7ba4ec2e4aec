import { expect } from '@playwright/test';

import { addresses } from '../support/addresses';
import { expectAccessible } from '../support/axe';
import { beginSession } from '../support/log-in';
import { test } from '../support/test';
import { visit } from '../support/visit';

/** What holds for every page. One test goes through all of them: most of its time is the loading of the first. */

test('each page has a title, one heading and one main part', async ({ page, context, world }) => {
  await beginSession(context);
  for (const address of await addresses(world)) {
    await visit(page, address);
    await expect(page, address.path).toHaveTitle(`${address.heading} · OneProvision`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(1);
  }
});

test('each page passes axe in both themes', async ({ page, context, world }) => {
  await beginSession(context);
  for (const address of await addresses(world)) {
    await test.step(address.path, async () => {
      await visit(page, address);
      await expectAccessible(page);
    });
  }
});

test('no page scrolls sideways, from a telephone to a wall', async ({ page, context, world }) => {
  await beginSession(context);
  const tooWide: string[] = [];
  for (const address of await addresses(world)) {
    await visit(page, address);
    for (const width of [360, 600, 768, 1024, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) tooWide.push(`${address.path} at ${width}: ${over} px`);
      await expect(page.getByRole('heading', { level: 1 }), 'there is room for it').toBeVisible();
    }
  }
  expect(tooWide).toEqual([]);
});

test('nothing moves for those who want no motion', async ({ page, context, world }) => {
  await beginSession(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of await addresses(world)) {
    await visit(page, address);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((each) => each.playState === 'running')
        .map((each) => Number(each.effect?.getComputedTiming().endTime))
        // A hundredth of a millisecond is no motion, and lets what waits for the end of one go on.
        .filter((milliseconds) => milliseconds > 1),
    );
    expect(moving, address.path).toEqual([]);
  }
});

test('each page works with the keyboard: what can be pressed can be reached', async ({
  page,
  context,
  world,
}) => {
  await beginSession(context);
  for (const address of await addresses(world)) {
    await visit(page, address);
    const unreachable = await page.evaluate(() => {
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
          .filter(
            (element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'),
          )
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
    expect(unreachable, address.path).toEqual([]);
  }
});
