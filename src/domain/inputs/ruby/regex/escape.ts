import { PatternError } from '@/domain/inputs/ruby/regex/ast';
import type { Reader } from '@/domain/inputs/ruby/regex/reader';

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['a', 7],
  ['e', 27],
]);

/**
 * Reads an escape that stands for characters (`\n`, `\x41`, `\u{1F600}`, `\101`, `\cA`), the backslash
 * and the letter already taken. null: it stands for something else, or for the letter itself.
 */
export function readCharEscape(reader: Reader, letter: string): readonly number[] | null {
  const control = CONTROLS.get(letter);
  if (control !== undefined) return [control];
  if (letter === 'u') return readUnicode(reader);
  if (letter === 'x' || letter === 'c' || letter === 'C' || letter === 'M') {
    return readBytes(reader, readByte(reader, letter));
  }
  if (letter === '0') return readOctal(reader, letter);
  return null;
}

/** `\101`: up to three octal digits, the first already taken. */
export function readOctal(reader: Reader, first: string): readonly number[] {
  return readBytes(reader, octalByte(reader, first));
}

function octalByte(reader: Reader, first: string): number {
  const byte = Number.parseInt(first + reader.takeWhile(/[0-7]/, 2), 8);
  if (byte > 0xff) throw new PatternError('invalid escape code');
  return byte;
}

function readUnicode(reader: Reader): readonly number[] {
  if (reader.done) throw new PatternError('too short escape sequence');
  if (!reader.take('{')) {
    const digits = reader.takeWhile(/[\da-fA-F]/, 4);
    if (digits.length < 4) throw new PatternError('invalid Unicode escape');
    return [checkCodePoint(Number.parseInt(digits, 16))];
  }
  const list = reader.takeUntil('}') ?? '';
  if (!/^\s*[\da-fA-F]+(?:\s+[\da-fA-F]+)*\s*$/.test(list)) {
    throw new PatternError('invalid Unicode list');
  }
  return list
    .trim()
    .split(/\s+/)
    .map((digits) => checkCodePoint(Number.parseInt(digits, 16)));
}

function checkCodePoint(codePoint: number): number {
  const surrogate = codePoint >= 0xd8_00 && codePoint <= 0xdf_ff;
  if (surrogate || codePoint > 0x10_ff_ff) throw new PatternError('invalid Unicode range');
  return codePoint;
}

/** `\x41`, `\cA`, `\C-A`, `\M-a`: one byte, the backslash and the letter taken. */
function readByte(reader: Reader, letter: string): number {
  switch (letter) {
    case 'x': {
      const digits = reader.takeWhile(/[\da-fA-F]/, 2);
      if (digits === '') throw new PatternError('invalid hex escape');
      return Number.parseInt(digits, 16);
    }
    case 'M': {
      if (!reader.take('-')) throw new PatternError('too short meta escape');
      return readEscapedByte(reader, 'too short meta escape') | 0x80;
    }
    default: {
      if (letter === 'C' && !reader.take('-')) throw new PatternError('too short control escape');
      if (reader.peek() === '?') {
        reader.next();
        return 0x7f;
      }
      return readEscapedByte(reader, 'too short control escape') & 0x9f;
    }
  }
}

function readEscapedByte(reader: Reader, tooShort: string): number {
  const char = reader.need(tooShort);
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x80) throw new PatternError(tooShort);
  if (char !== '\\') return code;
  const letter = reader.need('too short escape sequence');
  return CONTROLS.get(letter) ?? readByte(reader, letter);
}

/** Bytes from 80 up are parts of one character: `\xC3\xA9` is é. */
function readBytes(reader: Reader, first: number): readonly number[] {
  if (first < 0x80) return [first];
  const length = sequenceLength(first);
  if (length === 1) throw new PatternError('invalid multibyte escape');
  const bytes = [first];
  while (bytes.length < length) {
    const letter = reader.take('\\') ? reader.next() : '';
    if (/^[xMcC]$/.test(letter)) bytes.push(readByte(reader, letter));
    else if (/^[0-7]$/.test(letter)) bytes.push(octalByte(reader, letter));
    else throw new PatternError('too short escaped multibyte character');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return [text.codePointAt(0) ?? 0];
  } catch {
    throw new PatternError('invalid multibyte escape');
  }
}

/** How many bytes a character has that begins with this one. */
function sequenceLength(first: number): number {
  if (first >= 0xf0 && first <= 0xf4) return 4;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xc2 && first < 0xe0 ? 2 : 1;
}
