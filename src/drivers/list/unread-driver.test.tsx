// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { DriversPage } from '@/drivers/list/DriversPage';
import { renderPage } from '@/forms/testing/render-page';
import { UNREAD_DRIVERS, UNREAD_WAY, wireDeployment } from '@/forms/testing/unread-drivers';
import { wireDriver } from '@/forms/testing/wire';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

test.each(UNREAD_DRIVERS)(
  'where %s, the list of drivers says that it is not ready, and the way out',
  async (_what, changes) => {
    await renderPage('/drivers', <DriversPage />, '/drivers', {
      'GET /drivers': () => [wireDriver(changes)],
    });
    expect(await screen.findByText(/Not ready to use/u)).toBeTruthy();
    expect(screen.getByText(UNREAD_WAY)).toBeTruthy();
  },
);

test('a driver that asks for nothing, and names nothing, is ready', async () => {
  await renderPage('/drivers', <DriversPage />, '/drivers', {
    'GET /drivers': () => [
      wireDriver({ user_inputs: [], fireedge: {}, deployment_confs: [wireDeployment()] }),
    ],
  });
  expect(await screen.findByText('Cloud')).toBeTruthy();
  expect(screen.queryByText(/Not ready to use/u)).toBeNull();
});
