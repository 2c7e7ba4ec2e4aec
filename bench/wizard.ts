import type { Page } from '@playwright/test';

import { goOn } from '../e2e/support/wizards';
import { median } from './support/figures';
import { largeDriver } from './support/large-driver';
import { runBench, type Stand, type Tab } from './support/stand';

/** How many inputs a wizard has at its largest, and what it is compared with. */
const MANY = 200;
const FEW = 20;

/** Of scripting, in ms, for one keystroke with all that it leaves to be done later. */
const KEYSTROKE_LIMIT = 8;
/** Of a keystroke among many inputs to one among few. */
const GROWTH_LIMIT = 1.5;

/** The first keystrokes run code that the browser has not compiled yet. */
const WARM_UP = 6;
const RUNS = 15;

/** The ways to a step full of inputs. */
const WIZARDS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  provider: async (page) => {
    await page.goto('/new/provider/driver');
    await page.getByRole('radio', { name: 'Large', exact: true }).check();
    await goOn(page, 'Name and description');
    await page.getByLabel('Name', { exact: true }).fill('Large');
    await goOn(page, 'Connection');
  },
  provision: async (page) => {
    const made = await page.request.post('/api/v1/providers', {
      headers: { 'x-oneprovision': '1' },
      data: { driver: 'large', name: 'Large provider', connection_values: {} },
    });
    if (!made.ok()) throw new Error(await made.text());
    await page.goto('/new/provision/provider');
    await page.getByRole('radio', { name: 'Large provider', exact: true }).check();
    await goOn(page, 'Deployment');
    await page.getByRole('radio', { name: 'Large cluster', exact: true }).check();
    await goOn(page, 'Name and description');
    await page.getByLabel('Name', { exact: true }).fill('Large');
    await goOn(page, 'Inputs');
  },
};

/** What is typed where: the fields stand in both sizes of the wizard. */
const FIELDS = [
  { figure: 'text', label: 'Text 10', key: 'a' },
  { figure: 'pattern', label: 'Pattern 11', key: 'a' },
  { figure: 'number', label: 'Number 12', key: '1' },
] as const;

async function openWizard(stand: Stand, wizard: string, inputs: number): Promise<Tab> {
  const tab = await stand.tab('empty');
  await tab.world.changeDriver(largeDriver(inputs));
  await WIZARDS[wizard]?.(tab.page);
  return tab;
}

await runBench('wizard', async (stand) => {
  for (const wizard of Object.keys(WIZARDS)) {
    const tabs = [await openWizard(stand, wizard, FEW), await openWizard(stand, wizard, MANY)];
    for (const { figure, label, key } of FIELDS) {
      for (const { page } of tabs) {
        await page.getByLabel(label, { exact: true }).fill('');
        for (let typed = 0; typed < WARM_UP; typed += 1) await page.keyboard.press(key);
      }
      const costs: number[][] = tabs.map(() => []);
      // In turns, so that whatever else the machine does meets both.
      for (let run = 0; run < RUNS; run += 1) {
        for (const [index, { page, meter }] of tabs.entries()) {
          const { script } = await meter.measure(async () => page.keyboard.press(key));
          costs[index]?.push(script);
        }
      }
      const [few = Number.NaN, many = Number.NaN] = costs.map(median);
      const name = `${wizard}: keystroke in a ${figure} field`;
      stand.report({
        figure: `${name} of ${MANY}`,
        value: many,
        unit: 'ms',
        limit: KEYSTROKE_LIMIT,
      });
      stand.report({
        figure: `${name}, ${MANY} to ${FEW}`,
        value: many,
        unit: 'ms',
        against: few,
        limit: GROWTH_LIMIT,
      });
    }
    for (const tab of tabs) await tab.close();
  }
});
