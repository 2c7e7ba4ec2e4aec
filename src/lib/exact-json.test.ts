import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { jsonNumber, parseJson, stringifyJson } from '@/lib/exact-json';
import { ExactNumber } from '@/lib/json';

const ROUNDED = [
  '18446744073709551615',
  '-18446744073709551615',
  '9007199254740993',
  '0.1000000000000000055',
  '1e400',
  '-1E+400',
  '1e-400',
  '123456789012345678901234567890.5',
  '3.14159265358979323846',
];

const HELD = ['0', '-1', '1.50', '1.0', '1e5', '1E-7', '0.1', '9007199254740991', '1e21', '1.10e2'];

describe('numbers', () => {
  test.each(ROUNDED)('%s keeps its digits', (digits) => {
    expect(parseJson(digits)).toBe(ExactNumber.of(digits));
    expect(stringifyJson(parseJson(`{"a":[${digits}, 1]}`))).toBe(`{"a":[${digits},1]}`);
  });

  test.each(HELD)('%s is a plain number', (digits) => {
    expect(parseJson(digits)).toBe(Number(digits));
  });

  test('one that JavaScript holds but writes otherwise keeps its digits too', () => {
    expect(stringifyJson(parseJson('18446744073709551616'))).toBe('18446744073709551616');
  });
});

test('digits inside of texts and names stay texts and names', () => {
  const text = String.raw`{"18446744073709551615":"1e400 \" 18446744073709551615 \\","b":"\\"}`;
  expect(parseJson(`[${text},18446744073709551615]`)).toEqual([
    JSON.parse(text),
    ExactNumber.of('18446744073709551615'),
  ]);
});

test('what is no JSON is refused as JSON.parse does', () => {
  for (const text of [
    '',
    '[18446744073709551615',
    '{18446744073709551615:1}',
    '0018446744073709551615',
    '"1e400',
  ]) {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  }
});

test('is JSON.parse and JSON.stringify for everything that they hold', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
      const plain: unknown = JSON.parse(text);
      expect(parseJson(text)).toEqual(plain);
      expect(stringifyJson(parseJson(text), indent)).toBe(JSON.stringify(plain, null, indent));
    }),
  );
});

test('whole numbers of any length come back digit by digit', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.string(), (whole, key) => {
      const text = `{${JSON.stringify(key)}:[${String(whole)}]}`;
      const back = stringifyJson(parseJson(text));
      expect(BigInt(/\[(-?\d+)\]\}$/u.exec(back)?.[1] ?? '')).toBe(whole);
    }),
  );
});

test('data read twice is the same data', () => {
  expect(parseJson('18446744073709551615')).toBe(jsonNumber('18446744073709551615'));
});

test('a long answer takes no longer than its length asks for', () => {
  const text = `["${String.raw`\\\"`.repeat(500_000)}",${'18446744073709551615,'.repeat(50_000)}1]`;
  const start = performance.now();
  expect(parseJson(text)).toHaveLength(50_002);
  expect(performance.now() - start).toBeLessThan(3000);
});
