import { expect } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { open } from '../support/log-in';
import { test } from '../support/test';

test('Ctrl K finds a provision, an address and an action with its reason; keys lead to pages', async ({
  page,
}) => {
  await open(page, '/');
  await expect(page.getByRole('button', { name: /^Notices/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill('retry dublin-edge-prod');
  const action = palette.getByRole('option', { name: /^Retry/ });
  await expect(action).toHaveAttribute('aria-disabled', 'true');
  await expect(action).toContainText('Nothing has failed.');
  await field.fill('paris-backup');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'paris-backup' })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { level: 1, name: 'Drivers' })).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expectAccessible(page);
  await help.getByRole('switch').uncheck();
  await help.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
});
