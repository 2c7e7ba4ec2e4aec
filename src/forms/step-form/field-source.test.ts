import { expect, test, vi } from 'vitest';

import { createFieldStore } from '@/forms/step-form/field-source';

test('holds what was typed beside what it began with, and tells of it', () => {
  const store = createFieldStore({ region: 'eu', zone: 'a' });
  const untouched = store.changed();
  const told = vi.fn<() => void>();
  const stop = store.subscribe(told);
  store.type('zone', 'b');
  expect(store.typed()).toEqual({ region: 'eu', zone: 'b' });
  expect(store.changed()).toEqual({ zone: 'b' });
  expect(store.changed()).not.toBe(untouched);
  stop();
  store.type('zone', 'c');
  expect(told).toHaveBeenCalledTimes(1);
});

test('an edit answers what was refused of its input, and of no other', () => {
  const store = createFieldStore({}, { zone: ['no'], region: ['no'] });
  const before = store.refused();
  store.type('name', 'x');
  expect(store.refused()).toBe(before);
  store.type('zone', 'b');
  expect(store.refused()).toEqual({ region: ['no'] });
  store.refuse({});
  expect(store.refused()).toEqual({});
});
