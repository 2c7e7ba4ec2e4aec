import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRubyJson } from '@/domain/inputs/ruby/parse-json';
import { compares, equals, inspect, RubyFloat, type RubyValue } from '@/domain/inputs/ruby/value';

describe('values print as in Ruby', () => {
  test.each([
    ['1', '1'],
    ['1.0', '1.0'],
    ['-0', '0'],
    ['-0.0', '-0.0'],
    ['1e20', '1.0e+20'],
    ['1e16', '1.0e+16'],
    ['1e15', '1000000000000000.0'],
    ['1234567890123456.5', '1234567890123456.5'],
    ['1e14', '100000000000000.0'],
    ['0.0001', '0.0001'],
    ['0.00001', '1.0e-05'],
    ['1.5e300', '1.5e+300'],
    ['123456789012345678901', '123456789012345678901'],
    ['{"a":[null,true],"b":{}}', '{"a"=>[nil, true], "b"=>{}}'],
    [String.raw`"a\"\\\n\u001b\u0000\u007f"`, String.raw`"a\"\\\n\e\u0000\u007F"`],
    ['"#{x} #$x #@x #x"', String.raw`"\#{x} \#$x \#@x #x"`],
    ['"é雲😀\u2028"', String.raw`"é雲😀\u2028"`],
  ])('%s is %s', (json, text) => {
    expect(inspect(parseRubyJson(json))).toBe(text);
  });
});

test('a plain number means what JSON.stringify sends', () => {
  expect(inspect(1e20)).toBe('100000000000000000000');
  expect(inspect(1e21)).toBe('1.0e+21');
  expect(inspect(-0)).toBe('0');
});

test('JSON is read as JSON.parse reads it, numbers aside', () => {
  const safe = fc.json().filter((text) => !/[eE.]\d|-0|\d{16}/.test(text));
  fc.assert(
    fc.property(safe, (text) => {
      expect(parseRubyJson(text)).toEqual(JSON.parse(text));
    }),
  );
  expect(() => parseRubyJson('[1,]')).toThrow(SyntaxError);
});

test('numbers are equal across kinds, text and numbers never', () => {
  expect(equals(1, new RubyFloat(1))).toBe(true);
  expect(equals(5n, 5)).toBe(true);
  expect(equals('1', 1)).toBe(false);
  expect(equals([{ a: 1, b: 2 }], [{ b: 2, a: new RubyFloat(1) }])).toBe(true);
  expect(equals({ a: 1 }, { a: 1, b: 2 })).toBe(false);
});

describe('comparing', () => {
  test.each<[string, RubyValue, RubyValue, boolean]>([
    ['numbers', 1, 2, true],
    ['text', 'a', 'b', true],
    ['text beyond U+FFFF', '\uFFFF', '😀', true],
    ['longer text', 'ab', 'a', false],
    ['a subset', { a: 1 }, { a: 1, b: 2 }, true],
    ['the same map', { a: 1 }, { a: 1 }, false],
  ])('%s', (_what, left, right, expected) => {
    expect(compares(left, '<', right)).toBe(expected);
    expect(compares(right, '>', left)).toBe(expected);
  });

  test.each<[string, RubyValue, RubyValue]>([
    ['comparison of String with 1 failed', '2', 1],
    ['comparison of Float with String failed', 1.5, 'a'],
    ['comparison of Integer with true failed', 1, true],
    ['comparison of String with Integer failed', 'a', 2n ** 70n],
    ["undefined method `<' for true:TrueClass", true, 1],
    ["undefined method `<' for [1]:Array", [1], 1],
    ['no implicit conversion of Integer into Hash', {}, 1],
  ])('%s', (message, left, right) => {
    expect(() => compares(left, '<', right)).toThrow(message);
  });
});
