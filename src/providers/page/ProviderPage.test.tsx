// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { ProviderPage } from '@/providers/page/ProviderPage';
import { renderPage } from '@/forms/testing/render-page';
import { wireDocument } from '@/forms/testing/wire';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

test('a secret of the connection stays hidden, also where the driver forgot to mark it', async () => {
  await renderPage('/providers/:id', <ProviderPage />, '/providers/7', {
    'GET /providers/7': () =>
      wireDocument(7, 'PROVIDER', {
        name: 'mine',
        driver: 'cloud',
        user_inputs: [
          { name: 'api_token', type: 'string' },
          { name: 'region', type: 'string' },
        ],
        connection: { api_token: 'hunter2', region: 'eu' },
      }),
    'GET /drivers': () => [],
    'GET /providers': () => [],
    'GET /provisions': () => [],
  });
  expect(await screen.findByText('API token')).toBeTruthy();
  expect(document.body.textContent).toContain('eu');
  expect(document.body.innerHTML).not.toContain('hunter2');
});
