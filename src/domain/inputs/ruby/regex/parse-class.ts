import { PatternError, type CharSet } from '@/domain/inputs/ruby/regex/ast';
import {
  allOf,
  anyOf,
  charRange,
  escapeClass,
  noneOf,
  oneChar,
  posixClass,
  type CharRange,
} from '@/domain/inputs/ruby/regex/charset';
import { readCharEscape, readOctal } from '@/domain/inputs/ruby/regex/escape';
import { readProperty } from '@/domain/inputs/ruby/regex/read-property';
import type { Reader } from '@/domain/inputs/ruby/regex/reader';

/** A class of characters: `positive` is what it names, `set` what is left when `^` has turned it round. */
export interface CharClass {
  readonly positive: CharSet;
  readonly negated: boolean;
  /** The one character of `[x]`, which Ruby takes for the character itself; null otherwise. */
  readonly only: number | null;
}

/**
 * What was read last decides what `-` means next: after a single character it may begin a range, after
 * a class it is an error, after a range or an inner bracket it stands for itself.
 */
type Last =
  | { readonly kind: 'start' }
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'class' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'range'; readonly from: number };

/** One element between the brackets. */
type Item =
  | { readonly kind: 'char'; readonly codes: readonly number[] }
  | { readonly kind: 'class'; readonly set: CharSet }
  | { readonly kind: 'bracket'; readonly set: CharSet };

/** Reads a bracket expression, its `[` already taken: ranges, POSIX classes, inner brackets, `&&`. */
export function readClass(reader: Reader, range: CharRange): CharClass {
  const negated = reader.take('^');
  const only =
    reader.peek(1) === ']' && !/[\\[\]]/.test(reader.peek()) ? code(reader.peek()) : null;
  return { positive: readMembers(reader, range), negated, only: negated ? null : only };
}

function readMembers(reader: Reader, range: CharRange): CharSet {
  const operands: CharSet[] = [];
  let members: CharSet[] = [];
  let last: Last = { kind: 'start' };
  if (reader.peek() === ']') {
    if (!isClosedLater(reader)) throw new PatternError('empty char-class');
    last = { kind: 'char', code: code(reader.next()) };
    members.push(oneChar(last.code));
  }
  while (!reader.take(']')) {
    if (reader.done) throw new PatternError('premature end of char-class');
    if (reader.take('&&')) {
      operands.push(anyOf(members));
      members = [];
      last = { kind: 'start' };
    } else if (reader.peek() === '-' && isRangeHere(reader, last)) {
      reader.next();
      last = { kind: 'range', from: last.kind === 'char' ? last.code : 0 };
    } else {
      const item = readItem(reader, range);
      const { sets, next } = join(last, item);
      members.push(...sets);
      last = next;
    }
  }
  operands.push(anyOf(members));
  return allOf(operands);
}

function code(char: string): number {
  return char.codePointAt(0) ?? 0;
}

/** `[]` is empty; but `[]a]` holds a bracket, since another one closes it. */
function isClosedLater(reader: Reader): boolean {
  for (let ahead = 1; reader.peek(ahead) !== ''; ahead += 1) {
    if (reader.peek(ahead) === '\\') ahead += 1;
    else if (reader.peek(ahead) === ']') return true;
  }
  return false;
}

/** @throws PatternError where a class stands before the hyphen: `[\w-a]`. */
function isRangeHere(reader: Reader, last: Last): boolean {
  const ends = reader.peek(1) === ']' || (reader.peek(1) === '&' && reader.peek(2) === '&');
  if (ends) return false;
  if (last.kind === 'class') {
    throw new PatternError('unmatched range specifier in char-class');
  }
  return last.kind === 'char';
}

/** What an item adds, given what stands before it. */
function join(last: Last, item: Item): { sets: CharSet[]; next: Last } {
  if (item.kind === 'bracket') return { sets: [item.set], next: { kind: 'complete' } };
  if (item.kind === 'class') {
    if (last.kind === 'range') throw new PatternError('char-class value at end of range');
    return { sets: [item.set], next: { kind: 'class' } };
  }
  const [first = 0, ...more] = item.codes;
  const sets = more.map(oneChar);
  if (last.kind === 'range') {
    if (last.from > first) throw new PatternError('empty range in char class');
    return { sets: [charRange(last.from, first), ...sets], next: { kind: 'complete' } };
  }
  return { sets: [oneChar(first), ...sets], next: { kind: 'char', code: more.at(-1) ?? first } };
}

function readItem(reader: Reader, range: CharRange): Item {
  const char = reader.next();
  if (char === '[') {
    const posix = readPosix(reader, range);
    if (posix !== null) return posix;
    const { positive, negated } = readClass(reader, range);
    return { kind: 'bracket', set: negated ? noneOf(positive) : positive };
  }
  if (char === '\\') return readEscape(reader, range);
  return { kind: 'char', codes: [code(char)] };
}

function readEscape(reader: Reader, range: CharRange): Item {
  const letter = reader.need('too short escape sequence');
  const set = escapeClass(letter, range);
  if (set !== null) return { kind: 'class', set };
  const property = readProperty(reader, letter);
  if (property !== null) {
    const { positive, negated } = property;
    return { kind: 'class', set: negated ? noneOf(positive) : positive };
  }
  if (letter === 'b') return { kind: 'char', codes: [8] };
  if (/[0-7]/.test(letter)) return { kind: 'char', codes: readOctal(reader, letter) };
  return { kind: 'char', codes: readCharEscape(reader, letter) ?? [code(letter)] };
}

/** `[:alpha:]` or `[:^alpha:]`, the first `[` taken; null (nothing taken): an ordinary bracket. */
function readPosix(reader: Reader, range: CharRange): Item | null {
  const start = reader.position;
  if (!reader.take(':')) return null;
  const negated = reader.take('^');
  const name = reader.takeWhile(/[^:\]\\]/, 20);
  if (!reader.take(':]')) {
    reader.position = start;
    return null;
  }
  const set = posixClass(name, range);
  if (set === null) throw new PatternError('invalid POSIX bracket type');
  return { kind: 'class', set: negated ? noneOf(set) : set };
}
