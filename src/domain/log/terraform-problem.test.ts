import { expect, test } from 'vitest';

import type { LogLine } from '@/domain/log/line';
import { terraformErrors } from '@/domain/log/terraform-problem';

const told = (...texts: readonly string[]) =>
  terraformErrors(
    texts.map((text, at): LogLine => ({
      number: at + 1,
      wall: null,
      clock: null,
      level: 'error',
      text,
      spans: null,
    })),
  ).map(({ summary, lines }) => [summary, lines.map(({ number }) => number)]);

test.each<[string, readonly string[], readonly unknown[]]>([
  ['a frame', ['╷', '│ Error: no', '│', '│   with x,', '╵'], [['no', [2, 4]]]],
  [
    'two frames',
    ['╷', '│ Error: one', '╵', '╷', '│ Error: two', '╵'],
    [
      ['one', [2]],
      ['two', [5]],
    ],
  ],
  [
    'a warning before',
    ['╷', '│ Warning: old', '│ more', '╵', '╷', '│ Error: no', '╵'],
    [['no', [6]]],
  ],
  [
    'without edges',
    ['│ Error: one', '│ more', '│ Error: two'],
    [
      ['one', [1, 2]],
      ['two', [3]],
    ],
  ],
  ['a warning without edges', ['│ Error: one', '│ Warning: old', '│ more'], [['one', [1]]]],
  [
    'lines between',
    ['╷', 'Creating...', '│ Error: no', 'Still creating', '│ more', '╵'],
    [['no', [3, 5]]],
  ],
  [
    'an edge that opens twice',
    ['╷', '│ Error: no', '╷', '│ Error: two'],
    [
      ['no', [2]],
      ['two', [4]],
    ],
  ],
  ['what follows the end', ['╷', '│ Error: no', '╵', '│ beside it'], [['no', [2]]]],
  ['an empty line first', ['╷', '│', '│ Error: no', '╵'], [['no', [3]]]],
  [
    'a name that is explained below',
    ['╷', '│ Error:', '│', '│ explained', '╵'],
    [['explained', [2, 4]]],
  ],
  ['a frame of no error', ['╷', '│ only a note', '╵'], []],
  ['a frame with an error in its text', ['│ Error: a │ Error: b'], [['a │ Error: b', [1]]]],
  ['an error without a frame', ['x', 'Error: no', 'more'], [['no', [2, 3]]]],
  ['the first without a frame', ['Error: one', 'more', 'Error: two'], [['one', [1, 2]]]],
  ['one that a warning follows', ['Error: one', 'Warning: old'], [['one', [1]]]],
  [
    'eight lines at most',
    ['Error: no', ...Array.from({ length: 20 }, () => 'x')],
    [['no', [1, 2, 3, 4, 5, 6, 7, 8]]],
  ],
  [
    'without the state that follows',
    ['Error: no', 'State changed from APPLYING to APPLYING_FAILURE', 'x'],
    [['no', [1, 3]]],
  ],
  ['nothing', ['all is well'], []],
  ['an error of Ansible', ['fatal: [n1]: FAILED! => Error: x'], []],
])('%s', (_what, texts, expected) => {
  expect(told(...texts)).toEqual(expected);
});
