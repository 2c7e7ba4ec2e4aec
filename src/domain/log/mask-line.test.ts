import { describe, expect, test } from 'vitest';

import type { Span } from '@/domain/log/ansi';
import { maskingOf, maskLine, NOT_MASKING, type Masking } from '@/domain/log/masking';

const plain = (text: string, masking: Masking = NOT_MASKING) =>
  maskLine({ text, spans: null }, masking);

/** What is shown of lines that follow one another. */
const shown = (texts: readonly string[], masking: Masking = NOT_MASKING): readonly string[] => {
  let state = masking;
  return texts.map((text) => {
    const masked = plain(text, state);
    ({ state } = masked);
    return masked.line.text;
  });
};

describe('of a line that lacks its end stays', () => {
  test.each([
    ['a b c', 'a b '],
    ['a b ', 'a b '],
    ['abc', ''],
    ['', ''],
    ['a\tbc', 'a\t'],
  ])('of %j all but the last word: %j', (raw, settled) => {
    expect(NOT_MASKING.settledPart(raw)).toBe(settled);
  });

  test.each([
    ['x pass word ', 'x '],
    ['x pass wor', 'x '],
    ['pass', ''],
    ['x pass word two y ', 'x ••• y '],
    ['x password ', 'x password '],
    [
      'a sentence that is much longer than it, and pass ',
      'a sentence that is much longer than it, and ',
    ],
    ['', ''],
  ])('of %j nothing that may begin a value: %j', (raw, settled) => {
    expect(maskingOf(['pass word two']).settledPart(raw)).toBe(settled);
  });

  test.each([
    ['z aab aab ', 'z '],
    ['z aab aab aab ', 'z aab '],
    ['z aab aab aa b', 'z aab aab aa '],
    ['aab aa aab ', 'aab aa '],
  ])('of %j nothing that may begin a value that repeats itself: %j', (raw, settled) => {
    expect(maskingOf(['aab aab x']).settledPart(raw)).toBe(settled);
  });

  test('nothing that may begin one of several', () => {
    const { settledPart } = maskingOf(['first of two', 'second one']);
    expect(settledPart('a second ')).toBe('a ');
    expect(settledPart('a first ')).toBe('a ');
    expect(settledPart('a first second ')).toBe('a first ');
  });
});

test.each([
  [['abcde'], false],
  [['abcdef'], true],
  [['  abc   '], false],
  [['abc', 'abcdef'], true],
  [[], false],
])('of the values %j one is long enough: %s', (values, hides) => {
  expect(maskingOf(values) !== NOT_MASKING).toBe(hides);
  expect(plain('x abcdef y', maskingOf(values)).line.text).toBe(hides ? 'x ••• y' : 'x abcdef y');
});

const BEGIN = '-----BEGIN PRIVATE KEY-----';
const END = '-----END PRIVATE KEY-----';

describe('a block of PEM', () => {
  test.each([
    ['in one line', [`key ${BEGIN} MIIE ${END} after`, 'AAAA'], ['key ••• after', 'AAAA']],
    [
      'twice in one line',
      [`a ${BEGIN}MI${END} b ${BEGIN}IE${END} c`, 'AAAA'],
      ['a ••• b ••• c', 'AAAA'],
    ],
    [
      'with something after its end',
      [BEGIN, 'AAAA', `${END} tail`, 'BBBB'],
      ['•••', '•••', '••• tail', 'BBBB'],
    ],
    ['with a header', [BEGIN, 'Proc-Type: 4,ENCRYPTED', 'AAAA', END], ['•••', '•••', '•••', '•••']],
    [
      'with other lines between',
      [BEGIN, 'Creating: 3 of 8', 'AAAA', END],
      ['•••', 'Creating: 3 of 8', '•••', '•••'],
    ],
    [
      'that another follows',
      [BEGIN, 'AAAA', END, 'x', BEGIN, 'BBBB', END],
      ['•••', '•••', '•••', 'x', '•••', '•••', '•••'],
    ],
    [
      'is none for a certificate',
      ['-----BEGIN CERTIFICATE-----', 'AAAA'],
      ['-----BEGIN CERTIFICATE-----', 'AAAA'],
    ],
  ])('%s', (_what, texts, expected) => {
    expect(shown(texts)).toEqual(expected);
  });

  test('goes on for 200 lines at most', () => {
    const lines = shown([BEGIN, ...Array.from({ length: 202 }, () => 'AAAA')]);
    expect(lines.lastIndexOf('•••')).toBe(200);
    expect(lines.slice(201)).toEqual(['AAAA', 'AAAA']);
  });
});

test('a text in lines of its own ends with its mark, however that is indented', () => {
  expect(shown(['password = <<EOT', 'one', 'two', '  EOT  ', 'three'])).toEqual([
    'password = <<EOT',
    '•••',
    '•••',
    '  EOT  ',
    'three',
  ]);
});

test('what is hidden is told, and what is not stays the same', () => {
  const line = { text: 'nothing here', spans: null };
  const { line: same, masked } = maskLine(line, maskingOf(['hunter-two']));
  expect([same, masked]).toEqual([line, false]);
  expect(same).toBe(line);
  expect(plain('x hunter-two', maskingOf(['hunter-two']))).toMatchObject({
    line: { text: 'x •••' },
    masked: true,
  });
  expect(plain('password=hunter-two').masked).toBe(true);
});

describe('in pieces of different styles', () => {
  const piece = (text: string, bold = false): Span => ({
    text,
    color: null,
    bold,
    dim: false,
    underline: false,
  });
  const pieces = (...texts: readonly string[]) => {
    const spans = texts.map((text, at) => piece(text, at % 2 === 1));
    const { line } = maskLine({ text: texts.join(''), spans }, NOT_MASKING);
    expect(line.text).toBe(line.spans?.map(({ text }) => text).join(''));
    return line.spans?.map(({ text, bold }) => `${bold ? 'bold ' : ''}${text}`);
  };

  test.each([
    ['a secret in one', ['a ', 'password=hunter2', ' b'], ['a ', 'bold password=•••', ' b']],
    ['the rest of one', ['a password=hunter2 c', ' b'], ['a password=••• c', 'bold  b']],
    [
      'a secret over three, of which one goes',
      ['password=hun', 'ter', '2two rest'],
      ['password=•••', ' rest'],
    ],
    [
      'two secrets in one',
      ['x', 'password=hunter2 token=abcdef12 y', 'z'],
      ['x', 'bold password=••• token=••• y', 'z'],
    ],
    [
      'a secret in each',
      ['password=hunter2 ', 'token=abcdef12 ', 'end'],
      ['password=••• ', 'bold token=••• ', 'end'],
    ],
    ['none', ['a', 'b'], ['a', 'bold b']],
  ])('%s', (_what, texts, expected) => {
    expect(pieces(...texts)).toEqual(expected);
  });
});

describe('what goes on in the lines below', () => {
  test('is over with its end, and the next line is read by itself', () => {
    const begun = plain(BEGIN).state;
    expect([begun.pem, begun.open, begun.left]).toEqual([true, null, 200]);
    const next = plain('AAAA', begun).state;
    expect([next.pem, next.left]).toEqual([true, 199]);
    const over = plain(END, next).state;
    expect([over.pem, over.open, over.left]).toEqual([false, null, 0]);
    expect(plain('AAAA', over)).toMatchObject({ line: { text: 'AAAA' }, masked: false });
  });

  test('ends with its lines used up', () => {
    const last: Masking = { ...NOT_MASKING, pem: true, left: 1 };
    const one = plain('AAAA', last);
    expect([one.line.text, one.state.left]).toEqual(['•••', 0]);
    const none = plain('AAAA', one.state);
    expect([none.line.text, none.state.pem]).toEqual(['AAAA', false]);
  });

  test('hides what begins in a line that is not of it', () => {
    const inside: Masking = { ...NOT_MASKING, pem: true, left: 9 };
    expect(plain('Creating: password=hunter2', inside).line.text).toBe('Creating: password=•••');
  });

  test('the values of the provision stay hidden all along', () => {
    const masking = maskingOf(['hunter-two']);
    expect(shown([BEGIN, 'AAAA', END, 'x hunter-two y'], masking)).toEqual([
      '•••',
      '•••',
      '•••',
      'x ••• y',
    ]);
  });

  test('a line without anything begins nothing', () => {
    expect(plain('all is well').state).toBe(NOT_MASKING);
  });
});
