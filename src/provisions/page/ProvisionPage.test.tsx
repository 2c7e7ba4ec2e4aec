// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import providers from '@/api/wire/testdata/providers.min.json';
import { ProvisionPage } from '@/provisions/page/ProvisionPage';
import type { ProvisionMapPart } from '@/provisions/page/ProvisionView';
import { latePart } from '@/ui/late-part';
import { recordedProvision, wireProvision } from '@/ui/testing/recorded';
import { renderPage } from '@/forms/testing/render-page';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const NO_MAP: ProvisionMapPart = latePart(async () => Promise.resolve(() => null));

test('an address with a part that nobody knows does not say that the provision is gone', async () => {
  const id = String(recordedProvision('with guests', 'RUNNING').id);
  await renderPage(
    '/provisions/:id/:tab?',
    <ProvisionPage map={NO_MAP} />,
    `/provisions/${id}/nonsense`,
    {
      [`GET /provisions/${id}`]: () => wireProvision('with guests', 'RUNNING'),
      'GET /providers': () => providers,
    },
  );
  await screen.findByRole('heading', { level: 1, name: 'with guests' });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Overview');
});
