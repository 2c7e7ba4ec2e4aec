import { expect, test } from 'vitest';

import { timeoutFactor } from './timeout-factor';

test.each([
  [undefined, 1],
  ['', 1],
  ['1', 1],
  ['2.5', 2.5],
  ['100', 100],
])('TEST_TIMEOUT_FACTOR=%s', (text, factor) => {
  expect(timeoutFactor(text)).toBe(factor);
});

test.each(['0', '-1', '0.5', 'many', '101', 'Infinity'])('%s is none', (text) => {
  expect(() => timeoutFactor(text)).toThrow('TEST_TIMEOUT_FACTOR');
});
