import { describe, expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import { secretValues } from '@/domain/inputs/secret-values';
import { REDACTED } from '@/domain/provider';
import { parseJson } from '@/lib/exact-json';
import type { JsonValue } from '@/lib/json';

const hiddenIn = (type: string, value: JsonValue, sensitive = true) =>
  secretValues(parseInputs([{ name: 'settings', type, sensitive }]), { settings: value });

describe('of an input that is hidden', () => {
  test.each<[string, JsonValue, readonly string[]]>([
    ['a text', 'abc', ['abc']],
    ['no text', '', []],
    ['spaces', ' \t', []],
    ['what the server has hidden already', REDACTED, []],
    ['a number', 12, ['12']],
    ['a number with many digits', parseJson('18446744073709551615'), ['18446744073709551615']],
    ['a flag, which says nothing', true, []],
    ['null', null, []],
    ['each of a list', ['a', 5, true, null], ['a', '5']],
    ['each of a map, not its keys', { a: 'x', b: { c: ['y'] } }, ['x', 'y']],
    ['the same once', ['a', 'a'], ['a']],
    [
      'a text of JSON, and what a key in it calls a secret',
      ' {"type": "service_account", "private_key": "k", "nested": {"token": "t", "note": "n"}, "count": 3}',
      [
        ' {"type": "service_account", "private_key": "k", "nested": {"token": "t", "note": "n"}, "count": 3}',
        'k',
        't',
      ],
    ],
    ['a text that only begins like JSON', '{"private_key": ', ['{"private_key": ']],
    ['a list as a text', '["private_key", "x"]', ['["private_key", "x"]']],
    ['another text with braces', 'x {"token": "t"}', ['x {"token": "t"}']],
  ])('%s', (_what, value, texts) => {
    expect(hiddenIn('any', value)).toEqual(texts);
  });
});

describe('of an input that is not hidden', () => {
  test.each<[JsonValue, readonly string[]]>([
    ['abc', []],
    [{ note: 'n', password: 'p' }, ['p']],
    [{ password: 5 }, []],
    [{ password: ['p', 'q'] }, ['p', 'q']],
    [{ nested: [{ token: 't' }, { note: 'n' }] }, ['t']],
    [[{ token: 't' }], ['t']],
    [null, []],
  ])('%j only what a key in it calls a secret: %j', (value, texts) => {
    expect(hiddenIn('object({})', value, false)).toEqual(texts);
  });
});

test('what no input asks for, and what somebody chose to show, is left out', () => {
  const specs = parseInputs([
    { name: 'token', type: 'string' },
    { name: 'half_key', type: 'map(string)' },
  ]);
  const values = { token: 't', other: 'o', half_key: { password: 'p' } };
  expect(secretValues(specs, values)).toEqual(['t']);
});
