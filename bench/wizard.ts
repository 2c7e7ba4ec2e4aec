import type { Page } from '@playwright/test';

import { inTurns } from './support/figures';
import { largeDriver } from './support/large-driver';
import { runBench, type Stand, type Tab } from './support/stand';

/** How many inputs a wizard has at its largest, and what it is compared with. */
const MANY = 200;
const FEW = 20;

/** Of scripting, in ms, for one keystroke. */
const KEYSTROKE_LIMIT = 8;
/** Of a keystroke among many inputs to one among few. */
const GROWTH_LIMIT = 1.5;

/**
 * A word typed as people type, a key each so many ms. A keystroke costs its part of the whole word, with all that the
 * page does until it rests: checks, deferred drawing, the write of the draft.
 */
const KEYS = 5;
const KEY_DELAY = 100;

/** The first words run code that the browser has not compiled yet. */
const WARM_UP = 3;

/** Goes on to the step after. */
async function goOn(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: next, exact: true }).waitFor();
}

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

/** Of scripting, in ms: one keystroke in the field, which is empty before. */
async function typeWord({ page, meter }: Tab, label: string, key: string): Promise<number> {
  await page.getByLabel(label, { exact: true }).fill('');
  const word = key.repeat(KEYS);
  const { script } = await meter.measure(async () =>
    page.keyboard.type(word, { delay: KEY_DELAY }),
  );
  return script / KEYS;
}

await runBench('wizard', async (stand) => {
  for (const wizard of Object.keys(WIZARDS)) {
    const small = await openWizard(stand, wizard, FEW);
    const large = await openWizard(stand, wizard, MANY);
    for (const { figure, label, key } of FIELDS) {
      const [few, many] = await inTurns(
        [small, large],
        async (tab) => typeWord(tab, label, key),
        WARM_UP,
      );
      const keystroke = { value: many, unit: 'ms' };
      const name = `${wizard} wizard, keystroke in a ${figure} field`;
      stand.report({ ...keystroke, figure: `${name} of ${MANY}`, limit: KEYSTROKE_LIMIT });
      stand.report({
        ...keystroke,
        figure: `${name}, ${MANY} to ${FEW}`,
        against: few,
        limit: GROWTH_LIMIT,
      });
    }
    await small.close();
    await large.close();
  }
});
