import { expect } from '@playwright/test';

import { typeLogIn } from '../support/log-in';
import { MockWorld } from '../support/mock-world';
import { startServer } from '../support/process';
import { expectState, nextStage } from '../support/provision-page';
import { test } from '../support/test';
import { createProvider, createProvision } from '../support/wizards';

test('a OneForm of its own, on another port, works as the one inside', async ({
  page,
  playwright,
}) => {
  const oneform = await startServer(
    ['mock-server/main.ts', '--port', '0', '--seed', 'empty', '--control'],
    {},
    /on (?<url>http:\/\/\S+)\/api\/v1/,
  );
  const gateway = await startServer(
    ['scripts/start.ts', '--no-build'],
    { ONEFORM_URL: oneform.url, PORT: '0', MOCK_CONTROL: '0' },
    /OneProvision GUI: (?<url>\S+)/,
  );
  // Without the header that names a world: the gateway before a OneForm of its own passes none on.
  const request = await playwright.request.newContext({
    baseURL: oneform.url,
    extraHTTPHeaders: {},
  });
  try {
    const world = new MockWorld(request);
    await world.pause();
    await page.clock.install();
    await page.goto(gateway.url);
    await expect(page.getByText('This is the demo')).toBeHidden();
    await typeLogIn(page);
    await page.getByRole('link', { name: 'Providers', exact: true }).click();
    await page.getByRole('link', { name: 'New provider' }).click();
    await createProvider(page, {
      driver: 'Dummy',
      name: 'Elsewhere',
      connection: { 'Access key': 'any', 'Secret key': 'any' },
    });

    await page.getByRole('link', { name: 'Provisions', exact: true }).click();
    await page.getByRole('link', { name: 'New provision' }).click();
    await createProvision(page, {
      provider: 'Elsewhere',
      deployment: 'Dummy Cluster',
      name: 'far-away',
      inputs: {},
    });
    for (const state of ['Initializing', 'Planning', 'Creating machines']) {
      await expectState(page, state);
      await nextStage(page, world);
    }
    await world.settle();
    await page.clock.fastForward('05:00');
    await expectState(page, 'Running');

    const control = await page.request.get(`${gateway.url}/__mock/state`);
    expect(control.status(), 'the control API is not there').toBe(404);
  } finally {
    await request.dispose();
    await gateway.stop();
    await oneform.stop();
  }
});
