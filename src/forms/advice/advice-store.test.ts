import { expect, test, vi } from 'vitest';

import { createAdviceStore } from '@/forms/advice/advice-store';

test('tells of a change once, and of none when it says the same', () => {
  const store = createAdviceStore();
  const seen = vi.fn<() => void>();
  const end = store.subscribe(seen);
  store.replace(new Map([['ip', ['odd']]]));
  const first = store.read('ip');
  const all = store.readAll();
  expect(first).toEqual(['odd']);
  expect(all).toEqual(new Map([['ip', ['odd']]]));
  store.replace(new Map([['ip', ['odd']]]));
  expect(store.read('ip')).toBe(first);
  expect(store.readAll()).toBe(all);
  expect(seen).toHaveBeenCalledTimes(1);
  store.replace(new Map());
  expect(store.read('ip')).toEqual([]);
  expect(seen).toHaveBeenCalledTimes(2);
  end();
  store.replace(new Map([['ip', ['odd']]]));
  expect(seen).toHaveBeenCalledTimes(2);
});

test('a field that nothing new is said about keeps its list', () => {
  const store = createAdviceStore();
  store.replace(
    new Map([
      ['ip', ['odd']],
      ['dns', ['no address']],
    ]),
  );
  const before = store.read('dns');
  store.replace(
    new Map([
      ['ip', ['outside']],
      ['dns', ['no address']],
    ]),
  );
  expect(store.read('dns')).toBe(before);
  expect(store.read('nobody')).toBe(store.read('nobody either'));
});
