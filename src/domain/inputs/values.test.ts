import { describe, expect, test } from 'vitest';
import { parseInput, parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import {
  buildPayload,
  cannotBeFalse,
  initialFormValue,
  isSentEmpty,
  sameFormValue,
  SENT_EMPTY,
  toFormValue,
  toWireValue,
  type FormValue,
} from '@/domain/inputs/values';
import { parseJson, stringifyJson } from '@/lib/exact-json';
import type { JsonValue } from '@/lib/json';

function wire(type: string, form: FormValue, more: Partial<RawInput> = {}): unknown {
  return toWireValue(parseInput({ name: 'v', type, ...more }), form);
}

const sent = (value: JsonValue | undefined): object => ({ ok: true, value });
const refused = (code: string): object => ({ ok: false, problem: { code } });

describe('what is sent', () => {
  test('text: an empty one is missing, unless it was cleared or is allowed', () => {
    expect(wire('string', 'a b ')).toEqual(sent('a b '));
    expect(wire('string', '')).toEqual(sent(undefined));
    expect(wire('string', '', { default: 'x' })).toEqual(sent(''));
    expect(wire('string', '', { match: { type: 'list', values: ['', 'a'] } })).toEqual(sent(''));
    expect(wire('string', 'x]]>')).toMatchObject(refused('markup'));
  });

  test.each([
    ['5', 5],
    [' 5 ', 5],
    ['+1.50', 1.5],
    ['-0', 0],
    ['1e3', 1000],
    ['.5', 0.5],
    ['100000000000000000000', 1e20],
  ])('number: %s is %d', (text, value) => {
    expect(wire('number', text)).toEqual(sent(value));
  });

  test('number: what is none, or infinite to the server, is refused', () => {
    expect(wire('number', '')).toEqual(sent(undefined));
    for (const text of ['abc', '1,5', '0x10', 'Infinity', '5 GB', '--1']) {
      expect(wire('number', text)).toMatchObject(refused('not_a_number'));
    }
    expect(wire('number', '1e400')).toMatchObject(refused('beyond_numbers'));
  });

  test('flags: not chosen is left out, false is sent', () => {
    expect(wire('bool', null)).toEqual(sent(undefined));
    expect(wire('bool', false)).toEqual(sent(false));
  });

  test('lists: always sent, elements as the driver says', () => {
    expect(wire('list(string)', [])).toEqual(sent([]));
    expect(wire('list(string)', ['5', ''])).toEqual(sent(['5', '']));
    expect(wire('list(number)', ['5', '1.5'])).toEqual(sent([5, 1.5]));
    expect(wire('list(number)', ['5', 'x'])).toMatchObject(refused('not_a_number'));
    expect(wire('list', ['5', 'true', 'x', '"5"', '{"a":1}'])).toEqual(
      sent([5, true, 'x', '5', { a: 1 }]),
    );
  });

  test('maps: empty rows are no rows, a key comes once', () => {
    const row = (key: string, value: string) => ({ key, value });
    expect(wire('map(string)', [])).toEqual(sent({}));
    expect(wire('map(string)', [row('a', '1'), row('', ''), row('b', '')])).toEqual(
      sent({ a: '1', b: '' }),
    );
    expect(wire('map(number)', [row('a', '1')])).toEqual(sent({ a: 1 }));
    expect(wire('map(string)', [row('', 'x')])).toMatchObject(refused('empty_key'));
    expect(wire('map(string)', [row('a', '1'), row('a', '2')])).toMatchObject(
      refused('duplicate_key'),
    );
    expect(wire('map(string)', [row('a', ']]>')])).toMatchObject(refused('markup'));
  });

  test.each([
    ['number', '18446744073709551615', '18446744073709551615'],
    ['number', '+00018446744073709551615', '18446744073709551615'],
    ['number', '0.1000000000000000055', '0.1000000000000000055'],
    ['number', '-.1000000000000000055', '-0.1000000000000000055'],
    ['number', '1000000000000000000000', '1000000000000000000000'],
    ['object({})', '{"id": 12345678901234567890}', '{"id":12345678901234567890}'],
    ['tuple([number])', '[1, [-12345678901234567891]]', '[1,[-12345678901234567891]]'],
    ['list(number)', ['5', '18446744073709551615'], '[5,18446744073709551615]'],
    ['list', ['5', '12345678901234567890'], '[5,12345678901234567890]'],
    ['list', ['{"a": 12345678901234567890}'], '[{"a":12345678901234567890}]'],
    ['map', [{ key: 'a', value: '12345678901234567890' }], '{"a":12345678901234567890}'],
  ])('no number is rounded inside of %s: %j', (type, form, sentText) => {
    const result = toWireValue(parseInput({ name: 'v', type }), form);
    expect(result.ok && stringifyJson(result.value ?? null)).toBe(sentText);
  });

  test.each([
    ['number', '18446744073709551615'],
    ['number', '0.1000000000000000055'],
    ['number', '1e400'],
    ['list(number)', '[1,18446744073709551615,1e400]'],
    ['map(number)', '{"a":18446744073709551615,"b":-1e400}'],
    ['object({})', '{"a":{"b":[18446744073709551615,1e400]}}'],
    ['tuple([])', '[0.1000000000000000055,{"a":1e400}]'],
    ['list(object({}))', '[{"id":18446744073709551615}]'],
  ])('a default of %s goes back as it came: %s', (type, text) => {
    const spec = parseInput({ name: 'v', type, default: parseJson(text) });
    const result = toWireValue(spec, initialFormValue(spec));
    expect(result.ok && stringifyJson(result.value ?? null)).toBe(text);
  });

  test('the rest of a list keeps its digits when one value is changed', () => {
    const spec = parseInput({ name: 'v', type: 'list(number)', default: parseJson('[1,1e400]') });
    const changed = toWireValue(spec, ['2', '1e400']);
    expect(changed.ok && stringifyJson(changed.value ?? null)).toBe('[2,1e400]');
    expect(toWireValue(spec, ['2', '1e401'])).toMatchObject(refused('beyond_numbers'));
  });

  test('long digits in quotes are a text', () => {
    expect(wire('object({})', '{"id": "12345678901234567890"}')).toEqual(
      sent({ id: '12345678901234567890' }),
    );
    expect(wire('list', ['"12345678901234567890"'])).toEqual(sent(['12345678901234567890']));
    const spec = parseInput({ name: 'v', type: 'list', default: ['12345678901234567890'] });
    expect(toWireValue(spec, initialFormValue(spec))).toEqual(sent(['12345678901234567890']));
  });

  test('JSON: as typed', () => {
    expect(wire('object({})', ' ')).toEqual(sent(undefined));
    expect(wire('object({})', '{"a": [1]}')).toEqual(sent({ a: [1] }));
    expect(wire('object({})', '{\n  a: 1}')).toEqual({
      ok: false,
      problem: { code: 'not_json', line: 2, column: 3 },
    });
    expect(wire('any', '"x"')).toEqual(sent('x'));
  });
});

test('a field starts with its default, whatever it is', () => {
  const start = (type: string, value?: JsonValue): FormValue =>
    initialFormValue(
      parseInput({ name: 'v', type, ...(value !== undefined && { default: value }) }),
    );
  expect(start('number', 0)).toBe('0');
  expect(start('bool', false)).toBe(false);
  expect(start('string', '')).toBe('');
  expect(start('list(number)', [1, 2])).toEqual(['1', '2']);
  expect(start('map(string)', { k: 'v' })).toEqual([{ key: 'k', value: 'v' }]);
  expect(start('object({})', { a: 1 })).toBe('{\n  "a": 1\n}');
  expect(start('bool')).toBeNull();
  expect(start('number')).toBe('');
  // Of another kind than the type: shown as well as it goes.
  expect(start('string', 50)).toBe('50');
  expect(start('list(string)', 'x')).toEqual([]);
});

test('false is no choice where the default is true', () => {
  const flag = (value: boolean): RawInput => ({ name: 'v', type: 'bool', default: value });
  expect(cannotBeFalse(parseInput(flag(true)))).toBe(true);
  expect(cannotBeFalse(parseInput(flag(false)))).toBe(false);
  expect(cannotBeFalse(parseInput({ name: 'v', type: 'bool' }))).toBe(false);
});

test('a payload holds what was typed, and the defaults of untouched fields', () => {
  const specs = parseInputs([
    { name: 'a', type: 'string' },
    { name: 'b', type: 'number', default: 0 },
    { name: 'c', type: 'bool', default: false },
    { name: 'd', type: 'number' },
  ]);
  expect(buildPayload(specs, { a: 'x', d: '' })).toEqual({
    ok: true,
    values: { a: 'x', b: 0, c: false },
  });
  expect(buildPayload(specs, { a: 'x', d: 'y' })).toEqual({
    ok: false,
    problems: new Map([['d', { code: 'not_a_number', text: 'y' }]]),
  });
});

describe('a long value', () => {
  const spec = parseInput({ name: 'v', type: 'map(number)', default: { k: 1 } });
  const rows = [{ key: 'a', value: '7' }];

  test('starts as one and the same value, and is converted once', () => {
    expect(initialFormValue(spec)).toBe(initialFormValue(spec));
    expect(toWireValue(spec, rows)).toBe(toWireValue(spec, rows));
  });

  test.each<[FormValue, unknown]>([
    [rows, { ok: true, value: { a: 7 } }],
    [[{ key: 'a', value: '8' }], { ok: true, value: { a: 8 } }],
    [initialFormValue(spec), { ok: true, value: { k: 1 } }],
    [[{ key: 'a', value: 'x' }], { ok: false, problem: { code: 'not_a_number', text: 'x' } }],
    [rows, { ok: true, value: { a: 7 } }],
  ])('is converted again when it is another one: %j', (form, converted) => {
    expect(toWireValue(spec, form)).toEqual(converted);
  });

  test('is converted for each input by its own type', () => {
    const texts = parseInput({ name: 'v', type: 'map(string)' });
    expect([toWireValue(spec, rows), toWireValue(texts, rows)]).toEqual([
      { ok: true, value: { a: 7 } },
      { ok: true, value: { a: '7' } },
    ]);
  });

  test.each<[string, FormValue]>([
    ['list(string)', ['a', 'b ]]> c']],
    ['map(string)', [{ key: 'a', value: ']]>' }]],
    ['map(string)', [{ key: 'k]]>', value: 'a' }]],
    ['object({})', '{"a": [{"b": "x]]>y"}]}'],
    ['list(any)', ['[["]]>"]]']],
  ])('of %s can not be stored with the end of a CDATA section: %j', (type, form) => {
    expect(toWireValue(parseInput({ name: 'v', type }), form)).toEqual({
      ok: false,
      problem: { code: 'markup', found: ']]>' },
    });
  });

  test('may have brackets that only look like one', () => {
    const nested = parseInput({ name: 'v', type: 'object({})' });
    expect(toWireValue(nested, '{"a": [["]]", ">"]]}')).toMatchObject({ ok: true });
  });
});

test.each<[FormValue, FormValue, boolean]>([
  ['a', 'a', true],
  ['a', 'b', false],
  ['a', ['a'], false],
  [['a'], 'a', false],
  [null, null, true],
  [null, '', false],
  [SENT_EMPTY, SENT_EMPTY, true],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['a', 'c'], false],
  [['a', 'b'], ['a'], false],
  [['a'], ['a', 'b'], false],
  [[], [], true],
  [[{ key: 'k', value: 'v' }], [{ key: 'k', value: 'v' }], true],
  [[{ key: 'k', value: 'v' }], [{ key: 'k', value: 'w' }], false],
  [[{ key: 'k', value: 'v' }], [{ key: 'l', value: 'v' }], false],
  [['a'], [{ key: 'a', value: 'a' }], false],
  [[{ key: 'a', value: 'a' }], ['a'], false],
])('%j and %j are the same to who reads them: %s', (one, other, same) => {
  expect(sameFormValue(one, other)).toBe(same);
});

test.each<[FormValue, boolean]>([
  [SENT_EMPTY, true],
  [null, false],
  [[], false],
  ['', false],
  [true, false],
])('%j is empty on purpose: %s', (value, expected) => {
  expect(isSentEmpty(value)).toBe(expected);
});

describe('no value', () => {
  const spec = parseInput({ name: 'v', type: 'string', default: 'null' });

  test('is what a field starts with whose default was none, and is left out', () => {
    expect(initialFormValue(spec)).toBeNull();
    expect(toWireValue(spec, null)).toEqual({ ok: true, value: undefined });
    expect(toWireValue(spec, 'null')).toEqual({ ok: true, value: 'null' });
  });

  test('is an empty text for a field that has none by default', () => {
    const other = parseInput({ name: 'v', type: 'string', default: 'x' });
    expect(initialFormValue(other)).toBe('x');
    expect(toWireValue(other, null)).toEqual({ ok: true, value: '' });
  });

  test('is an empty list, where the default of a list was none', () => {
    expect(initialFormValue(parseInput({ name: 'v', type: 'list', default: 'null' }))).toEqual([]);
  });

  test('of a text is sent as an empty one on purpose', () => {
    const mandatory = parseInput({ name: 'v', type: 'string' });
    expect(toWireValue(mandatory, '')).toEqual({ ok: true, value: undefined });
    expect(toWireValue(mandatory, SENT_EMPTY)).toEqual({ ok: true, value: '' });
  });
});

test.each<[string, FormValue, unknown]>([
  ['string', ['a'], ''],
  ['number', ['5'], undefined],
  ['bool', 'true', undefined],
  ['list(string)', 'a', []],
  ['list(string)', [{ key: 'a', value: 'b' }], []],
  ['list(string)', SENT_EMPTY, []],
  ['map(string)', 'a', {}],
  ['map(string)', null, {}],
  ['map(string)', true, {}],
  ['map(string)', ['a'], {}],
  ['map(string)', SENT_EMPTY, {}],
  ['object({})', ['a'], undefined],
  ['object({})', '', undefined],
])('a field of %s counts what another kind of field left as empty: %j', (type, left, value) => {
  const spec = parseInput({ name: 'v', type, ...(type === 'string' && { default: 'x' }) });
  expect(toWireValue(spec, left)).toEqual({ ok: true, value });
});

test.each<[string, JsonValue | undefined, FormValue]>([
  ['string', undefined, ''],
  ['string', null, ''],
  ['string', { a: 1 }, '{"a":1}'],
  ['number', true, 'true'],
  ['bool', 'true', null],
  ['bool', undefined, null],
  ['list(string)', undefined, []],
  ['list(string)', { a: 1 }, []],
  ['list(number)', [1, 'x'], ['1', 'x']],
  ['map(string)', undefined, []],
  ['map(string)', [1], []],
  ['map(string)', 'x', []],
  ['object({})', undefined, ''],
  ['any', undefined, ''],
  ['any', [1], '[\n  1\n]'],
])('a field of %s shows %j as %j', (type, value, shown) => {
  expect(toFormValue(parseInput({ name: 'v', type }), value)).toEqual(shown);
});

test('only a flag can be unable to be false', () => {
  expect(cannotBeFalse(parseInput({ name: 'v', type: 'string', default: 'x' }))).toBe(false);
});

test('what is left out is in no payload, not even as a name', () => {
  const specs = parseInputs([
    { name: 'a', type: 'number' },
    { name: 'b', type: 'string', default: 'x' },
  ]);
  const payload = buildPayload(specs, {});
  expect(payload.ok && Object.keys(payload.values)).toEqual(['b']);
});
