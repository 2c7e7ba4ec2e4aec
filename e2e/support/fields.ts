import { expect, type Locator, type Page } from '@playwright/test';

/** What is typed or chosen, by the label of the field. */
export type Values = Readonly<Record<string, string>>;

/** The field of that label: a control, or a group of radio buttons. */
export function field(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true }).first();
}

type FieldKind = 'group' | 'list' | 'search' | 'text';

async function kindOf(control: Locator): Promise<FieldKind> {
  const { tag, role } = await control.evaluate((element) => ({
    tag: element.tagName,
    role: element.getAttribute('role'),
  }));
  if (tag === 'FIELDSET') return 'group';
  if (role !== 'combobox') return 'text';
  return tag === 'INPUT' ? 'search' : 'list';
}

/** Fills a field in, whatever it looks like: the look follows from the driver's schema. */
export async function fillIn(page: Page, label: string, value: string): Promise<void> {
  const control = field(page, label);
  await expect(control).toBeVisible();
  const option = page.getByRole('option', { name: value, exact: true });
  switch (await kindOf(control)) {
    case 'group':
      await control.getByRole('radio', { name: value, exact: true }).check();
      break;
    case 'list':
      await control.click();
      await option.click();
      break;
    case 'search':
      await control.fill(value);
      await option.click();
      break;
    case 'text':
      await control.fill(value);
      break;
  }
}

/** Fills in several fields, in their order. */
export async function fillInAll(page: Page, values: Values): Promise<void> {
  for (const [label, value] of Object.entries(values)) await fillIn(page, label, value);
}
