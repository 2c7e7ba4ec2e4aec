import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { defaultText } from '@/forms/input-field/default-text';
import { pasteOver, repeated, splitAddresses } from '@/forms/input-field/lines';
import { pastedItems, pastedRows } from '@/domain/inputs/paste/pasted';
import {
  boxChars,
  keyboardOf,
  rangeText,
  sliderOf,
  stepped,
} from '@/forms/input-field/number-range';
import { widgetOf } from '@/forms/input-field/widget-of';

describe('the field that fits', () => {
  const choice = { type: 'list', values: ['a'] };
  const follows = { type: 'map', grouped_by: 'g', values: { a: ['b'] } };
  test.each<[string, RawInput]>([
    ['string', { name: 'a', type: 'string' }],
    ['secret', { name: 'a', type: 'string', sensitive: true }],
    ['secret', { name: 'db_password', type: 'string' }],
    ['secret', { name: 'credentials', type: 'object({})' }],
    ['secret', { name: 'auth', type: 'tuple([string])', sensitive: true }],
    ['secret', { name: 'private_key', type: 'set(string)' }],
    ['choice', { name: 'a', type: 'string', sensitive: true, match: choice }],
    ['dependent', { name: 'a', type: 'string', match: follows }],
    ['number', { name: 'a', type: 'number' }],
    ['secret', { name: 'pin', type: 'number', sensitive: true }],
    ['count', { name: 'oneform_hosts', type: 'number' }],
    ['count', { name: 'oneform_public_ips', type: 'number' }],
    ['choice', { name: 'oneform_hosts', type: 'number', match: { type: 'list', values: [1, 3] } }],
    ['string', { name: 'oneform_hosts', type: 'string' }],
    ['bool', { name: 'a', type: 'bool', default: false }],
    ['choice', { name: 'a', type: 'bool' }],
    ['list', { name: 'a', type: 'list(string)' }],
    ['list', { name: 'a', type: 'list(string)', match: choice }],
    ['addresses', { name: 'oneform_onprem_hosts', type: 'list(string)' }],
    ['map', { name: 'oneform_tags', type: 'map(string)' }],
    ['map', { name: 'a', type: 'map(string)' }],
    ['json', { name: 'a', type: 'object({x=string})' }],
    ['json', { name: 'a', type: 'tuple([string])' }],
    ['json', { name: 'a', type: 'set(string)' }],
    ['json', { name: 'a' }],
  ])('%s: %o', (widget, raw) => {
    expect(parseInputs([raw]).map(widgetOf)).toEqual([widget]);
  });
});

describe('numbers', () => {
  test('a slider stands beside small ranges of whole numbers only', () => {
    expect(sliderOf({ min: 0, max: 50 })).toEqual({ min: 0, max: 50 });
    expect(sliderOf({ min: 0, max: 51 })).toBeNull();
    expect(sliderOf({ min: 0.5, max: 2.5 })).toBeNull();
    expect(sliderOf({ min: null, max: 9 })).toBeNull();
    expect(sliderOf({ min: 3, max: 3 })).toBeNull();
  });

  test('the range is told with its unit, also when one end is open', () => {
    expect(rangeText({ min: 0, max: 5 }, 'GB')).toBe('0 – 5 GB');
    expect(rangeText({ min: 1, max: null }, null)).toBe('≥ 1');
    expect(rangeText({ min: null, max: 0 }, null)).toBe('≤ 0');
    expect(rangeText({ min: null, max: null }, null)).toBe('');
  });

  test('a step never leaves the range, and never adds digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom<1 | -1>(1, -1),
        (whole, cents, by) => {
          const text = `${String(whole)}.${String(cents).padStart(2, '0')}`;
          const next = stepped(text, by, { min: -500, max: 500 });
          if (next === null) return;
          expect(Number(next)).toBeGreaterThanOrEqual(-500);
          expect(Number(next)).toBeLessThanOrEqual(500);
          expect(/\.(\d+)$/.exec(next)?.[1]?.length ?? 0).toBeLessThanOrEqual(2);
        },
      ),
    );
    expect(stepped('0.1', 1, { min: null, max: null })).toBe('1.1');
    expect(stepped('5', 1, { min: 0, max: 5 })).toBeNull();
    expect(stepped('x', 1, { min: 3, max: 5 })).toBe('3');
    expect(stepped('', -1, { min: null, max: -2 })).toBe('-2');
  });

  test('a phone offers digits alone only where no sign is needed', () => {
    expect(keyboardOf({ min: 0, max: 5 })).toBe('numeric');
    expect(keyboardOf({ min: 0.5, max: 5 })).toBe('decimal');
    expect(keyboardOf({ min: -1, max: 5 })).toBe('text');
  });
});

describe('pasted text', () => {
  test('is split where it holds several values', () => {
    expect(pastedItems('a, b;c\td\r\ne\n', 'string')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(pastedItems('["a, b", 1]', 'string')).toEqual(['a, b', '1']);
    expect(pastedItems('one value', 'string')).toBeNull();
    expect(pastedItems('[a', 'string')).toBeNull();
  });

  test('gives rows only when each line has a name', () => {
    expect(pastedRows('a=1\nb: x=y\n', 'string')).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: 'x=y' },
    ]);
    expect(pastedRows('a=1\nb', 'string')).toBeNull();
    expect(pastedRows('a=1', 'string')).toBeNull();
  });

  test('is split into addresses at whatever stands between them', () => {
    expect(splitAddresses(' 10.0.0.1\n\n10.0.0.2 ,10.0.0.3;')).toEqual([
      '10.0.0.1',
      '10.0.0.2',
      '10.0.0.3',
    ]);
  });

  test('replaces what is selected', () => {
    const selected = (value: string, selectionStart: number | null, selectionEnd: number | null) =>
      pasteOver({ value, selectionStart, selectionEnd }, '\n');
    expect(selected('abcd', 1, 3)).toBe('a\nd');
    expect(selected('abcd', null, null)).toBe('abcd\n');
  });

  test('names each repeated value once', () => {
    expect(repeated(['a', 'b', 'a', 'a', 'c', 'b'])).toEqual(['a', 'b']);
  });
});

test('a default has a word, also when it is empty, false or 0', () => {
  const words = { on: 'Yes', off: 'No', empty: 'empty' };
  const shown = [false, '', 0, [], {}, ['a', 1], { k: 'v', n: 2 }].map((value) =>
    defaultText(value, words, 200),
  );
  expect(shown).toEqual(['No', 'empty', '0', 'empty', 'empty', 'a, 1', 'k=v, n=2']);
});

describe('the box of a number', () => {
  test.each<[text: string, unit: string, room: number]>([
    ['1', '', 8],
    ['12345678901', '', 11],
    ['0.49999999999999', '0.5 – 2.5', 16],
    ['9'.repeat(300), '', 24],
    ['1', '10 – 100000 GB', 8],
  ])('has room for %s beside “%s”', (text, unit, room) => {
    expect(boxChars(text, unit)).toBe(room + unit.length);
  });
});
