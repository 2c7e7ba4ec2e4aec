// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { NewProvisionPage } from '@/provisions/create/NewProvisionPage';
import { renderPage } from '@/forms/testing/render-page';
import { UNREAD_DRIVERS, UNREAD_WAY } from '@/forms/testing/unread-drivers';
import { wireDocument, wireDriver } from '@/forms/testing/wire';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

test.each(UNREAD_DRIVERS)(
  'where %s, no provision can be made on its provider',
  async (_what, changes) => {
    await renderPage('/new/provision/:step', <NewProvisionPage />, '/new/provision/provider', {
      'GET /drivers': () => [wireDriver(changes)],
      'GET /providers': () => [wireDocument(7, 'PROVIDER', { name: 'mine', driver: 'cloud' })],
      'GET /provisions': () => [],
    });
    const radio = await screen.findByRole<HTMLInputElement>('radio', { name: 'mine' });
    expect(radio.disabled).toBe(true);
    expect(screen.getByText(UNREAD_WAY)).toBeTruthy();
  },
);
