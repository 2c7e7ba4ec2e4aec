import { expect, test } from 'vitest';

import { parseInput } from '@/domain/inputs/parse';
import type { JsonValue } from '@/lib/json';
import {
  hidesText,
  replaceSecrets,
  secrecyOfRow,
  secretKeys,
  withoutSecretRows,
} from '@/domain/inputs/secret-keys';
import { secretValues } from '@/domain/inputs/secret-values';
import { withShown } from '@/domain/inputs/with-shown';

const env = parseInput({ name: 'env', type: 'map(string)' });
const rows = [
  { key: 'DB_PASSWORD', value: 'hunter2' },
  { key: 'DB_HOST', value: 'db.example' },
  { key: 'apiToken', value: '' },
  { key: 'ssh_key', value: 'AKIA' },
];

test('a row whose key says secret is hidden, and one of a pair is not kept', () => {
  expect(secrecyOfRow(env, 'DB_PASSWORD')).toEqual({ masked: true, kept: false, by: 'name' });
  expect(secrecyOfRow(env, 'ssh_key')).toEqual({ masked: false, kept: false, by: 'name' });
  expect(secrecyOfRow(env, 'DB_HOST').kept).toBe(true);
  expect(secretKeys(env, rows)).toEqual(['DB_PASSWORD', 'ssh_key']);
});

test('numbers of a map are none, whatever their keys', () => {
  const counts = parseInput({ name: 'limits', type: 'map(number)' });
  expect(secretKeys(counts, [{ key: 'password_length', value: '8' }])).toEqual([]);
  expect(secretKeys(counts, [{ key: 'secret', value: '8' }])).toEqual([]);
});

test('a draft keeps the key and not the value', () => {
  expect(withoutSecretRows(env, rows)).toEqual([
    { key: 'DB_PASSWORD', value: '' },
    { key: 'DB_HOST', value: 'db.example' },
    { key: 'apiToken', value: '' },
    { key: 'ssh_key', value: '' },
  ]);
  const plain = [{ key: 'DB_HOST', value: 'x' }];
  expect(withoutSecretRows(env, plain)).toBe(plain);
});

test('a map shown as a whole is kept as a whole', () => {
  const [shown = env] = withShown([env], ['env']);
  expect(secretKeys(shown, rows)).toEqual([]);
  expect(withoutSecretRows(shown, rows)).toBe(rows);
  expect(secrecyOfRow(shown, 'DB_PASSWORD').masked).toBe(false);
});

test.each([
  ['{"db": {"password": "hunter2"}}', true],
  ['{"db": {"password": "hun', true],
  ['[{"name": "a", "apiToken": "t"}]', true],
  ['{"credentials": {"user": "u"}}', true],
  // One of a pair is of no use alone, and what holds nothing hides nothing.
  ['{"ssh_key": "AKIA"}', false],
  ['{"password": ""}', false],
  ['{"password_length": 8}', false],
  ['{"name": "password"}', false],
  ['', false],
])('the text of an object %s is hidden: %s', (text, hides) => {
  const object = parseInput({ name: 'settings', type: 'object({a = string})' });
  expect(hidesText(object, text)).toBe(hides);
  const [shown = object] = withShown([object], ['settings']);
  expect(hidesText(shown, text)).toBe(false);
});

test('nested values are not kept at all, half typed either', () => {
  const object = parseInput({ name: 'settings', type: 'object({a = string})' });
  const text = '{"db": {"password": "hunter2"}}';
  expect(secretKeys(object, text)).toEqual(['password']);
  expect(withoutSecretRows(object, text)).toBeUndefined();
  expect(secretKeys(object, '{"db": {"password": "hun')).toEqual(['password']);
  for (const harmless of ['{"password_length": 3}', '{"password": ""}', '{"name": "password"}']) {
    expect(withoutSecretRows(object, harmless)).toBe(harmless);
  }
});

test('secrets are replaced wherever they lie, and nothing else is', () => {
  const value: JsonValue = {
    name: 'x',
    list: [{ token: 't', port: 1 }],
    passwords: ['a', 'b'],
    password_length: 8,
    secret: '',
  };
  expect(
    replaceSecrets(
      value,
      (key) => `<${key}>`,
      ({ kept }) => !kept,
    ),
  ).toEqual({
    name: 'x',
    list: [{ token: '<token>', port: 1 }],
    passwords: '<passwords>',
    password_length: 8,
    secret: '',
  });
  const plain: JsonValue = { name: 'x', list: ['a'] };
  expect(replaceSecrets(plain, String, ({ kept }) => !kept)).toBe(plain);
});

test('refusals and logs must not repeat them either', () => {
  const values = { env: { DB_PASSWORD: 'hunter2', DB_HOST: 'db', tokens: ['t1'] } };
  expect(secretValues([env], values)).toEqual(['hunter2', 't1']);
  expect(secretValues(withShown([env], ['env']), values)).toEqual([]);
});

test.each<[string, unknown, readonly string[]]>([
  [
    'map(string)',
    [
      { key: 'password', value: 'p' },
      { key: 'password', value: 'q' },
    ],
    ['password'],
  ],
  ['map(string)', ['password'], []],
  ['map(string)', 'password', []],
  ['list(string)', ['{"password": "p"}'], []],
  ['string', '{"password": "p"}', []],
  [
    'object({})',
    '{"password": "p", "token": "t", "note": "n", "password": "q"}',
    ['password', 'token'],
  ],
  ['object({})', [{ key: 'password', value: 'p' }], []],
  ['any', '{"password": "p"}', ['password']],
  ['object({})', '{"password": ""}', []],
  ['object({})', '{"password": 5}', []],
  ['object({})', '{"password" : [', ['password']],
])('in a field of %s that holds %j the secret keys are %j', (type, value, keys) => {
  const spec = parseInput({ name: 'v', type });
  expect(secretKeys(spec, value as Parameters<typeof secretKeys>[1])).toEqual(keys);
});

test('a text of JSON with a secret in it is not kept at all', () => {
  const spec = parseInput({ name: 'v', type: 'object({})' });
  expect(withoutSecretRows(spec, '{"password": "p"}')).toBeUndefined();
  expect(withoutSecretRows(spec, '{"note": "n"}')).toBe('{"note": "n"}');
});

test.each<[JsonValue, JsonValue]>([
  ['password', 'password'],
  [{ password: 'p' }, { password: '<password>' }],
  [{ password: '' }, { password: '' }],
  [{ password: 5 }, { password: 5 }],
  [{ password: null }, { password: null }],
  [{ password: ['', 'p'] }, { password: '<password>' }],
  [{ password: ['', 5] }, { password: ['', 5] }],
  [{ password: { a: '', b: { c: 'p' } } }, { password: '<password>' }],
  [{ password: { a: 5 } }, { password: { a: 5 } }],
  [
    [{ note: 'n' }, { token: 't' }],
    [{ note: 'n' }, { token: '<token>' }],
  ],
  [{ a: { b: { token: 't', c: null } } }, { a: { b: { token: '<token>', c: null } } }],
])('%j with its secrets replaced is %j', (value, expected) => {
  const replaced = replaceSecrets(
    value,
    (key) => `<${key}>`,
    ({ kept }) => !kept,
  );
  expect(replaced).toEqual(expected);
  expect(replaced === value).toBe(JSON.stringify(value) === JSON.stringify(expected));
});
