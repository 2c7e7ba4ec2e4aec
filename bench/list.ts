import type { Page } from '@playwright/test';

import { countElements } from './support/cost';
import { inTurns } from './support/figures';
import { runBench, type Tab } from './support/stand';

const FEW = 20;
/** All of the seed `large`, also those that are done. */
const MANY = 2_000;

/** Elements in the document, however many provisions there are. */
const ELEMENTS_LIMIT = 2_500;

/** A search that keeps every row, so that both lists render the same. */
const WORD = 'oneadmin';
const KEY_DELAY = 50;

/** Answers with the first of the provisions, as OneForm gave them once: its own time is not the page's. */
async function serveFirst({ page }: Tab, count: number): Promise<void> {
  const response = await page.request.get('/api/v1/provisions?all=true');
  const all: unknown = await response.json();
  if (!Array.isArray(all) || all.length < count) throw new Error('There are too few provisions');
  const body = JSON.stringify(all.slice(0, count));
  await page.route('**/api/v1/provisions*', async (route) => route.fulfill({ response, body }));
}

const firstRow = (page: Page) => page.getByRole('table').getByRole('link').first();

/** From the address to the first row, in ms by the wall. */
async function openList({ page }: Tab): Promise<number> {
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto('/provisions');
  await firstRow(page).waitFor();
  return performance.now() - start;
}

/** Of scripting, in ms: a word typed into the search, with all that follows from it. */
async function search({ page, meter }: Tab): Promise<number> {
  await page.getByRole('searchbox').first().fill('');
  const { script } = await meter.measure(async () =>
    page.keyboard.type(WORD, { delay: KEY_DELAY }),
  );
  return script;
}

await runBench('list', async (stand) => {
  const small = await stand.tab('large');
  const large = await stand.tab('large');
  await serveFirst(small, FEW);
  await serveFirst(large, MANY);

  const tabs = [small, large] as const;
  const opened = await inTurns(tabs, openList, 1);
  stand.report({
    figure: `first rows of ${MANY} provisions, to those of ${FEW}`,
    value: opened[1],
    unit: 'ms',
    against: opened[0],
    limit: 4,
  });

  const searched = await inTurns(tabs, search, 2);
  stand.report({
    figure: `search in ${MANY} provisions, to that in ${FEW}`,
    value: searched[1],
    unit: 'ms',
    against: searched[0],
    limit: 2,
  });

  for (const tab of tabs) await openList(tab);
  await large.meter.rest();
  const elements = await countElements(large.page);
  stand.report({
    figure: `elements of a list of ${MANY} provisions`,
    value: elements,
    unit: 'elements',
    limit: ELEMENTS_LIMIT,
  });
  stand.report({
    figure: `elements of a list of ${MANY} provisions, to those of ${FEW}`,
    value: elements,
    unit: 'elements',
    against: await countElements(small.page),
    limit: 2,
  });
});
