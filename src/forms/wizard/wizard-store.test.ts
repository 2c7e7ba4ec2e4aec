import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createWizardStore } from '@/forms/wizard/wizard-store';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const counter = () =>
  createWizardStore((state: number, event: { readonly add: number }) => state + event.add, 1);

test('has each event at once, and tells its listeners', () => {
  const store = counter();
  const told = vi.fn<() => void>();
  const stop = store.subscribe(told);
  store.dispatch({ add: 2 });
  expect([store.read(), told.mock.calls.length]).toEqual([3, 1]);
  stop();
  store.dispatch({ add: 2 });
  expect([store.read(), told.mock.calls.length]).toEqual([5, 1]);
});

test('an event that changes nothing is not told to listeners', () => {
  const store = counter();
  const told = vi.fn<() => void>();
  store.subscribe(told);
  store.dispatch({ add: 0 });
  expect(told).not.toHaveBeenCalled();
});

test('rests when no event came for a while, and tells so', () => {
  const store = counter();
  store.subscribe(() => undefined);
  expect(store.restedAt('inputs')).toBe(1);
  store.dispatch({ add: 1 });
  vi.advanceTimersByTime(200);
  store.dispatch({ add: 1 });
  vi.advanceTimersByTime(200);
  const told = vi.fn<() => void>();
  store.subscribe(told);
  expect([store.read(), store.restedAt('inputs')]).toEqual([3, 1]);
  vi.advanceTimersByTime(300);
  expect([store.restedAt('inputs'), told.mock.calls.length]).toEqual([3, 1]);
});

test('is looked at at once where another place is reached', () => {
  const store = counter();
  store.subscribe(() => undefined);
  expect(store.restedAt('inputs', 'aws')).toBe(1);
  store.dispatch({ add: 1 });
  expect(store.restedAt('inputs', 'aws')).toBe(1);
  expect(store.restedAt('inputs', 'gcp')).toBe(2);
  store.dispatch({ add: 1 });
  expect(store.restedAt('review', 'gcp')).toBe(3);
});

test('waits for nothing while nothing changes, nor when there is no listener any more', () => {
  const store = counter();
  const stop = store.subscribe(() => undefined);
  expect(vi.getTimerCount()).toBe(0);
  store.dispatch({ add: 1 });
  expect(vi.getTimerCount()).toBe(1);
  stop();
  store.dispatch({ add: 1 });
  expect(vi.getTimerCount()).toBe(0);
});
