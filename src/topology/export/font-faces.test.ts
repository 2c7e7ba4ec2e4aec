import { expect, it } from 'vitest';

import { draws } from '@/topology/export/font-faces';

const codes = (text: string) =>
  new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));

it.each([
  ['U+0000-00FF, U+0131', 'edge', true],
  ['U+0400-045F', 'edge', false],
  ['U+0400-045F', 'кластер', true],
  ['U+20AC', '5 €', true],
  ['', 'anything', true],
])('a face of %s draws %s: %s', (range, text, expected) => {
  expect(draws(range, codes(text))).toBe(expected);
});
