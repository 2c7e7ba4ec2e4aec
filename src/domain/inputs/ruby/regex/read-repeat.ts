import { PatternError, type RepeatMode } from '@/domain/inputs/ruby/regex/ast';
import type { Reader } from '@/domain/inputs/ruby/regex/reader';

export interface Repeat {
  readonly min: number;
  readonly max: number;
  readonly mode: RepeatMode;
}

const SIMPLE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['*', [0, Number.POSITIVE_INFINITY]],
  ['+', [1, Number.POSITIVE_INFINITY]],
  ['?', [0, 1]],
]);

/** The largest number that Ruby allows in `{n,m}`. */
const LIMIT = 100_000;

/** Reads `*`, `+?`, `?+`, `{2}`, `{,3}`...; null (nothing taken) when no repeat operator comes next. */
export function readRepeat(reader: Reader): Repeat | null {
  const simple = SIMPLE.get(reader.peek());
  if (simple !== undefined) {
    reader.next();
    const [min, max] = simple;
    return { min, max, mode: readMode(reader) };
  }
  const start = reader.position;
  const interval = reader.take('{') ? readInterval(reader) : null;
  if (interval === null) reader.position = start;
  return interval;
}

function readMode(reader: Reader): RepeatMode {
  if (reader.take('?')) return 'lazy';
  return reader.take('+') ? 'possessive' : 'greedy';
}

/** Between the braces. An interval is never possessive, and one of a single number never lazy. */
function readInterval(reader: Reader): Repeat | null {
  const low = reader.takeWhile(/\d/);
  const comma = reader.take(',');
  const high = comma ? reader.takeWhile(/\d/) : low;
  if (!reader.take('}') || (low === '' && high === '')) return null;
  const min = Number(low);
  const max = high === '' ? Number.POSITIVE_INFINITY : Number(high);
  if (min > LIMIT || (high !== '' && max > LIMIT)) {
    throw new PatternError('too big number for repeat range');
  }
  if (min > max) throw new PatternError('upper is smaller than lower in repeat range');
  return { min, max, mode: comma && reader.take('?') ? 'lazy' : 'greedy' };
}
