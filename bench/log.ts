import type { Page } from '@playwright/test';

import { countElements } from './support/cost';
import { inTurns } from './support/figures';
import { runBench, type Stand, type Tab } from './support/stand';

const MANY = 100_000;
const FEW = 1_000;
/** Lines that one poll brings while a log grows. */
const GROWTH = 20;

/** Elements in the document, however long the log is. */
const ELEMENTS_LIMIT = 1_500;

interface Poll {
  readonly pos: number;
  readonly lines: readonly { readonly level: string; readonly text: string }[];
}

/** So many lines of a log from the byte `pos` on, as OneForm sends them. */
function linesFrom(pos: number, count: number): Poll {
  const lines = Array.from({ length: count }, (_none, index) => ({
    level: index % 50 === 49 ? 'error' : 'info',
    text: `2026-01-02 03:04:05 UTC [${index % 50 === 49 ? 'E' : 'I'}] TASK [opennebula.deploy.kvm : Install required OS packages] line ${pos}-${index}`,
  }));
  const bytes = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
  return { pos: pos + bytes, lines };
}

/** Serves a log of so many lines, which grows at each poll. */
async function serveLog(page: Page, count: number): Promise<void> {
  await page.route('**/logs/poll*', async (route) => {
    const pos = Number(new URL(route.request().url()).searchParams.get('pos') ?? 0);
    await route.fulfill({ json: linesFrom(pos, pos === 0 ? count : GROWTH) });
  });
}

/** The log of a provision that is changing, so that it is followed. */
async function openLog(stand: Stand, count: number): Promise<Tab> {
  const tab = await stand.tab('demo');
  const { provisions } = await tab.world.state();
  const changing = provisions.find(({ state }) => state === 'APPLYING');
  if (changing === undefined) throw new Error('No provision of the demo is changing');
  await serveLog(tab.page, count);
  await tab.page.goto(`/provisions/${changing.id}/log`);
  await tab.page.getByRole('log').getByText('line 0-').first().waitFor({ state: 'attached' });
  return tab;
}

/** Of scripting, in ms: a poll with the lines it brings, and all else in the meantime. */
async function poll({ page, meter }: Tab): Promise<number> {
  const { script } = await meter.measure(async () => {
    await page.waitForResponse('**/logs/poll*');
  });
  return script;
}

await runBench('log', async (stand) => {
  const small = await openLog(stand, FEW);
  const large = await openLog(stand, MANY);
  const [few, many] = await inTurns([small, large], poll, 1);
  stand.report({
    figure: `${GROWTH} lines more after ${MANY}, to those after ${FEW}`,
    value: many,
    unit: 'ms',
    against: few,
    limit: 2,
  });
  stand.report({
    figure: `elements of a log of ${MANY} lines`,
    value: await countElements(large.page),
    unit: 'elements',
    limit: ELEMENTS_LIMIT,
  });
});
