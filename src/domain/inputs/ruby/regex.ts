/** A Ruby regular expression, ready to be tried on values. */
export type RubyRegex =
  | {
      readonly kind: 'translated';
      /** Matched anywhere in the value; undecided when it takes too long. */
      readonly test: (value: string) => 'match' | 'no_match' | 'undecided';
    }
  /** It can't be tried here, the server decides; `reason` is for people. */
  | { readonly kind: 'server'; readonly reason: string };

/** Translates the source of a Ruby regular expression. Never throws. */
export function rubyRegex(source: string): RubyRegex {
  try {
    const regex = new RegExp(source.replaceAll('\\A', '^').replaceAll(/\\[zZ]/g, '$'), 'mu');
    return {
      kind: 'translated',
      test: (value) => (regex.test(value) ? 'match' : 'no_match'),
    };
  } catch {
    return { kind: 'server', reason: 'not translated' };
  }
}
