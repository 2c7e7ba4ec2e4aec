import type { RubyValue } from '@/domain/inputs/ruby/value';

/** `value =~ Regexp.new(source)`: nothing but text ever matches. */
export function matchesRegex(source: string, value: RubyValue): boolean {
  if (typeof value !== 'string') return false;
  try {
    return new RegExp(source.replaceAll('\\A', '^').replaceAll(/\\[zZ]/g, '$'), 'mu').test(value);
  } catch {
    return true;
  }
}
