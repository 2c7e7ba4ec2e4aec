import { describe, expect, test } from 'vitest';
import { checkInputs } from '@/domain/inputs/check';
import { driverFault } from '@/domain/inputs/driver-fault';
import { fieldsOf, parseInput, parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import type { JsonValue } from '@/lib/json';

describe('the kind follows from the type', () => {
  test.each<[string, object]>([
    ['string', { kind: 'string' }],
    ['Number', { kind: 'number' }],
    ['bool', { kind: 'bool' }],
    ['list(string)', { kind: 'list', element: 'string' }],
    ['LIST(NUMBER)', { kind: 'list', element: 'number' }],
    ['list', { kind: 'list', element: 'other' }],
    ['list(bool)', { kind: 'list', element: 'other' }],
    ['list(object({a=string}))', { kind: 'json', shape: 'list' }],
    ['map(string)', { kind: 'map', element: 'string' }],
    ['map', { kind: 'map', element: 'other' }],
    ['map(list(string))', { kind: 'json', shape: 'map' }],
    ['tuple([string, number])', { kind: 'json', shape: 'list' }],
    ['object({a = string})', { kind: 'json', shape: 'map' }],
    // What the server cannot validate.
    ['', { kind: 'unknown' }],
    ['any', { kind: 'unknown' }],
    ['tuple(', { kind: 'unknown' }],
    ['set(string)', { kind: 'unknown' }],
    ['list (string)', { kind: 'unknown' }],
    ['object({\n a = string\n})', { kind: 'unknown' }],
  ])('%j', (type, expected) => {
    expect(parseInput({ name: 'v', type })).toMatchObject(expected);
  });
});

describe('a match is read, or marked as unreadable', () => {
  test.each<[JsonValue, object | null]>([
    [null, null],
    [
      { type: 'string', values: { regex: '^a' } },
      { kind: 'regex', source: '^a' },
    ],
    [
      { type: 'STRING', values: { regex: '' } },
      { kind: 'regex', source: '' },
    ],
    [
      { type: 'number', values: { max: 0 } },
      { kind: 'range', min: null, max: 0 },
    ],
    [
      { type: 'list', values: [] },
      { kind: 'choice', values: [] },
    ],
    [
      { type: 'map', grouped_by: 'g', values: { a: [1], b: null } },
      { kind: 'dependent', groupedBy: 'g', groups: new Map([['a', [1]]]) },
    ],
    [{ type: 'number', values: {} }, { kind: 'unreadable' }],
    [{ type: 'number', values: { min: '1' } }, { kind: 'unreadable' }],
    [{ type: 'string', values: { regex: 5 } }, { kind: 'unreadable' }],
    [{ type: 'list', values: 'a' }, { kind: 'unreadable' }],
    [{ type: 'map', grouped_by: 5, values: {} }, { kind: 'unreadable' }],
    [{ type: 'map', grouped_by: 'g', values: { a: 'x' } }, { kind: 'unreadable' }],
    [{ type: 'range' }, { kind: 'unreadable' }],
    [[], { kind: 'unreadable' }],
    [false, { kind: 'unreadable' }],
  ])('%j', (match, expected) => {
    expect(parseInput({ name: 'v', type: 'string', match }).match).toEqual(expected);
  });
});

test('0, false, empty text and empty lists are defaults, null is none', () => {
  for (const value of [0, false, '', [], {}]) {
    const spec = parseInput({ name: 'v', default: value });
    expect(spec).toMatchObject({ defaultValue: value, mandatory: false });
  }
  expect(parseInput({ name: 'v', default: null, mandatory: false })).toMatchObject({
    defaultValue: undefined,
    mandatory: true,
  });
});

test('names that OneForm gives a meaning have a role', () => {
  const roles = [
    'oneform_hosts',
    'oneform_onprem_hosts',
    'oneform_public_ips',
    'oneform_tags',
    'x',
  ];
  expect(parseInputs(roles.map((name) => ({ name }))).map(({ role }) => role)).toEqual([
    'hosts',
    'onprem_hosts',
    'public_ips',
    'tags',
    null,
  ]);
});

test('of two inputs with one name the first is the field, and the first default counts', () => {
  const specs = parseInputs([
    { name: 'v', type: 'string' },
    { name: 'w', type: 'bool' },
    { name: 'v', type: 'number', default: 1 },
    { name: 'v', type: 'number', default: 2 },
  ]);
  expect(fieldsOf(specs)).toMatchObject([
    { name: 'v', kind: 'string', defaultValue: 1, mandatory: false },
    { name: 'w', kind: 'bool' },
  ]);
});

test('of more patterns than a form may have the server decides on those that come last', () => {
  const pattern = (name: string, regex: string) => ({
    name,
    type: 'string',
    match: { type: 'string', values: { regex } },
  });
  const long = (word: string) => `\\A${word}${'(?:a|b)?'.repeat(1000)}\\z`;
  const raws = [
    ...['one', 'two', 'three', 'four', 'five', 'six'].map((word) => pattern(word, long(word))),
    // Read already, so that it costs nothing.
    pattern('again', long('one')),
    pattern('short', 'a('),
  ];
  const specs = parseInputs(raws);
  const unread = specs.filter(({ match }) => match?.kind === 'regex' && match.unread === true);
  expect(unread.map(({ name }) => name)).toEqual(['five', 'six']);
  const values = Object.fromEntries(specs.map(({ name }) => [name, 'x']));
  const { problems, undecided } = checkInputs(specs, values);
  expect([...undecided]).toEqual(['five', 'six']);
  expect([...problems.keys()]).toEqual(['one', 'two', 'three', 'four', 'again', 'short']);
  expect(specs.map((spec) => driverFault(spec, new Set())?.code ?? null)).toEqual([
    ...Array.from({ length: 7 }, () => null),
    'unreadable',
  ]);
});

test.each<[string, JsonValue, object]>([
  ['string', 'null', { nullDefault: true, defaultValue: 'null', mandatory: false }],
  ['list(string)', 'null', { nullDefault: true, defaultValue: undefined, mandatory: true }],
  ['map(string)', 'null', { nullDefault: true, defaultValue: undefined, mandatory: true }],
  ['object({})', 'null', { nullDefault: true, defaultValue: undefined, mandatory: true }],
  ['tuple([])', 'null', { nullDefault: true, defaultValue: undefined, mandatory: true }],
  ['number', 'null', { nullDefault: false, defaultValue: 'null', mandatory: false }],
  ['any', 'null', { nullDefault: false, defaultValue: 'null', mandatory: false }],
  ['string', 'x', { nullDefault: false, defaultValue: 'x', mandatory: false }],
  ['list(string)', ['null'], { nullDefault: false, defaultValue: ['null'], mandatory: false }],
])('a default of %s %j', (type, value, expected) => {
  expect(parseInput({ name: 'v', type, default: value })).toMatchObject(expected);
});

test.each<[string, JsonValue, boolean]>([
  ['a text that is offered', { type: 'list', values: ['null', 'a'] }, false],
  ['one that is not', { type: 'list', values: ['a'] }, true],
  ['one of a group', { type: 'map', grouped_by: 'g', values: { x: ['a'], y: ['null'] } }, false],
  ['one of no group', { type: 'map', grouped_by: 'g', values: { x: ['a'] } }, true],
  ['one that matches a pattern', { type: 'string', values: { regex: 'null' } }, true],
])('the default "null" stands for no value where it is %s: see %j', (_what, match, expected) => {
  const spec = parseInput({ name: 'v', type: 'string', default: 'null', match });
  expect(spec.nullDefault).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['db_password', 'string', true],
  ['db_password', 'object({})', true],
  ['db_password', 'any', true],
  ['db_password', 'number', false],
  ['db_password', 'bool', false],
  ['db_passwords', 'list(string)', true],
  ['db_passwords', 'list', true],
  ['db_passwords', 'list(object({}))', true],
  ['db_passwords', 'list(number)', false],
  ['db_passwords', 'list(bool)', false],
  ['db_passwords', 'map( BOOL )', false],
  ['db_passwords', 'map(string)', true],
  ['db_passwords', 'map(number)', false],
  ['db_passwords', 'map(booleans)', true],
])('%s of %s is a secret: %s', (name, type, secret) => {
  expect(parseInput({ name, type }).secrecy.masked).toBe(secret);
});

test.each<JsonValue>([
  { type: 'list', values: ['a'] },
  { type: 'map', grouped_by: 'g', values: { x: ['a'] } },
])('what the driver offers is no secret: %j', (match) => {
  const of = (more: object) => parseInput({ name: 'api_token', type: 'string', ...more }).secrecy;
  expect(of({ match })).toMatchObject({ masked: false, by: null });
  expect(of({ match, sensitive: true })).toMatchObject({ masked: true, by: 'driver' });
  expect(of({ match: { type: 'string', values: { regex: 'a' } } }).masked).toBe(true);
});

test('two inputs of one name are hidden alike, and others stay the ones that were parsed', () => {
  const raws = [
    { name: 'v', type: 'string' },
    { name: 'v', type: 'string', sensitive: true },
    { name: 'w', type: 'string' },
  ];
  const specs = parseInputs(raws);
  expect(specs.map(({ secrecy }) => secrecy.by)).toEqual(['driver', 'driver', null]);
  expect(specs[0]).toMatchObject({ name: 'v', kind: 'string' });
  expect(raws.slice(1).map(parseInput)).toEqual(specs.slice(1));
  expect(specs[2]).toBe(parseInput(raws[2] ?? { name: 'w' }));
});

test.each<[unknown, string]>([
  ['How many', 'How many'],
  [undefined, ''],
  [null, ''],
  [7, ''],
])('a description of %j reads %j', (description, text) => {
  expect(parseInput({ name: 'v', description } as RawInput).description).toBe(text);
});

test('a number has a unit, a text has none', () => {
  const unit = (type: string) =>
    parseInput({ name: 'disk_size_gb', type, description: 'Size in GB' }).unit;
  expect([unit('number'), unit('string')]).toEqual(['GB', null]);
});

test.each<[string, object]>([
  ['list( string )', { kind: 'list', element: 'string' }],
  ['list(mylist)', { kind: 'list', element: 'other' }],
  ['list(my_list(string))', { kind: 'list', element: 'other' }],
  ['list(set(string))', { kind: 'json', shape: 'list' }],
  ['map(tuple([string]))', { kind: 'json', shape: 'map' }],
  ['map(map(string))', { kind: 'json', shape: 'map' }],
])('%s holds what it says', (type, expected) => {
  expect(parseInput({ name: 'v', type })).toMatchObject(expected);
});

test.each<[JsonValue]>([[null], [5], ['a'], [[]], [undefined as unknown as null]])(
  'values of %j are no pattern, range or group',
  (values) => {
    for (const type of ['string', 'number', 'map']) {
      const match = { type, grouped_by: 'g', values };
      expect(parseInput({ name: 'v', match }).match).toEqual({ kind: 'unreadable' });
    }
  },
);
