// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { DriversPage } from '@/drivers/list/DriversPage';
import { renderPage } from '@/forms/testing/render-page';
import { wireDriver } from '@/forms/testing/wire';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

/** A driver in error, as OneForm lists it. */
const broken = (name: string) => ({
  name,
  state: 'ERROR',
  system_path: `/drivers/${name}`,
  error_msg: `${name} is broken`,
});

test('a synchronization counts as unusable what the list shows in error', async () => {
  const { user } = await renderPage('/drivers', <DriversPage />, '/drivers', {
    'GET /drivers': () => [wireDriver(), broken('bad-files'), broken('bad-yaml')],
    'POST /drivers/sync': () => ({
      // OneForm names a driver with a broken file among those that it has read.
      success: ['cloud', 'bad-yaml'],
      failed: [{ name: 'bad-files', error: 'Missing file' }],
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Synchronize' }));
  const outcome = await screen.findByText(/was read\./);
  expect(outcome.textContent).toMatch(/^1 driver was read\. 2 drivers can’t be used:/);
  expect([...outcome.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'bad-files: Missing file',
    'bad-yaml: bad-yaml is broken',
  ]);
});
