import { PatternError, type CharSet } from '@/domain/inputs/ruby/regex/ast';
import { propertySet } from '@/domain/inputs/ruby/regex/property';
import type { Reader } from '@/domain/inputs/ruby/regex/reader';

export interface Property {
  readonly positive: CharSet;
  readonly negated: boolean;
}

/** `\p{name}`, `\P{name}` or `\p{^name}`, the letter taken; null: without a brace it is a letter. */
export function readProperty(reader: Reader, letter: string): Property | null {
  if ((letter !== 'p' && letter !== 'P') || !reader.take('{')) return null;
  const caret = reader.take('^');
  const name = reader.takeUntil('}');
  if (name === null) {
    // Ruby loses the last character.
    const rest = reader.takeWhile(/./su).slice(0, -1);
    throw new PatternError(`invalid character property name {${rest}}`);
  }
  return { positive: propertySet(name), negated: caret !== (letter === 'P') };
}
