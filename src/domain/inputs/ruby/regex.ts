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
      /** Matched anywhere in the value, in at most `steps` steps, which are taken out of the purse if there is one. */
      readonly test: (value: string, steps?: number, purse?: StepPurse) => RegexVerdict;
    }
  /** Ruby raises a RegexpError with this message: no value will do. */
  | { readonly kind: 'invalid'; readonly message: string }
  /** It can't be tried here, the server decides; `reason` names what is not understood. */
  | { readonly kind: 'server'; readonly reason: string };

/**
 * The steps that several patterns share. A form of 200 patterns that each stay within their own limit would still
 * stop the page for seconds. Where it is empty, the server decides.
 */
export class StepPurse {
  readonly #size: number;
  #left: number;

  constructor(size: number) {
    this.#size = size;
    this.#left = size;
  }

  get left(): number {
    return this.#left;
  }

  take(steps: number): void {
    this.#left = Math.max(this.#left - steps, 0);
  }

  refill(): void {
    this.#left = this.#size;
  }
}

/** Some milliseconds: enough for any sensible pattern and value, and never felt while typing. */
const FEWEST_STEPS = 10_000;
const MOST_STEPS = 40_000;

/** A long value is looked through twice at least. */
function typingSteps(value: string): number {
  return Math.min(FEWEST_STEPS + 2 * value.length, MOST_STEPS);
}

/** What all patterns of a form may take together: some 20 ms. */
const FORM_STEPS = 80_000;

/** For one look at a whole form. */
export function formPurse(): StepPurse {
  return new StepPurse(FORM_STEPS);
}

/** Longer patterns are not even read: a driver that asks for one is broken, or means harm. In UTF-16 units. */
const LONGEST_SOURCE = 10_000;

/** Longer values are not even split into characters. */
const LONGEST_VALUE = 50_000;

const cache = new Map<string, RubyRegex>();
let cached = 0;
/** Together, in UTF-16 units: more than any form has read for it, and not so much that it is missed elsewhere. */
const CACHE_LIMIT = 500_000;

/**
 * Translates the source of a Ruby regular expression into a function. JavaScript's own engine would not
 * do: it lacks half of the syntax and cannot be stopped, and a driver's pattern may run away. So the
 * pattern is matched here, by backtracking in Ruby's order, and given up when it takes too many steps.
 * Never throws.
 */
export function rubyRegex(source: string): RubyRegex {
  const known = cache.get(source);
  if (known !== undefined) return known;
  if (cached > CACHE_LIMIT) {
    cache.clear();
    cached = 0;
  }
  // An empty one takes its place too.
  cached += source.length + 50;
  const regex = translate(source);
  cache.set(source, regex);
  return regex;
}

function translate(source: string): RubyRegex {
  if (source.length > LONGEST_SOURCE) return { kind: 'server', reason: 'its length' };
  try {
    const matcher = compilePattern(parsePattern(source));
    return { kind: 'translated', test: rememberingLast(matcher) };
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

type Test = Extract<RubyRegex, { kind: 'translated' }>['test'];

/** A keystroke asks for the same verdict more than once: for the error, for the note, for the step as a whole. */
function rememberingLast(matcher: Matcher): Test {
  let last: {
    readonly value: string;
    readonly steps: number;
    readonly verdict: RegexVerdict;
  } | null = null;
  return (value, steps = typingSteps(value), purse = new StepPurse(steps)) => {
    if (last?.value === value && last.steps === steps) return last.verdict;
    const allowed = Math.min(steps, purse.left);
    const run: Run = { input: [], steps: allowed };
    const verdict = search(matcher, value, run);
    purse.take(allowed - Math.max(run.steps, 0));
    // What only the purse had no steps left for may be decided the next time.
    if (verdict !== 'undecided' || allowed === steps) last = { value, steps, verdict };
    return verdict;
  };
}

function search(matcher: Matcher, value: string, run: Run): RegexVerdict {
  if (value.length > LONGEST_VALUE || run.steps <= 0) return 'undecided';
  run.input = Array.from(value, (char) => char.codePointAt(0) ?? 0);
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
