import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MASK, maskerOf, maskValues } from '@/domain/secrecy/mask-values';

const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const ascii = (text: string): string =>
  json(text).replaceAll(
    /[\u0080-\uFFFF]/g,
    (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const ruby = (text: string): string => json(text).replaceAll(/#(?=[{$@])/g, String.raw`\#`);
const form = (text: string): string => new URLSearchParams({ v: text }).toString().slice(2);
const base64 = (text: string): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

const small = (text: string): string =>
  text.replaceAll(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase());

const SECRET = `p"a's\\s&<w>ö/r+d=#{1} 雲😀%22\nend`;

describe('a value is masked', () => {
  test.each([
    ['as it is', (text: string) => text],
    ['as JSON', json],
    ['as JSON of ASCII alone', ascii],
    ['as JSON in JSON', (text: string) => json(json(text))],
    ['as Ruby shows it', ruby],
    ['as HTML', html],
    ['as HTML twice', (text: string) => html(html(text))],
    ['as HTML of JSON', (text: string) => html(json(text))],
    ['as HTML of what Ruby shows', (text: string) => html(ruby(text))],
    ['in an address', encodeURIComponent],
    ['in an address, in small letters', (text: string) => small(encodeURIComponent(text))],
    ['in an address twice', (text: string) => encodeURIComponent(encodeURIComponent(text))],
    ['as a form sends it', form],
    ['on one line', (text: string) => text.replaceAll(/\s+/g, ' ')],
    ['with other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['in base64', base64],
  ])('%s', (_, written) => {
    expect(maskValues(`bad value '${written(SECRET)}' for x`, [SECRET])).toBe(
      `bad value '${MASK}' for x`,
    );
  });

  test('in base64 among other bytes, as in a header', () => {
    for (const user of ['a', 'ab', 'abc']) {
      const header = `Basic ${base64(`${user}:hunter2-hunter2`)}`;
      const masked = maskValues(header, ['hunter2-hunter2']);
      expect(masked).toMatch(/^Basic \S*•••$/);
      expect(masked.length).toBeLessThan(18);
    }
  });

  test('everywhere, and its length is not told', () => {
    expect(maskValues('hunter2 and xhunter2x', ['hunter2'])).toBe(`${MASK} and x${MASK}x`);
  });

  test('with or without the spaces around it', () => {
    expect(maskValues("invalid 'hunter2'", ['  hunter2\n'])).toBe(`invalid '${MASK}'`);
  });

  test('line by line where the message was cut', () => {
    const pem = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG\nabc\n-----END KEY-----';
    expect(maskValues('no key in "-----BEGIN KEY-----"', [pem])).toBe(`no key in "${MASK}"`);
    expect(maskValues('line 2: MIIEvQIBADANBgkqhkiG', [pem])).toBe(`line 2: ${MASK}`);
  });

  test('the longest first', () => {
    expect(maskValues('hunter2000', ['hunter2', 'hunter2000'])).toBe(MASK);
  });

  test('when it is short, where it stands alone', () => {
    expect(maskValues("invalid value '42' for pin, 1421 left, error 42.", ['42'])).toBe(
      `invalid value '${MASK}' for pin, 1421 left, error ${MASK}.`,
    );
  });
});

test('nothing to hide changes nothing', () => {
  expect(maskValues('a b', [])).toBe('a b');
  expect(maskValues('a b', ['', '  ', '\n'])).toBe('a b');
});

test('no part of what is special in a pattern is taken for one', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), fc.string(), (value, around) => {
      fc.pre(value.trim().length >= 4);
      const masked = maskValues(`${around}"${value.trim()}"${around}`, [value]);
      expect(masked).not.toContain(`"${value.trim()}"`);
    }),
  );
});

test('each writing of any value is found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (begin, end) => {
      const value = `${begin}pass${end}`.trim();
      for (const written of [value, json(value), ascii(value), html(value), html(json(value))]) {
        expect(maskValues(`'${written}'`, [value])).toContain(MASK);
      }
    }),
  );
});

test('texts made to be slow are not', () => {
  const mask = maskerOf(['a\\\\\\"b c  d', '\\"\\"\\"\\"', ' x'.repeat(50)]);
  const slow = [
    '\\'.repeat(100_000),
    ' '.repeat(100_000),
    '&amp;'.repeat(20_000),
    '%25'.repeat(30_000),
  ];
  // Work that grows with the square of the length would not end within the time that a test has.
  for (const text of slow) expect(mask(text)).toBe(text);
});

test('a whole file is found in parts', () => {
  const file = Array.from({ length: 3_000 }, (_, at) => `line ${String(at * 7919)} of a key`).join(
    '\n',
  );
  const masked = maskValues(`cannot read ${JSON.stringify(file)}`, [file]);
  expect(masked).toMatch(/^cannot read "[•]+"$/);
});
