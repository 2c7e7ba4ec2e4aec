import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { LogLine } from '@/domain/log/line';
import { parseLine } from '@/domain/log/parse-line.fixture';
import { appendLines, NO_LINES } from '@/domain/log/line-blocks';
import { extendMatches, LEVEL_FILTERS, NO_MATCHES, type LogFilter } from '@/provisions/log/matches';

const TEXTS = [
  '[I] State changed from INIT to PLANNING',
  '[D] module.host: Creating...',
  '[E] Generating dynamic inventory',
  '[D] fatal: [n1]: UNREACHABLE!',
  '[D] TASK [opennebula.deploy.kvm : Install]',
  '[W] something odd',
  '[I] State changed from APPLYING to APPLYING_FAILURE',
];

const lines = (texts: readonly string[], first = 1): readonly LogLine[] =>
  texts.map((text, index) => parseLine(`Sat Nov 21 03:25:57 2026 ${text}`, first + index, null));

const find = (filter: LogFilter) =>
  extendMatches(NO_MATCHES, appendLines(NO_LINES, lines(TEXTS), 1_000), filter).numbers;

test('a level is a least, and a failure fits each', () => {
  expect(find({ text: '', level: 'all' })).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(find({ text: '', level: 'info' })).toEqual([1, 3, 4, 6, 7]);
  expect(find({ text: '', level: 'warning' })).toEqual([3, 4, 6, 7]);
  expect(find({ text: '', level: 'error' })).toEqual([3, 4, 7]);
  expect(find({ text: '', level: 'stages' })).toEqual([1, 4, 7]);
  expect(find({ text: '', level: 'failures' })).toEqual([4, 7]);
});

test('a search takes any case', () => {
  expect(find({ text: 'CREATING', level: 'all' })).toEqual([2]);
});

test('a log that grows, and loses its beginning, is searched as if at once', () => {
  const chunks = fc.array(fc.array(fc.constantFrom(...TEXTS), { maxLength: 30 }), { maxLength: 8 });
  fc.assert(
    fc.property(chunks, fc.constantFrom(...LEVEL_FILTERS), (parts, level) => {
      const filter: LogFilter = { text: '', level };
      let log = NO_LINES;
      let found = NO_MATCHES;
      for (const part of parts) {
        log = appendLines(log, lines(part, log.dropped + log.length + 1), 50);
        found = extendMatches(found, log, filter);
      }
      expect(found.numbers).toEqual(extendMatches(NO_MATCHES, log, filter).numbers);
    }),
  );
});
