import { PatternError } from '@/domain/inputs/ruby/regex/ast';
import type { CharRange } from '@/domain/inputs/ruby/regex/charset';
import type { Reader } from '@/domain/inputs/ruby/regex/reader';

/** What the options before a point say. */
export interface Options {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly extended: boolean;
  readonly range: CharRange;
}

export const NO_OPTIONS: Options = {
  ignoreCase: false,
  dotAll: false,
  extended: false,
  range: 'default',
};

/** The letters up to `)` or `:`, which stays. */
export function readOptions(reader: Reader, before: Options): Options {
  const flags = { ...before };
  let on = true;
  for (;;) {
    const letter = reader.peek();
    if (letter === ')' || letter === ':') return flags;
    reader.next();
    if (letter === '') throw new PatternError('end pattern in group');
    if (letter === '-') on = false;
    else if (letter === 'i') flags.ignoreCase = on;
    else if (letter === 'm') flags.dotAll = on;
    else if (letter === 'x') flags.extended = on;
    else {
      const range = on ? RANGES.get(letter) : undefined;
      if (range === undefined) throw new PatternError('undefined group option');
      flags.range = range;
    }
  }
}

const RANGES: ReadonlyMap<string, CharRange> = new Map([
  ['a', 'ascii'],
  ['d', 'default'],
  ['u', 'unicode'],
]);
