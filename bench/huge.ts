import type { Page } from '@playwright/test';

import { HUGE, HUGE_DRIVER, withInputs } from './support/huge-driver';
import { runBench, type Stand, type Tab } from './support/stand';
import { median } from './support/figures';
import { longestTask } from './support/tasks';

/** In ms: a page that does not respond for longer feels frozen. */
const TASK_LIMIT = 200;
/** Of scripting, in ms, for one keystroke: a picture of sixty a second. */
const KEYSTROKE_LIMIT = 16;

const KEYS = 5;
const KEY_DELAY = 100;
const RUNS = 3;
const WARM_UP = 1;

const TEXT = 'a line of some words\n'.repeat(100_000 / 21);
const ADDRESSES = Array.from(
  { length: 7000 },
  (_none, at) => `10.${String(at >> 8)}.${String(at & 255)}.1`,
).join('\n');

/** What is typed or pasted at once, where. */
const TEXTS = [
  { label: 'Line', text: 'x'.repeat(100_000) },
  { label: 'Lines', text: TEXT },
  { label: 'Key secret', text: 'x'.repeat(100_000) },
  { label: 'Body', text: JSON.stringify({ words: 'x'.repeat(100_000) }) },
  { label: 'On-premises hosts', text: ADDRESSES },
  { label: 'Names', text: 'x'.repeat(100_000) },
  { label: 'Value 1 of Tags of', text: 'x'.repeat(100_000) },
] as const;

const MESSAGES = Array.from({ length: 20_000 }, (_none, at) => `value ${String(at)} is wrong`);

/** Opens the wizard before the step that asks for everything. */
async function openWizard(stand: Stand, inputs: (typeof HUGE)[keyof typeof HUGE]): Promise<Tab> {
  const tab = await stand.tab('empty');
  await tab.world.changeDriver(HUGE_DRIVER);
  await tab.page.route(/\/api\/v1\/drivers(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: withInputs(await response.json(), inputs) });
  });
  await tab.page.goto('/new/provider/driver');
  await tab.page.getByRole('radio', { name: 'Huge', exact: true }).check();
  await goOn(tab, 'Name and description');
  await tab.page.getByLabel('Name', { exact: true }).fill('Huge');
  return tab;
}

async function goOn({ page }: Tab, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: next, exact: true }).waitFor();
}

/** As a paste does: Playwright's own ways type line by line, which the browser needs a minute for. */
async function fillAtOnce(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const box = document.activeElement;
    if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) {
      throw new TypeError('The focus is in no box');
    }
    box.setRangeText(value, 0, box.value.length, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

/** Of scripting, in ms: one keystroke in the field that has the focus. */
async function keystroke({ page, meter }: Tab): Promise<number> {
  const values: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const { script } = await meter.measure(async () =>
      page.keyboard.type('a'.repeat(KEYS), { delay: KEY_DELAY }),
    );
    if (run >= 0) values.push(script / KEYS);
  }
  return median(values);
}

const asTask = { unit: 'ms', limit: TASK_LIMIT } as const;
const asKeystroke = { unit: 'ms', limit: KEYSTROKE_LIMIT } as const;

await runBench('huge', async (stand) => {
  for (const [name, inputs] of Object.entries(HUGE)) {
    const tab = await openWizard(stand, inputs);
    const { page, meter } = tab;
    const report = (figure: string, value: number, limit: typeof asTask | typeof asKeystroke) => {
      stand.report({ figure: `${name}: ${figure}`, value, ...limit });
    };
    const longest = async (action: () => Promise<void>) =>
      longestTask(page, async () => {
        await action();
        await meter.rest();
      });

    report(
      'longest task of opening the step',
      await longest(async () => goOn(tab, 'Connection')),
      asTask,
    );
    await page.getByLabel('Plain', { exact: true }).focus();
    report('keystroke in another field', await keystroke(tab), asKeystroke);
    report(
      'longest task of leaving it',
      await longest(async () => page.keyboard.press('Tab')),
      asTask,
    );

    if (name === 'texts of 100 kB') {
      for (const { label, text } of TEXTS) {
        await page.getByLabel(label, { exact: true }).focus();
        const pasted = await longest(async () => fillAtOnce(page, text));
        report(`longest task of filling ${label}`, pasted, asTask);
        report(`keystroke in ${label}`, await keystroke(tab), asKeystroke);
        // What was typed behind it is no JSON and no address, which the step would stop at.
        await fillAtOnce(page, text);
        report(
          `longest task of leaving ${label}`,
          await longest(async () => page.keyboard.press('Tab')),
          asTask,
        );
      }
    }
    if (name === '20,000 options') {
      await page.getByRole('combobox', { name: 'Image' }).focus();
      report(
        'longest task of opening the list',
        await longest(async () => page.keyboard.press('ArrowDown')),
        asTask,
      );
      report('keystroke in the search', await keystroke(tab), asKeystroke);
      await page.getByRole('combobox', { name: 'Image' }).fill('value-19999');
      await page.keyboard.press('Enter');
    }
    report(
      'longest task of going to the review',
      await longest(async () => goOn(tab, 'Review')),
      asTask,
    );
    if (name === '1,500 inputs') {
      // One field is told all of them, every field one, and as many belong to none.
      const errors = {
        plain: MESSAGES,
        ...Object.fromEntries(inputs.map((input) => [input.name, ['is wrong']])),
        ...Object.fromEntries(MESSAGES.map((message, at) => [`gone_${String(at)}`, [message]])),
      };
      await page.route('**/api/v1/providers', async (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({
              status: 400,
              json: { err: 'Validation failed', message: 'Validation failed', context: errors },
            })
          : route.fallback(),
      );
      const refused = async () => {
        await page.getByRole('button', { name: 'Create', exact: false }).last().click();
        await page.getByRole('heading', { level: 2, name: 'Connection', exact: true }).waitFor();
      };
      report('longest task of a refusal with 20,000 messages', await longest(refused), asTask);
    }
    await tab.close();
  }
});
