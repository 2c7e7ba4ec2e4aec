import { PatternError, UnsupportedPattern } from '@/domain/inputs/ruby/regex/ast';
import { compilePattern } from '@/domain/inputs/ruby/regex/compile';
import { OutOfSteps, type Matcher, type Run } from '@/domain/inputs/ruby/regex/matcher';
import { parsePattern } from '@/domain/inputs/ruby/regex/parse';

export type RegexVerdict =
  | 'match'
  | 'no_match'
  /** It would take too long to find out: the server decides. */
  | 'undecided';

/** A Ruby regular expression, ready to be tried on values. */
export type RubyRegex =
  | {
      readonly kind: 'translated';
      /** Matched anywhere in the value, in at most `steps` steps. */
      readonly test: (value: string, steps?: number) => RegexVerdict;
    }
  /** Ruby raises a RegexpError with this message: no value will do. */
  | { readonly kind: 'invalid'; readonly message: string }
  /** It can't be tried here, the server decides; `reason` names what is not understood. */
  | { readonly kind: 'server'; readonly reason: string };

/** Some milliseconds: enough for any sensible pattern and value, and never felt while typing. */
const TYPING_STEPS = 50_000;

/** Longer patterns are not even read: a driver that asks for one is broken, or means harm. In UTF-16 units. */
const LONGEST_SOURCE = 10_000;

/** Longer values are not even split into characters. */
const LONGEST_VALUE = 50_000;

const cache = new Map<string, RubyRegex>();
const CACHE_LIMIT = 500;

/**
 * Translates the source of a Ruby regular expression into a function. JavaScript's own engine would not
 * do: it lacks half of the syntax and cannot be stopped, and a driver's pattern may run away. So the
 * pattern is matched here, by backtracking in Ruby's order, and given up when it takes too many steps.
 * Never throws.
 */
export function rubyRegex(source: string): RubyRegex {
  const known = cache.get(source);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const regex = translate(source);
  cache.set(source, regex);
  return regex;
}

function translate(source: string): RubyRegex {
  if (source.length > LONGEST_SOURCE) return { kind: 'server', reason: 'its length' };
  try {
    const matcher = compilePattern(parsePattern(source));
    return {
      kind: 'translated',
      test: (value, steps = TYPING_STEPS) => search(matcher, value, steps),
    };
  } catch (error) {
    if (error instanceof PatternError) {
      return { kind: 'invalid', message: `${error.message}: /${printSource(source)}/` };
    }
    if (error instanceof UnsupportedPattern) return { kind: 'server', reason: error.message };
    // Nested so deeply that reading it overflows the stack.
    if (error instanceof RangeError) return { kind: 'server', reason: 'its depth' };
    throw error;
  }
}

function search(matcher: Matcher, value: string, steps: number): RegexVerdict {
  if (value.length > LONGEST_VALUE) return 'undecided';
  const run: Run = { input: Array.from(value, (char) => char.codePointAt(0) ?? 0), steps };
  try {
    for (let start = 0; start <= run.input.length; start += 1) {
      if (matcher(run, start, [], () => true)) return 'match';
    }
    return 'no_match';
  } catch (error) {
    if (error instanceof OutOfSteps || error instanceof RangeError) return 'undecided';
    throw error;
  }
}

/**
 * The source as Ruby prints it in messages: as it is, unless it holds a slash or a control character;
 * then everything that is not plain is escaped.
 */
function printSource(source: string): string {
  if (/^[^/\p{Cc}]*$/u.test(source)) return source;
  return source.replaceAll(/\\.|\/|[^\t-\r -~]/gsu, (found) => {
    if (found.startsWith('\\')) return found;
    if (found === '/') return '\\/';
    const hex = (found.codePointAt(0) ?? 0).toString(16).toUpperCase();
    if (/^[\0-\u{7F}]$/u.test(found)) return `\\x${hex.padStart(2, '0')}`;
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
  });
}
