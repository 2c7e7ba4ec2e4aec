import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printAlone } from '@/domain/log/print-alone.fixture';
import { printLine } from '@/domain/log/terminal';

const ESC = '\u001B';
const styled = (raw: string) =>
  (printAlone(raw).spans ?? []).map(({ text, bold, color }) => [text, bold, color]);

describe('a line on a terminal', () => {
  it.each([
    ['a carriage return', 'Reading 10%\rReading 55%\rReading 100%', 'Reading 100%'],
    ['a shorter text after a longer', 'Get:1 universe 14.1 MB\rDone', 'Done'],
    ['a return at the end', 'Building tree...\r', 'Building tree...'],
    ['a return and a colour at the end', `Fetched\r${ESC}[0m`, 'Fetched'],
    ['blanks that wipe', '50% [Working]\r             \rDone', 'Done'],
    ['an erased line', `half a line${ESC}[2K${ESC}[1Gwhole`, 'whole'],
    ['erased to the end', `keep drop${ESC}[5D${ESC}[K`, 'keep'],
    ['erased to the beginning', `abc${ESC}[1Kd`, '   d'],
    ['a backspace', 'passe\b\b\b12', 'pa12e'],
    ['a spinner', 'wait |\b/\b-\b\\\b ok', 'wait  ok'],
    ['backspaces beyond the beginning', 'a\b\b\b\bb', 'b'],
    ['a column', `12345${ESC}[3Gx`, '12x45'],
    ['columns to the right', `a${ESC}[3Cb`, 'a   b'],
    ['deleted characters', `abcdef${ESC}[4D${ESC}[2P`, 'abef'],
    ['a link', `see ${ESC}]8;;https://e.example/?t=1${ESC}\\docs${ESC}]8;;${ESC}\\!`, 'see docs!'],
    ['a title', `${ESC}]0;root@n1${ESC}\\text`, 'text'],
    ['a device string', `${ESC}P+q544e${ESC}\\text`, 'text'],
    ['a character set', `${ESC}(B${ESC}[mtext`, 'text'],
    ['a hidden cursor', `${ESC}[?25ltext${ESC}[?25h`, 'text'],
    ['eight-bit controls', 'a\u009B31mb\u0085c', 'abc'],
    ['NUL and other controls', 'a\u0000b\u0001c\u007Fd\u001Ee', 'abcde'],
    ['bytes that are no text', 'a\uFFFD\uFFFDb', 'a\uFFFD\uFFFDb'],
    ['a surrogate without its half', 'a\uD800b', 'a\uD800b'],
    ['turned direction', 'user\u202Enimda\u2066x\u2069', 'usernimdax'],
    ['right-to-left text', 'שלום עולם', 'שלום עולם'],
    ['a tab', 'a\tb', 'a\tb'],
    ['emoji', '📦\r📦 done', '📦 done'],
    ['an impossible column', `a${ESC}[999999999Cb`, `a${' '.repeat(999)}b`],
  ])('%s', (_what, raw, text) => {
    expect(printAlone(raw).text).toBe(text);
  });
});

describe('colours', () => {
  it.each([
    ['1;38;5;9', [['x', true, 'red']]],
    ['38;5;9;1', [['x', true, 'red']]],
    ['38;5;2', [['x', false, 'green']]],
    ['1;38;5;208', [['x', true, null]]],
    ['1;38;2;255;1;4', [['x', true, null]]],
    ['1;48;5;31', [['x', true, null]]],
    ['48;2;31;32;33;1', [['x', true, null]]],
    ['1;38:5:12', [['x', true, 'blue']]],
    ['1;38:2::31:32:33', [['x', true, null]]],
    ['58;5;4;1', [['x', true, null]]],
    ['97', [['x', false, 'white']]],
  ])('%s', (sequence, expected) => {
    expect(styled(`${ESC}[${sequence}mx`)).toEqual(expected);
  });

  it('are reset by a sequence that begins with 0, also where it names a colour', () => {
    expect(styled(`${ESC}[1;31mred${ESC}[0;38;5;4mblue${ESC}[0;38;5;244mgrey`)).toEqual([
      ['red', true, 'red'],
      ['blue', false, 'blue'],
      ['grey', false, null],
    ]);
  });

  it('are those of what was written last', () => {
    expect(styled(`${ESC}[31m10%\r${ESC}[32m100%`)).toEqual([['100%', false, 'green']]);
  });

  it('stay out of questions to the terminal', () => {
    expect(printAlone(`${ESC}[>4;1mx`)).toEqual({ text: 'x', spans: null });
  });
});

describe('rows', () => {
  const rows = (raw: string, up = 0) => {
    const printed = printLine(raw, up);
    return { ...printed, rows: [...printed.rows].map(([at, { text }]) => [at, text]) };
  };

  it('above are written again', () => {
    expect(rows(`${ESC}[2A${ESC}[2Kone: done`)).toEqual({ rows: [[2, 'one: done']], end: 2 });
    expect(rows('two: done', 1)).toEqual({ rows: [[1, 'two: done']], end: 1 });
    expect(rows(`x${ESC}[1F${ESC}[Ky${ESC}[1Ez`)).toEqual({
      rows: [
        [0, 'z'],
        [1, 'y'],
      ],
      end: 0,
    });
  });

  it('below are erased', () => {
    expect(rows(`${ESC}[2A${ESC}[Jall done`)).toEqual({
      rows: [
        [2, 'all done'],
        [1, ''],
      ],
      end: 2,
    });
  });

  it('are not reached beyond a limit', () => {
    expect(printLine(`${ESC}[99999999Ax`).end).toBe(200);
  });
});

it('no control character is left, whatever comes', () => {
  const soup = fc.array(
    fc.constantFrom(
      ESC,
      '[',
      ']',
      'P',
      '1',
      '38',
      ';',
      ':',
      'm',
      'K',
      'A',
      'G',
      '\u0007',
      '\\',
      '\r',
      '\b',
      'a',
      '雲',
      ' ',
      '\u009B',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(soup, (pieces) => {
      for (const { text, spans } of printLine(pieces.join('')).rows.values()) {
        // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
        expect(text).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F]/);
        expect(spans === null || spans.map((span) => span.text).join('') === text).toBe(true);
      }
    }),
  );
});
