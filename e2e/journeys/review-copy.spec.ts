import { expect, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { open } from '../support/log-in';
import { test } from '../support/test';
import { ANYWHERE, hasDriver } from '../support/where';
import { planProvider, planProvision } from '../support/wizards';

const copyText = (page: Page, form: string) =>
  page.getByRole('region', { name: form, exact: true }).innerText();

/** Chooses a form of the request, copies it, and gives back what lies on the clipboard. */
async function copied(page: Page, form: string, button: string): Promise<string> {
  await page.getByRole('button', { name: form, exact: true }).click();
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test(
  'the request of a provider is copied in three forms, with placeholders for its secrets',
  ANYWHERE,
  async ({ page }) => {
    await open(page, '/new/provider/driver');
    test.skip(!(await hasDriver(page, 'AWS')), 'no driver AWS');
    await planProvider(page, {
      driver: 'AWS',
      name: 'Ann AWS',
      // Quotes are for texts alone: OpenNebula refuses them in names.
      description: "Ann's own",
      connection: { 'Access key': 'AKIATYPEDINATEST0001', 'Secret key': 'typed-in-a-test' },
    });
    const texts = {
      command: await copied(page, 'Command', 'Copy the command'),
      curl: await copied(page, 'curl', 'Copy the curl command'),
      json: await copied(page, 'JSON', 'Copy the JSON'),
    };
    expect(texts.command).toMatch(/^oneprovider create aws <<'JSON'\n/);
    expect(texts.curl).toContain('curl --user "$ONE_USER"');
    expect(texts.curl).toContain('/api/v1/providers"');
    expect(JSON.parse(texts.json)).toEqual({
      driver: 'aws',
      name: 'Ann AWS',
      description: "Ann's own",
      connection_values: {
        access_key: '<access_key>',
        secret_key: '<secret_key>',
        region: 'eu-central-1',
      },
    });
    expect(JSON.stringify(texts)).not.toMatch(/AKIATYPED|typed-in-a-test/);
    expect(await page.content()).not.toContain('typed-in-a-test');
    await expectAccessible(page);
  },
);

test('what is copied of a provision is what is sent', async ({ page }) => {
  await open(page, '/new/provision/provider');
  await planProvision(page, {
    provider: 'AWS Ireland',
    deployment: 'AWS SSH Cluster',
    name: 'copied',
    inputs: { Hosts: '2' },
    tags: { team: 'edge' },
  });
  await expect(page.getByText('An instance for each host: 2')).toBeVisible();
  expect(await copyText(page, 'Command')).toMatch(
    /^oneprovision create aws --provider-id \d+ --deployment ssh_cluster <<'JSON'/,
  );
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  const shown: unknown = JSON.parse(await copyText(page, 'JSON'));
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Create provision' }).click();
  expect((await sent).postDataJSON()).toEqual(shown);
});
