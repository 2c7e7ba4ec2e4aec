import { expect, test } from 'vitest';

import { trimAddress } from '@/domain/network/trim-address';

test.each([
  ['10.0.0.1 ', '10.0.0.1'],
  [' 10.0.0.0/24\t', '10.0.0.0/24'],
  [' 2001:db8::1', '2001:db8::1'],
  ['8.8.8.8, 1.1.1.1 ', '8.8.8.8, 1.1.1.1'],
  ['10.0.0.1', '10.0.0.1'],
])('spaces around addresses mean nothing: “%s”', (typed, trimmed) => {
  expect(trimAddress(typed)).toBe(trimmed);
});

test.each(['router ', ' 24', ' ', '', 'at 10.0.0.1 ', '10.0.0 '])(
  'any other text stays as it is: “%s”',
  (typed) => {
    expect(trimAddress(typed)).toBe(typed);
  },
);
