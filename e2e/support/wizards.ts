import { expect, type Page } from '@playwright/test';

import { fillInAll, type Values } from './fields';

/** Called at each step of a wizard once it is filled in, before it is left. */
type AtStep = () => Promise<void>;

const nothing: AtStep = async () => {};

export interface ProviderPlan {
  /** As its card calls it. */
  readonly driver: string;
  readonly name: string;
  readonly description?: string;
  readonly connection: Values;
}

export interface ProvisionPlan {
  readonly provider: string;
  readonly deployment: string;
  readonly name: string;
  readonly description?: string;
  readonly inputs: Values;
  readonly tags?: Values;
}

/** The step that is open, by its heading. */
export async function expectStep(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

/** Goes on to the step after. */
export async function goOn(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expectStep(page, next);
}

async function fillInName(
  page: Page,
  { name, description }: Pick<ProviderPlan, 'name' | 'description'>,
): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Description', { exact: true }).fill(description ?? `For ${name}`);
}

/** Fills in the wizard of a provider, from its first step to its review, and sends nothing. */
export async function planProvider(
  page: Page,
  plan: ProviderPlan,
  atStep: AtStep = nothing,
): Promise<void> {
  await expectStep(page, 'Driver');
  await page.getByRole('radio', { name: plan.driver, exact: true }).check();
  await atStep();
  await goOn(page, 'Name and description');
  await fillInName(page, plan);
  await atStep();
  await goOn(page, 'Connection');
  await fillInAll(page, plan.connection);
  await atStep();
  await goOn(page, 'Review');
  await atStep();
}

/** Makes a provider, and ends on its page. */
export async function createProvider(
  page: Page,
  plan: ProviderPlan,
  atStep: AtStep = nothing,
): Promise<void> {
  await planProvider(page, plan, atStep);
  await page.getByRole('button', { name: 'Create provider' }).click();
  await expect(page.getByRole('heading', { level: 1, name: plan.name })).toBeVisible();
  await expect(page).toHaveURL(/\/providers\/\d+$/);
}

/** Fills in the wizard of a provision, from its first step to its review, and sends nothing. */
export async function planProvision(
  page: Page,
  plan: ProvisionPlan,
  atStep: AtStep = nothing,
): Promise<void> {
  await expectStep(page, 'Provider');
  await page.getByRole('radio', { name: plan.provider, exact: true }).check();
  await atStep();
  await goOn(page, 'Deployment');
  await page.getByRole('radio', { name: plan.deployment, exact: true }).check();
  await atStep();
  await goOn(page, 'Name and description');
  await fillInName(page, plan);
  await atStep();
  await goOn(page, 'Inputs');
  await fillInAll(page, plan.inputs);
  await atStep();
  await goOn(page, 'Tags');
  await addTags(page, plan.tags ?? {});
  await atStep();
  await goOn(page, 'Review');
  await atStep();
}

async function addTags(page: Page, tags: Values): Promise<void> {
  for (const [name, value] of Object.entries(tags)) {
    await page.getByRole('button', { name: 'Add a tag' }).click();
    await page
      .getByRole('textbox', { name: /^Name \d+ of Tags$/ })
      .last()
      .fill(name);
    await page
      .getByRole('textbox', { name: /^Value \d+ of Tags$/ })
      .last()
      .fill(value);
  }
}

/** Makes a provision, and ends on its page. */
export async function createProvision(
  page: Page,
  plan: ProvisionPlan,
  atStep: AtStep = nothing,
): Promise<void> {
  await planProvision(page, plan, atStep);
  await page.getByRole('button', { name: 'Create provision' }).click();
  await expect(page.getByRole('heading', { level: 1, name: plan.name })).toBeVisible();
  await expect(page).toHaveURL(/\/provisions\/\d+$/);
}
