import { expect, test } from 'vitest';

import { withoutStray } from '@/domain/inputs/stray';

test.each([
  ['abc', 'abc'],
  [' abc ', 'abc'],
  ['abc\u00A0', 'abc'],
  ['\u200Babc\uFEFF', 'abc'],
  ['abc\u2060\t', 'abc'],
  ['abc\n', 'abc'],
  ['a b\u00A0c', 'a b\u00A0c'],
  ['-----BEGIN-----\n x\n-----END-----\n', '-----BEGIN-----\n x\n-----END-----\n'],
  ['\uFEFF-----BEGIN-----\nx', '-----BEGIN-----\nx'],
  ['   ', ''],
  ['', ''],
])('%j', (text, clean) => {
  expect(withoutStray(text)).toBe(clean);
});
