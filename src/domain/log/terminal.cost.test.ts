import { expect, it } from 'vitest';
import { printAlone } from '@/domain/log/print-alone.fixture';

const ESC = '\u001B';

it('a line of 2 MB, with and without controls, is printed', () => {
  expect(printAlone('x'.repeat(2_000_000)).text).toHaveLength(2_000_000);
  expect(printAlone(`${ESC}[1m${'y'.repeat(1_000_000)}`).text).toHaveLength(1_000_000);
  expect(printAlone(`${ESC}]`.repeat(300_000)).text).toBe('');
  expect(printAlone(`${ESC}[`.repeat(300_000)).text).toBe('');
  expect(printAlone('ab\r'.repeat(300_000)).text).toBe('ab');
});

it.each([
  ['deleted characters', `${ESC}[1G`, `${ESC}[P`],
  ['deleted characters in the second column', `${ESC}[2G`, `${ESC}[P`],
  ['erased beginnings', '', `${ESC}[1K`],
  ['an erased row, filled up again to the column', '', `${ESC}[2Kx`],
  ['a column far out, filled up again', '', `${ESC}[2K${ESC}[400000Gx`],
])('a row of 500 kB and 500 kB of %s cost their length, not their square', (_what, first, each) => {
  // By the square this is 10^11 cells: minutes to hours.
  const raw = 'x'.repeat(500_000) + first + each.repeat(Math.floor(500_000 / each.length));
  expect(printAlone(`${raw}\rdone`).text).toBe('done');
});
