import { expect, test, vi } from 'vitest';

import { createWizardStore } from '@/forms/wizard/wizard-store';

const counter = () =>
  createWizardStore((state: number, event: { readonly add: number }) => state + event.add, 1);

test('has each event at once, and tells whoever listens', () => {
  const store = counter();
  const told = vi.fn<() => void>();
  const stop = store.subscribe(told);
  store.dispatch({ add: 2 });
  expect([store.read(), told.mock.calls.length]).toEqual([3, 1]);
  stop();
  store.dispatch({ add: 2 });
  expect([store.read(), told.mock.calls.length]).toEqual([5, 1]);
});

test('an event that changes nothing is told to nobody', () => {
  const store = counter();
  const told = vi.fn<() => void>();
  store.subscribe(told);
  store.dispatch({ add: 0 });
  expect(told).not.toHaveBeenCalled();
});
