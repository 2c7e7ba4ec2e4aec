import { expect, test, vi } from 'vitest';

import { memoLast } from '@/lib/memo-last';

test('gives the same result until an argument is another', () => {
  const make = vi.fn<(one: number, other: string) => object>((one, other) => ({ one, other }));
  const memo = memoLast(make);
  const first = memo(1, 'a');
  expect(memo(1, 'a')).toBe(first);
  expect(memo(1, 'b')).toEqual({ one: 1, other: 'b' });
  expect(memo(1, 'a')).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(3);
});
