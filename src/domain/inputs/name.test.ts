import { describe, expect, test } from 'vitest';
import { checkName, checkText } from '@/domain/inputs/name';

describe('a name', () => {
  test('is more than spaces', () => {
    expect(checkName('')).toEqual({ code: 'empty' });
    expect(checkName('  ')).toEqual({ code: 'empty' });
  });

  test.each(Array.from('&|:\\";/\'#{}$<>'))('may not hold %s, which OpenNebula refuses', (char) => {
    expect(checkName(`edge${char}1`)).toEqual({ code: 'name_chars', found: [char] });
  });

  test.each([
    ['a tab', 'a\tb', 'U+0009'],
    ['a line end', 'a\nb', 'U+000A'],
    ['a carriage return', 'a\rb', 'U+000D'],
    ['NUL', 'a\0b', 'U+0000'],
    ['a line separator', 'a\u2028b', 'U+2028'],
    ['an emoji', 'a😀', '😀'],
    ['an emoji of two bytes in UTF-16', 'a⚡', '⚡'],
    ['a sign made an emoji', 'a❤\uFE0F', 'U+FE0F'],
    ['a keycap', '1\u20E3', 'U+20E3'],
    ['a letter of four bytes', 'a𠮷', '𠮷'],
  ])('may not hold %s', (_, name, found) => {
    expect(checkName(name)).toEqual({ code: 'name_chars', found: [found] });
  });

  test('is told each character once', () => {
    expect(checkName('a:b:c/d')).toEqual({ code: 'name_chars', found: [':', '/'] });
  });

  test('has at most 113 bytes, whatever its characters take', () => {
    expect(checkName('a'.repeat(113))).toBeNull();
    expect(checkName('a'.repeat(114))).toEqual({ code: 'too_long', max: 113, bytes: 114 });
    expect(checkName('é'.repeat(56))).toBeNull();
    expect(checkName('é'.repeat(57))).toEqual({ code: 'too_long', max: 113, bytes: 114 });
    expect(checkName('雲'.repeat(37))).toBeNull();
    expect(checkName('雲'.repeat(38))).toEqual({ code: 'too_long', max: 113, bytes: 114 });
  });

  test.each(['edge-1', 'Edge 1 (Paris)', 'a_b.c,d+e=f@g!h?i*j%k~l^m[n]', 'Süd', 'облако', 'Acme™'])(
    '%s is one',
    (name) => {
      expect(checkName(name)).toBeNull();
    },
  );
});

test('any other text may hold all but the end of a CDATA section', () => {
  expect(checkText('a ]]> b')).toEqual({ code: 'markup', found: ']]>' });
  expect(checkText('<b> & ]] >')).toBeNull();
});
