import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  appendLines,
  BLOCK_SIZE,
  lastLines,
  lineAt,
  linesBetween,
  NO_LINES,
} from '@/domain/log/line-blocks';
import { parseLine } from '@/domain/log/parse-line.fixture';
import { EMPTY_TAIL, tailReducer, type LogTail } from '@/domain/log/tail';

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;
const entry = (text: string): string => `Sat Nov 21 03:25:57 2026 [D] ${text}`;
const CREATED = '# Logfile created on 2026-11-21 02:25:00 +0100 by logger.rb/v1.5.0';

/** What OneForm answers for a file: the lines between the offset and the end. */
function poll(file: string, asked: number) {
  if (asked > bytes(file)) return { pos: asked, lines: [] };
  const piece = new TextDecoder().decode(encoder.encode(file).slice(asked));
  const lines = piece === '' ? [] : piece.replace(/\n$/, '').split('\n');
  return { pos: bytes(file), lines: lines.map((text) => ({ level: 'debug' as const, text })) };
}

const read = (tail: LogTail, file: string): LogTail =>
  tailReducer(tail, { type: 'chunk', asked: tail.pos, chunk: poll(file, tail.pos) });

const texts = ({ lines }: LogTail): readonly string[] =>
  linesBetween(lines, 0, lines.length).map(({ text }) => text);

describe('a tail', () => {
  it('grows', () => {
    const first = read(EMPTY_TAIL, `${CREATED}\n${entry('one')}\n`);
    const second = read(first, `${CREATED}\n${entry('one')}\n${entry('two')}\n`);
    expect(texts(second)).toEqual([CREATED, 'one', 'two']);
    expect(lineAt(second.lines, 2)).toMatchObject({
      number: 3,
      wall: Date.UTC(2026, 10, 21, 3, 25, 57) / 1_000,
    });
    expect(lineAt(second.lines, 0)).toBe(lineAt(first.lines, 0));
  });

  it('goes on with a line that was cut, within a word, its beginning or its end', () => {
    const file = `${entry('first 雲 line')}\n${entry('second line')}\n`;
    for (let cut = 1; cut < file.length; cut += 1) {
      const tail = read(read(EMPTY_TAIL, file.slice(0, cut)), file);
      expect(texts(tail)).toEqual(['first 雲 line', 'second line']);
      expect(tail).toMatchObject({ pos: bytes(file), open: null, generation: 0 });
    }
  });

  it('counts the polls that bring nothing', () => {
    const file = `${entry('one')}\n`;
    const tail = [1, 2, 3].reduce((before) => read(before, file), EMPTY_TAIL);
    expect(tail.silentPolls).toBe(2);
    expect(read(tail, `${file}${entry('two')}\n`).silentPolls).toBe(0);
  });

  it('does not take an answer to an older question', () => {
    const tail = read(EMPTY_TAIL, `${entry('one')}\n`);
    const late = { type: 'chunk', asked: 0, chunk: poll(`${entry('one')}\n`, 0) } as const;
    expect(tailReducer(tail, late)).toBe(tail);
  });

  it('begins again when the file has fewer lines than were seen', () => {
    const tail = read(EMPTY_TAIL, `${CREATED}\n${entry('one')}\n${entry('two')}\n`);
    expect(tailReducer(tail, { type: 'total', totalLines: 3 })).toBe(tail);
    expect(tailReducer(tail, { type: 'total', totalLines: 1 })).toEqual({
      ...EMPTY_TAIL,
      generation: 1,
    });
  });

  it('begins again when the new file has outgrown the offset', () => {
    const tail = read(EMPTY_TAIL, `${entry('one')}\n`);
    const torn = read(tail, `${entry('another file, whose lines begin elsewhere')}\n`);
    expect(torn).toEqual({ ...EMPTY_TAIL, generation: 1 });
  });

  it('takes a text of several lines for lines of their own', () => {
    const file = `${entry('first')}\nof two\n`;
    expect(texts(read(EMPTY_TAIL, file))).toEqual(['first', 'of two']);
  });
});

test('however the file arrives, the lines are the same', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '雲', ' ', '[I]', '💧', '│'),
    minLength: 1,
    maxLength: 8,
  });
  const file = fc
    .array(text, { minLength: 1, maxLength: 12 })
    .map((lines) => lines.map((item) => `${entry(`x${item}x`)}\n`).join(''));
  fc.assert(
    fc.property(file, fc.array(fc.nat(400), { maxLength: 8 }), (whole, cuts) => {
      const points = Array.from(whole);
      const ends = [
        ...cuts.filter((cut) => cut < points.length).toSorted((a, b) => a - b),
        points.length,
      ];
      const tail = ends.reduce(
        (before, end) => read(before, points.slice(0, end).join('')),
        EMPTY_TAIL,
      );
      expect(texts(tail)).toEqual(texts(read(EMPTY_TAIL, whole)));
    }),
  );
});

describe('the lines held', () => {
  const make = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) =>
      parseLine(entry(String(from + index)), from + index, null),
    );

  it('are found by index, over blocks', () => {
    const lines = appendLines(
      appendLines(NO_LINES, make(1_000), 10_000),
      make(2_000, 1_001),
      10_000,
    );
    expect(lines.length).toBe(3_000);
    for (const index of [0, BLOCK_SIZE - 1, BLOCK_SIZE, 2_999]) {
      expect(lineAt(lines, index)?.number).toBe(index + 1);
    }
    expect([lineAt(lines, -1), lineAt(lines, 3_000)]).toEqual([undefined, undefined]);
    expect(lastLines(lines, 2).map(({ number }) => number)).toEqual([2_999, 3_000]);
  });

  it('lose their beginning beyond the limit, and keep their numbers', () => {
    const lines = appendLines(NO_LINES, make(5_000), 2_000);
    expect(lines.length).toBeLessThanOrEqual(2_000);
    expect(lines.length + lines.dropped).toBe(5_000);
    expect(lineAt(lines, 0)?.number).toBe(lines.dropped + 1);
    expect(lineAt(lines, lines.length - 1)?.number).toBe(5_000);
  });
});
