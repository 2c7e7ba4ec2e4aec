import { describe, expect, test } from 'vitest';
import { formPurse, rubyRegex, StepPurse } from '@/domain/inputs/ruby/regex';

function verdict(source: string, value: string, steps?: number): string {
  const regex = rubyRegex(source);
  if (regex.kind === 'translated') return regex.test(value, steps);
  return regex.kind === 'invalid' ? regex.message : regex.reason;
}

/** Pattern, values that match, values that don't: each row is Ruby 3.1's own answer. */
const ROWS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // Anchors work by line, `$` also before a line feed, `^` not behind the last one.
  [
    '^tok-[0-9a-f]{8}$',
    ['tok-0123abcd', 'evil\ntok-0123abcd', 'tok-0123abcd\n'],
    ['tok-', 'xtok-0123abcd'],
  ],
  ['\\Aa\\z', ['a'], ['a\n', 'b\na']],
  ['\\Aa\\Z', ['a', 'a\n'], ['a\n\n']],
  ['^$', ['', 'a\n\nb'], ['a', 'a\n']],
  ['a\\n^', ['a\nb'], ['a\n']],
  ['\\Gabc', ['abcd'], ['xabc']],
  ['foo\\Kbar', ['foobar'], ['bar']],
  // `.` stops at line feeds only; `(?m)` is Ruby's "dot matches all".
  ['a.b', ['a\rb', 'a\u2028b'], ['a\nb']],
  ['(?m)a.b', ['a\nb'], ['ab']],
  // Options hold to the end of the group, alternatives included.
  ['a(?i)b|c', ['aB', 'aC'], ['c', 'Ab']],
  ['(?i:a)b', ['Ab'], ['aB']],
  ['(?x) a b # c\n c', ['abc'], ['a b']],
  ['a(?#comment)+', ['aa'], ['']],
  // Classes: `\\w \\d \\s` are ASCII, POSIX classes and properties are Unicode.
  ['\\A\\w\\z', ['a', '_'], ['é', '雲']],
  ['\\A[[:alpha:]]\\z', ['é', '雲'], ['1', '_']],
  ['(?u)\\A\\w\\z', ['é'], ['-']],
  ['(?a)\\A[[:alpha:]]\\z', ['a'], ['é']],
  ['\\A\\h+\\z', ['0aF'], ['g']],
  ['\\A\\H\\z', ['g'], ['a']],
  ['[[:punct:]]', ['$', '!'], ['a']],
  ['\\p{Punct}', ['!'], ['$']],
  ['\\A\\p{^L}\\z', ['1'], ['a']],
  ['\\p{greek}|\\p{Old_Persian}', ['α'], ['a']],
  ['\\A[a-z&&[^aeiou]]\\z', ['b'], ['a']],
  ['\\A[a[bc]]\\z', ['c'], ['d']],
  ['\\A[]a]\\z', [']'], ['[']],
  ['\\A[\\w-]\\z', ['-'], ['.']],
  ['\\A[a-c-e]\\z', ['-', 'e'], ['d']],
  ['\\A[[:alpha]]', ['a]', ':]'], ['z']],
  ['\\A\\R\\z', ['\r\n', '\u0085', '\v'], ['\n\n']],
  ['\\A\\X\\z', ['e\u0301', '👨‍👩‍👧'], ['ab']],
  // Without case: full folding for text, letter by letter for sets.
  ['(?i)stra\u00dfe', ['STRASSE', 'straße'], ['strase']],
  ['(?i)ss', ['ß', 'ẞ', 'ſs'], ['s']],
  ['(?i)s(?:s)', ['ss'], ['ß']],
  ['(?i)s{2}', ['ß'], ['s']],
  ['(?i)[ß]x', ['ssx', 'ẞx'], ['sx']],
  ['(?i)é', ['É'], ['e']],
  ['(?i)[éa]', ['A'], ['É']],
  ['(?i)^k$', ['K', '\u212A'], ['c']],
  ['(?i)[^a]', ['b'], ['A']],
  ['(?i)\\p{Lu}', ['a'], ['1']],
  ['(?i)İ', ['i\u0307'], ['i', 'ı']],
  // Repeats.
  ['^a{,3}$', ['', 'aaa'], ['aaaa']],
  ['^a{x}$', ['a{x}'], ['a']],
  ['^a++b$', ['aab'], ['b']],
  ['^a*+a$', [], ['a', 'aa']],
  ['^(?>a+)a$', [], ['aa']],
  ['^a{2}+$', ['aaaa'], ['aaa']],
  ['^a{2}?$', ['', 'aa'], ['a']],
  ['x{1}{2}', ['xx'], ['x']],
  ['^(a|b)*?c', ['abc'], ['abd']],
  ['^(?:a?)*$', ['', 'aa'], ['b']],
  ['^(?:ab){2,3}$', ['ababab'], ['ab']],
  // Groups: an unset one matches nothing; with names, plain parentheses don't capture.
  ['(a)(b)?\\2', [], ['a', 'ab']],
  ['(?<n>a)(b)\\k<n>', ['aba'], ['abb']],
  ["(?'n'a)\\k'n'", ['aa'], ['a']],
  ['(?<n>a|b\\g<n>c)$', ['bac', 'bbacc'], ['b']],
  ['(a)?(?(1)b|c)', ['ab', 'c'], ['d']],
  ['^(?<n>x)|(?<n>y)\\k<n>', ['yy'], ['y']],
  ['(?i)(a)\\1', ['aA'], ['ab']],
  // Look-around and absence.
  ['(?<=a|bc)d', ['ad', 'bcd'], ['cd']],
  ['(?<!x)y', ['y', 'ay'], ['xy']],
  ['(?=.*\\d)(?=.*[a-z]).{6,}', ['abc123'], ['abcdef', 'a1']],
  ['^(?~abc)$', ['ab', 'xx'], ['xabcx']],
  ['\\bfoo\\b', ['a foo'], ['foob', 'éfoo']],
  // Escapes.
  ['\\A\\x41\\101\\u0042\\u{43 44}\\z', ['AABCD'], ['A']],
  ['\\A\\xC3\\xA9\\z', ['é'], ['Ã©']],
  ['\\A\\t\\e\\a\\cA\\z', ['\t\u001B\u0007\u0001'], ['t']],
  ['\\Qa.b\\E', ['QaxbE'], ['a.b']],
];

describe('a pattern matches what it matches in Ruby', () => {
  test.each(ROWS)('%s', (source, matching, others) => {
    for (const value of matching) expect([value, verdict(source, value)]).toEqual([value, 'match']);
    for (const value of others)
      expect([value, verdict(source, value)]).toEqual([value, 'no_match']);
  });
});

describe('a wrong pattern fails with the message of Ruby', () => {
  test.each([
    ['\\', 'too short escape sequence: /\\/'],
    ['(', 'end pattern with unmatched parenthesis: /(/'],
    ['a)', 'unmatched close parenthesis: /a)/'],
    ['+', 'target of repeat operator is not specified: /+/'],
    ['a{3,1}', 'upper is smaller than lower in repeat range: /a{3,1}/'],
    ['a{100001}', 'too big number for repeat range: /a{100001}/'],
    ['[', 'premature end of char-class: /[/'],
    ['[]', 'empty char-class: /[]/'],
    ['[z-a]', 'empty range in char class: /[z-a]/'],
    ['[a-\\d]', 'char-class value at end of range: /[a-\\d]/'],
    ['[\\w-a]', 'unmatched range specifier in char-class: /[\\w-a]/'],
    ['[[:nope:]]', 'invalid POSIX bracket type: /[[:nope:]]/'],
    ['\\p{Nope}', 'invalid character property name {Nope}: /\\p{Nope}/'],
    ['(?<=a+)b', 'invalid pattern in look-behind: /(?<=a+)b/'],
    ['(a)\\2', 'invalid backref number/name: /(a)\\2/'],
    ['(?(1)a|b)', 'invalid backref number/name: /(?(1)a|b)/'],
    ['(?<a>x)\\1', 'numbered backref/call is not allowed. (use name): /(?<a>x)\\1/'],
    ['\\k<x>', 'undefined name <x> reference: /\\k<x>/'],
    ['(?<1>a)', 'invalid group name <1>: /(?<1>a)/'],
    ['(?<n>a\\g<n>)', 'never ending recursion: /(?<n>a\\g<n>)/'],
    ['(?P<n>a)', 'undefined group option: /(?P<n>a)/'],
    ['\\x', 'invalid hex escape: /\\x/'],
    ['\\u12', 'invalid Unicode escape: /\\u12/'],
    ['\\xff', 'invalid multibyte escape: /\\xff/'],
    // As soon as one character must be escaped, the others beyond ASCII are too.
    ['é(', 'end pattern with unmatched parenthesis: /é(/'],
    ['/é(', 'end pattern with unmatched parenthesis: /\\/\\u00E9(/'],
  ])('%s', (source, message) => {
    expect(rubyRegex(source)).toEqual({ kind: 'invalid', message });
  });
});

describe('a pattern that cannot be tried here is left to the server', () => {
  test.each([
    ['\\p{InBasicLatin}', 'the property InBasicLatin'],
    ['(a)\\k<1+0>', 'a reference with a nesting level'],
  ])('%s', (source, reason) => {
    expect(rubyRegex(source)).toEqual({ kind: 'server', reason });
  });
});

test('a pattern that is too long is left to the server, and not even read', () => {
  expect(rubyRegex('a'.repeat(10_000))).toMatchObject({ kind: 'translated' });
  const server = { kind: 'server', reason: 'its length' };
  expect(rubyRegex('a'.repeat(10_001))).toEqual(server);
  expect(rubyRegex('('.repeat(1_000_000))).toEqual(server);
});

test('a long text is one text', () => {
  const long = 'ab'.repeat(4000);
  expect(verdict(`\\A${long}\\z`, long)).toBe('match');
  expect(verdict(`\\A(?i)${long}x?s(?-i)s\\z`, `${long}Ss`)).toBe('match');
  expect(verdict(`\\A(?i)${long}x?s(?-i)s\\z`, `${long}ß`)).toBe('no_match');
});

describe('a pattern that runs away is given up', () => {
  test.each([
    ['^(a+)+$', `${'a'.repeat(40)}!`],
    ['(a|a)*b', 'a'.repeat(60)],
    ['(.*)*x', 'y'.repeat(3000)],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(60)],
    // Too deep for the stack, too long to be split.
    ['(?:a|b)+$', 'ab'.repeat(20_000)],
    ['a', 'b'.repeat(60_000)],
  ])('%s', (source, value) => {
    expect(verdict(source, value)).toBe('undecided');
  });

  // Each of them is made of what takes no character, or of what takes much work for one try.
  test.each([
    ['alternatives', `${'(|)'.repeat(18)}\\z`, 'a'],
    ['alternatives that are not captured', `${'(?:|)'.repeat(18)}\\z`, 'a'],
    ['alternatives of a call', `(?<n>|)${'\\g<n>'.repeat(18)}\\z`, 'a'],
    ['assertions', `${'\\B'.repeat(200)}x`, 'a'.repeat(20)],
    ['nothing', `${'(?:)'.repeat(200)}x`, 'a'.repeat(20)],
    ['groups of nothing', `${'()'.repeat(200)}x`, 'a'.repeat(20)],
    ['look-ahead', `${'(?=)'.repeat(200)}x`, 'a'.repeat(20)],
    ['look-behind', `${'(?<=)'.repeat(200)}x`, 'a'.repeat(20)],
    ['atomic groups', `${'(?>)'.repeat(200)}x`, 'a'.repeat(20)],
    ['absence', '(?~b)c', 'a'.repeat(20)],
    ['conditions', `()${'(?(1)|)'.repeat(200)}x`, 'a'.repeat(20)],
    ['characters of several parts', '\\X{40}', 'a'.repeat(40)],
    ['a long text', 'a'.repeat(3200), 'a'.repeat(3200)],
    ['a long text without case', `(?i)${'a'.repeat(200)}`, 'a'.repeat(200)],
    ['a group found again', '(a{30})\\1\\1\\1', 'a'.repeat(120)],
  ])('also one of %s', (_what, source, value) => {
    expect(verdict(source, value, 100)).toBe('undecided');
  });

  test('a driver can’t make the tab freeze', () => {
    expect(verdict(`${'(|)'.repeat(60)}\\z`, 'a')).toBe('undecided');
  });

  test('a sensible one decides on a long value', () => {
    expect(verdict('\\A\\{[^\\0]*\\}\\z', `{${'x'.repeat(20_000)}}`)).toBe('match');
  });

  test('the steps are counted, not the time', () => {
    expect(verdict('(a|a)*b', 'a'.repeat(10), 100)).toBe('undecided');
    expect(verdict('(a|a)*b', 'a'.repeat(10), 100_000)).toBe('no_match');
  });
});

describe('the steps of several patterns come out of one purse', () => {
  const away = (source: string, purse: StepPurse) => {
    const regex = rubyRegex(source);
    return regex.kind === 'translated' ? regex.test(`${'a'.repeat(60)}!`, undefined, purse) : '';
  };

  test('what runs away empties it, and what comes after is left to the server', () => {
    const purse = formPurse();
    for (let at = 0; at < 8; at += 1) expect(away(`^(a+)+${at}$`, purse)).toBe('undecided');
    expect(purse.left).toBe(0);
    expect(away('(.*)*(.*)*x', purse)).toBe('undecided');
    expect(purse.left).toBe(0);
    expect(away('^a+d$', purse)).toBe('undecided');
  });

  test('what was only left over is decided the next time', () => {
    expect(away('^a+e$', new StepPurse(10))).toBe('undecided');
    expect(away('^a+e$', formPurse())).toBe('no_match');
  });

  test('the same value is tried once', () => {
    const purse = formPurse();
    const verdicts = [away('^(a+)+f$', purse)];
    const { left } = purse;
    verdicts.push(away('^(a+)+f$', purse));
    expect(verdicts).toEqual(['undecided', 'undecided']);
    expect(purse.left).toBe(left);
  });
});
