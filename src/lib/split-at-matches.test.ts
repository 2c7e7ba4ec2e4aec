import fc from 'fast-check';
import { expect, test } from 'vitest';

import { splitAtMatches } from '@/lib/split-at-matches';

test('finds every place, in any case', () => {
  expect(splitAtMatches('Error: no error (yet)', 'error')).toEqual([
    { at: 0, part: 'Error', matches: true },
    { at: 5, part: ': no ', matches: false },
    { at: 10, part: 'error', matches: true },
    { at: 15, part: ' (yet)', matches: false },
  ]);
});

test('takes what is searched for as it stands', () => {
  expect(splitAtMatches('a.c abc (a|b)', '.').filter(({ matches }) => matches)).toHaveLength(1);
  expect(splitAtMatches('a.c abc (a|b)', '(a|b)').filter(({ matches }) => matches)).toHaveLength(1);
});

test('never loses a letter', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, wanted) => {
      expect(
        splitAtMatches(text, wanted)
          .map(({ part }) => part)
          .join(''),
      ).toBe(text);
    }),
  );
});
