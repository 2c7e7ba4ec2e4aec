import { expect, type Locator, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { beginSession } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { test } from '../support/test';

/** What opens over a page: where, what opens it, and what is there then. */
interface Opened {
  readonly name: string;
  readonly path: (world: MockWorld) => Promise<string>;
  readonly width?: number;
  readonly opener: (page: Page) => Locator;
  readonly shown: (page: Page) => Locator;
}

const at = (path: string) => () => Promise.resolve(path);
const provision =
  (name: string, tab = '') =>
  async (world: MockWorld) =>
    `/provisions/${(await world.provision(name)).id}${tab}`;
const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const combobox = (name: string) => (page: Page) =>
  page.getByRole('combobox', { name, exact: true });
const menu = (page: Page) => page.getByRole('menu');
const listbox = (page: Page) => page.getByRole('listbox');
const MAP = provision('dublin-edge-prod', '/map');

const OPENED: readonly Opened[] = [
  { name: 'account', path: at('/drivers'), opener: button('Account'), shown: menu },
  {
    name: 'actions of a provision',
    path: provision('dublin-edge-prod'),
    opener: button('Actions'),
    shown: menu,
  },
  { name: 'kinds on the map', path: MAP, opener: button('Filter'), shown: menu },
  { name: 'export of the map', path: MAP, opener: button('Export'), shown: menu },
  {
    name: 'keys of the map',
    path: MAP,
    opener: button('Keyboard'),
    shown: (page) => page.getByRole('dialog', { name: 'Keyboard' }),
  },
  { name: 'state filter', path: at('/provisions'), opener: combobox('State'), shown: listbox },
  {
    name: 'order of the list, narrow',
    path: at('/provisions'),
    width: 390,
    opener: combobox('Sort'),
    shown: listbox,
  },
  {
    name: 'level of the log',
    path: provision('dublin-edge-prod', '/log'),
    opener: combobox('Level'),
    shown: listbox,
  },
  {
    name: 'main menu, narrow',
    path: at('/provisions'),
    width: 390,
    opener: button('Open the menu'),
    shown: (page) => page.getByRole('dialog'),
  },
];

for (const { name, path, width = 1280, opener, shown } of OPENED) {
  test(`axe while it is open: ${name}`, async ({ page, context, world }) => {
    await beginSession(context);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(await path(world));
    await opener(page).click();
    await expect(shown(page)).toBeVisible();
    await expectAccessible(page);
  });
}

test('an action that is not possible is reached with the arrows, and says why', async ({
  page,
  context,
  world,
}) => {
  await beginSession(context);
  await page.goto(await provision('dublin-edge-prod')(world));
  await button('Actions')(page).press('Enter');
  const items = page.getByRole('menuitem');
  await expect(items.first()).toBeFocused();
  const reached: string[] = [];
  for (let index = 0; index < (await items.count()); index += 1) {
    reached.push((await page.locator(':focus').textContent()) ?? '');
    await page.keyboard.press('ArrowDown');
  }
  expect(reached).toEqual(await items.allTextContents());
  const disabled = page.getByRole('menuitem', { disabled: true });
  await expect(disabled.first()).toContainText(/only|only a|Nothing|once|when/i);
});
