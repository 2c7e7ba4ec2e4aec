import { expect } from '@playwright/test';

import { open } from '../support/log-in';
import { test } from '../support/test';
import { textContrasts } from '../support/text-contrast';

/** WCAG 1.4.3 for text of this size. axe does not measure text in SVG. */
const LEGIBLE = 4.5;

/** Provisions in the states that look the most different, and a filter that fades most of the first. */
const MAPS = [
  { name: 'dublin-edge-prod', search: '' },
  { name: 'dublin-edge-prod', search: '?kind=network' },
  { name: 'paris-backup', search: '' },
  { name: 'frankfurt-burst', search: '' },
  { name: 'dublin-gpu-trial', search: '?kind=network' },
] as const;

test('every text of the maps can be read, faded or not, in both themes', async ({
  page,
  world,
}) => {
  const paths = ['/map', '/map?kind=network'];
  for (const { name, search } of MAPS)
    paths.push(`/provisions/${(await world.provision(name)).id}/map${search}`);
  await open(page, '/map');
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const texts = await textContrasts(page.getByRole('main'));
      expect(texts.length).toBeGreaterThan(5);
      const pale = texts.filter(({ ratio }) => ratio < LEGIBLE);
      expect.soft(pale, `${path}, ${colorScheme}`).toEqual([]);
    }
  }
});
