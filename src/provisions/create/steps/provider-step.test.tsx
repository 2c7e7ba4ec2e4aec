// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { ProviderStep } from '@/provisions/create/steps/ProviderStep';
import { renderPage } from '@/forms/testing/render-page';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

/** The step while there is no provider. */
const open = (canWrite: boolean) =>
  renderPage(
    '/provider',
    <ProviderStep
      frame={{
        steps: [],
        current: 'provider',
        backHref: null,
        cancelHref: '/provisions',
        nextBlockedBy: null,
        submitting: false,
        onNext: () => undefined,
      }}
      providers={[]}
      unreadable={[]}
      drivers={[]}
      chosen={null}
      gone={null}
      newProviderHref="/new/provider/driver"
      typedFor={() => ({})}
      onChoose={() => undefined}
    />,
    '/provider',
    {},
    { username: 'bob', canWrite },
  );

const create = () => screen.getByRole('link', { name: 'New provider' });

test('without a provider the way to one is offered', async () => {
  await open(true);
  expect(create().getAttribute('href')).toBe('/new/provider/driver');
  expect(create().getAttribute('aria-disabled')).not.toBe('true');
});

test('who may only look is told why there is no way', async () => {
  await open(false);
  expect(screen.getByRole('note', { name: /may look but not change anything/u })).toBeTruthy();
  expect(create().getAttribute('aria-disabled')).toBe('true');
});
