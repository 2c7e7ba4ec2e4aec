import { rubyRegex, StepPurse } from '@/domain/inputs/ruby/regex';
import { RubyError, type RubyValue } from '@/domain/inputs/ruby/value';

/** A server has more patience than a form: some 300 ms. */
const SERVER_STEPS = 1_500_000;

/** A character of a pattern takes as long to be read. */
const STEPS_TO_READ = 4;

/** What all patterns of one request may take together. */
export function requestPurse(): StepPurse {
  return new StepPurse(SERVER_STEPS);
}

/**
 * `value =~ Regexp.new(source)`: nothing but text ever matches. A pattern that is not understood, or
 * takes too long, lets the value pass.
 * @throws RubyError for a source that is no regular expression.
 */
export function matchesRegex(source: string, value: RubyValue, purse: StepPurse): boolean {
  // Once nothing is left not even reading them is tried: a form may have thousands.
  if (purse.left <= 0) return true;
  purse.take(source.length * STEPS_TO_READ);
  const regex = rubyRegex(source);
  if (regex.kind === 'invalid') throw new RubyError('RegexpError', regex.message);
  if (typeof value !== 'string') return false;
  return regex.kind === 'server' || regex.test(value, SERVER_STEPS, purse) !== 'no_match';
}
