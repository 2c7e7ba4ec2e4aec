import path from 'node:path';

import { expect, test as base, type Browser, type Page } from '@playwright/test';

import { readConfig } from '../../gateway/config';
import { runWithDemo } from '../../gateway/demo';
import { createMockServer } from '../../mock-server/server';
import { addressesIn, type Address } from '../support/addresses';
import { beginSession } from '../support/log-in';
import { visit } from '../support/visit';
import { openSheet, type Picture, type SheetFormat } from './sheet';

/**
 * All main pages, compared with pictures of them: a sheet for each theme and width. `npm run pictures`, and no part of
 * `npm test`: another Chromium or other fonts render other pixels.
 */
const MOMENT = Date.UTC(2026, 2, 17, 10, 24, 0);
const APP = path.resolve(import.meta.dirname, '..', '..', 'dist', 'app');

/**
 * What a sheet may differ by: the edges of some letters. Buttons in a blue that is close, or a margin of 4 px more, are above it;
 * the last tests prove that. At twice this threshold the blue is not seen.
 */
const TOLERANCE = { threshold: 0.05, maxDiffPixels: 150, timeout: 10_000 };

const SIZES = {
  wide: { viewport: { width: 1440, height: 900 }, sheet: { columns: 6, width: 520 } },
  narrow: { viewport: { width: 390, height: 844 }, sheet: { columns: 11, width: 250 } },
} as const satisfies Record<
  string,
  { viewport: { width: number; height: number }; sheet: SheetFormat }
>;

type Size = keyof typeof SIZES;
type Theme = 'light' | 'dark';

/** The built app before a OneForm at a moment that never changes, for all tests of a worker. */
const test = base.extend<object, { demo: { url: string; pages: readonly Address[] } }>({
  demo: [
    // Playwright reads from the parameter's pattern which fixtures are needed: none.
    // oxlint-disable-next-line no-empty-pattern -- see above
    async ({}, provide) => {
      const mock = await createMockServer({ seed: 'demo', start: MOMENT, real: () => MOMENT });
      const oneform = await mock.listen({ port: 0 });
      const gateway = await runWithDemo(
        readConfig({ ONEFORM_URL: oneform, PORT: '0', LOGIN_LIMIT: '1000' }),
        APP,
      );
      const provisions = [...mock.session().world.provisions.values()];
      const pages = addressesIn(provisions.map(({ id, body }) => ({ id, name: body.name })));
      await provide({ url: gateway.url, pages });
      await gateway.close();
      await mock.close();
    },
    { scope: 'worker' },
  ],
});

/** Pictures of all pages. A style that is given is put on each: for the tests that want a difference. */
async function takeAll(
  browser: Browser,
  { url, pages }: { url: string; pages: readonly Address[] },
  size: Size,
  theme: Theme,
  style?: string,
): Promise<Picture[]> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SIZES[size].viewport,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: theme,
    reducedMotion: 'reduce',
    // The page's policy would keep the style out.
    bypassCSP: style !== undefined,
  });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(MOMENT);
    const pictures: Picture[] = [{ name: 'log-in', png: await logInPage(page, style) }];
    await beginSession(context);
    for (const address of pages) {
      await visit(page, address);
      pictures.push({ name: address.path, png: await shoot(page, style) });
    }
    return pictures;
  } finally {
    await context.close();
  }
}

async function logInPage(page: Page, style?: string): Promise<Buffer> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Log in' }).waitFor();
  return shoot(page, style);
}

async function shoot(page: Page, style?: string): Promise<Buffer> {
  await page.evaluate(async () => document.fonts.ready);
  await page.mouse.move(0, 0);
  return page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    ...(style === undefined ? {} : { style }),
  });
}

async function compare(
  browser: Browser,
  pictures: readonly Picture[],
  size: Size,
  theme: Theme,
): Promise<void> {
  const sheet = await openSheet(browser, pictures, SIZES[size].sheet);
  try {
    await expect(sheet).toHaveScreenshot(`${size}-${theme}.png`, { ...TOLERANCE, fullPage: true });
  } finally {
    await sheet.close();
  }
}

for (const size of ['wide', 'narrow'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`all pages, ${size} and ${theme}`, async ({ browser, demo }) => {
      await compare(browser, await takeAll(browser, demo, size, theme), size, theme);
    });
  }
}

for (const [change, style] of [
  ['another blue of one kind of button', '.MuiButton-contained { background: #0a66d0 !important }'],
  ['4 px more below headings', 'h1 { margin-bottom: 4px !important }'],
  ['a border that is gone', '.MuiPaper-root, .MuiCard-root { border: none !important }'],
] as const) {
  test(`the tolerance sees ${change}`, async ({ browser, demo }, { config }) => {
    test.skip(config.updateSnapshots !== 'none', 'it would become the picture');
    const pictures = await takeAll(browser, demo, 'narrow', 'light', style);
    await expect(compare(browser, pictures, 'narrow', 'light')).rejects.toThrow(/pixels/u);
  });
}
