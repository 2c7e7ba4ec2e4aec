// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { NewProviderPage } from '@/providers/create/NewProviderPage';
import { renderPage } from '@/forms/testing/render-page';
import { UNREAD_DRIVERS, UNREAD_WAY } from '@/forms/testing/unread-drivers';
import { wireDriver } from '@/forms/testing/wire';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

test.each(UNREAD_DRIVERS)('where %s, no provider can be made from it', async (_what, changes) => {
  await renderPage('/new/provider/:step', <NewProviderPage />, '/new/provider/driver', {
    'GET /drivers': () => [wireDriver(changes)],
    'GET /providers': () => [],
  });
  const radio = await screen.findByRole<HTMLInputElement>('radio', { name: 'Cloud' });
  expect(radio.disabled).toBe(true);
  expect(screen.getByText(UNREAD_WAY)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Look at its page' }).getAttribute('href')).toBe(
    '/drivers/cloud',
  );
});
