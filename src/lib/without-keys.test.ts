import { expect, test } from 'vitest';

import { withoutKeys } from '@/lib/without-keys';

test('takes keys out of a copy, and copies nothing when there is nothing to take out', () => {
  const record = { a: 1, b: 2 };
  expect(withoutKeys(record, ['a', 'z'])).toEqual({ b: 2 });
  expect(record).toEqual({ a: 1, b: 2 });
  expect(withoutKeys(record, ['z', 'toString'])).toBe(record);
});
