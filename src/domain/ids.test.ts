import { expect, test } from 'vitest';

import { providerIdIn, provisionIdIn } from '@/domain/ids';

test.each([
  ['7', 7],
  ['0', 0],
  ['123456789012345', 123_456_789_012_345],
  ['1234567890123456', null],
  ['-1', null],
  ['1.5', null],
  ['1e3', null],
  [' 7', null],
  ['', null],
  [null, null],
  [undefined, null],
])('an address with %j names %j', (text, id) => {
  expect(providerIdIn(text)).toBe(id);
  expect(provisionIdIn(text)).toBe(id);
});
