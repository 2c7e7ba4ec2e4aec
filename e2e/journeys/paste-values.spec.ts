import { expect, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { field } from '../support/fields';
import { open } from '../support/log-in';
import { test } from '../support/test';
import { ANYWHERE } from '../support/where';
import { goOn } from '../support/wizards';

/** Goes to the inputs of machines of one's own. */
async function toInputs(page: Page): Promise<void> {
  await open(page, '/new/provision/provider');
  await page.getByRole('radio', { name: 'OnPrem', exact: true }).check();
  await goOn(page, 'Deployment');
  await page.getByRole('radio', { name: 'On-Prem SSH Cluster', exact: true }).check();
  await goOn(page, 'Name and description');
  await goOn(page, 'Inputs');
}

const PASTED = `# from the old cluster
oneform_onprem_hosts = ["10.0.0.11", "10.0.0.12",]
gateway = "10.0.0.1"
oneform_tags = {
  "cost center" = "7, north"
}
dns = ["10.0.0.53"]
nothing = 1
`;

test(
  'a pasted file fills a step in, and shows first what will change',
  ANYWHERE,
  async ({ page }) => {
    await toInputs(page);
    await field(page, 'Gateway').fill('10.0.0.254');
    await page.getByRole('button', { name: 'Paste values' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste values' });
    await dialog.getByRole('textbox', { name: 'Values' }).fill(PASTED);
    const matched = dialog.getByRole('table', { name: 'What will be filled in' });
    await expect(matched.getByRole('row', { name: /^Gateway gateway/ })).toContainText(
      'Replaces what was typed: 10.0.0.254',
    );
    await expect(matched.getByRole('row', { name: /oneform_onprem_hosts/ })).toContainText(
      '10.0.0.12',
    );
    await expect(dialog.getByText('Not filled in, since they don’t fit:')).toContainText('DNS');
    await expect(dialog.getByText('Not asked for here:')).toContainText('nothing');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Fill in 3 values' }).click();
    await expect(dialog).toBeHidden();
    await expect(field(page, 'Gateway')).toHaveValue('10.0.0.1');
    await expect(field(page, 'On-premises hosts')).toHaveValue('10.0.0.11\n10.0.0.12');

    await goOn(page, 'Tags');
    const warning = /“cost center”.*PLANNING_FAILURE/;
    await expect(page.getByRole('status').filter({ hasText: warning })).toBeVisible();
    await goOn(page, 'Review');
    const note = page.getByRole('note').filter({ hasText: warning });
    await expect(note).toBeVisible();
    await note.getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'Tags' })).toBeVisible();
  },
);
