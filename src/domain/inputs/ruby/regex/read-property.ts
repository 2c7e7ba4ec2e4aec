import { PatternError, type CharSet } from '@/domain/inputs/ruby/regex/ast';
import { noneOf } from '@/domain/inputs/ruby/regex/charset';
import { propertySet } from '@/domain/inputs/ruby/regex/property';
import type { Reader } from '@/domain/inputs/ruby/regex/reader';

/** `\p{name}` or `\P{name}`, backslash and letter taken; null: without a brace it is a letter. */
export function readProperty(reader: Reader, letter: string): CharSet | null {
  if ((letter !== 'p' && letter !== 'P') || !reader.take('{')) return null;
  const name = reader.takeUntil('}');
  if (name === null) throw new PatternError('invalid character property name {}');
  const set = propertySet(name);
  return letter === 'P' ? noneOf(set) : set;
}
