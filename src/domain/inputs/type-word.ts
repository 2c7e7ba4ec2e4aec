import { toText, type RubyValue } from '@/domain/inputs/ruby/value';

/** The part of a type that counts: `List(String)` is `list`. A parenthesis that spans lines stays. */
export function typeWord(type: RubyValue | undefined): string {
  return toText(type ?? null)
    .toLowerCase()
    .replaceAll(/\(.*\)/g, '');
}
