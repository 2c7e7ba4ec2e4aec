import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { driverId, providerId } from '@/domain/ids';
import type { InputValues, RawInput } from '@/domain/inputs/raw';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import { REDACTED, type Provider } from '@/domain/provider';
import {
  connectionChange,
  notTaken,
  placesIn,
  startOf,
} from '@/providers/connection/model/connection-change';

const INPUTS: readonly RawInput[] = [
  { name: 'access_key', type: 'string' },
  { name: 'secret_key', type: 'string', sensitive: true },
  { name: 'region', type: 'string', default: 'eu', match: { type: 'list', values: ['eu', 'us'] } },
  { name: 'timeout', type: 'number', default: 30 },
  { name: 'verify', type: 'bool', default: true },
  { name: 'labels', type: 'map(string)', default: {} },
];

const CONNECTION: InputValues = {
  access_key: 'AKIA',
  secret_key: REDACTED,
  region: 'eu',
  timeout: 60,
  verify: true,
  labels: { a: '1', b: '2' },
};

function provider(connection = CONNECTION, inputs = INPUTS): Provider {
  return {
    id: providerId(7),
    name: 'mine',
    description: '',
    driver: driverId('cloud'),
    version: null,
    display: {
      color: null,
      operations: { addHost: null, removeHost: null, addIp: null, removeIp: null },
      layout: [],
    },
    connectionInputs: inputs,
    connection,
    provisionIds: [],
    registeredAt: null,
    meta: {
      ownerId: 0,
      ownerName: 'oneadmin',
      groupId: 0,
      groupName: 'oneadmin',
      octet: '600',
    },
  };
}

const change = (typed: FormValues, connection = CONNECTION) =>
  connectionChange(startOf(provider(connection)), typed);

describe('the form', () => {
  test('shows what there is, and of secrets nothing', () => {
    const { shown, keeps } = startOf(provider());
    expect(shown).toMatchObject({ access_key: 'AKIA', secret_key: '', timeout: '60' });
    expect([...keeps]).toEqual(['secret_key']);
  });

  test('never shows a secret that the driver forgot to mark', () => {
    const inputs: readonly RawInput[] = [{ name: 'api_token', type: 'string' }];
    const { shown, keeps } = startOf(provider({ api_token: 'in clear' }, inputs));
    expect(shown).toEqual({ api_token: '' });
    expect([...keeps]).toEqual(['api_token']);
  });

  test('asks for a secret that OneForm does not have', () => {
    expect([...startOf(provider({})).keeps]).toEqual([]);
  });
});

describe('what is sent', () => {
  test.each<[string, FormValues, InputValues]>([
    ['nothing, when nothing is typed', {}, {}],
    ['a new secret alone', { secret_key: 'new' }, { secret_key: 'new' }],
    ['not a secret that was emptied again', { secret_key: '' }, {}],
    ['not a number that is written otherwise', { timeout: '60.0' }, {}],
    ['a number as a number', { timeout: '5' }, { timeout: 5 }],
    ['a flag that is switched off', { verify: false }, { verify: false }],
    [
      'a map with its new value',
      {
        labels: [
          { key: 'b', value: '2' },
          { key: 'a', value: '9' },
        ],
      },
      { labels: { a: '9', b: '2' } },
    ],
    [
      'not a map in another order',
      {
        labels: [
          { key: 'b', value: '2' },
          { key: 'a', value: '1' },
        ],
      },
      {},
    ],
  ])('%s', (_, typed, values) => {
    expect(change(typed)).toEqual({ values, problems: new Map() });
  });

  test('never is the word for a secret, nor a map that would get its names back', () => {
    expect(change({ secret_key: REDACTED })).toEqual({
      values: {},
      problems: new Map([['secret_key', { code: 'redacted_word' }]]),
    });
    expect(change({ labels: [{ key: 'b', value: REDACTED }] }).problems.get('labels')).toEqual({
      code: 'redacted_word',
    });
    expect(change({ labels: [{ key: 'b', value: '2' }] }).problems.get('labels')).toEqual({
      code: 'keys_stay',
      keys: ['a'],
    });
  });

  test('differs from what was there, whatever is typed', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', REDACTED, 'AKIA', 'eu', '60'));
    const typed = fc.dictionary(
      fc.constantFrom('access_key', 'secret_key', 'region', 'timeout'),
      text.map((value): FormValue => value),
    );
    fc.assert(
      fc.property(typed, (values) => {
        const sent = change(values).values;
        expect(JSON.stringify(sent)).not.toContain(REDACTED);
        for (const [name, value] of Object.entries(sent)) {
          expect(Object.keys(values)).toContain(name);
          expect(value).not.toEqual(CONNECTION[name]);
        }
      }),
    );
  });
});

test('what was read back is compared with what was sent, secrets aside', () => {
  const sent = { region: 'us', secret_key: 'new', timeout: 5 };
  expect(notTaken(sent, { region: 'us', secret_key: REDACTED, timeout: 5 })).toEqual([]);
  expect(notTaken(sent, { region: 'eu', timeout: 5 })).toEqual(['region', 'secret_key']);
});

test.each<[InputValues, readonly string[]]>([
  [{ secret_key: 'new', access_key: 'AKIB' }, []],
  [{ region: 'us', secret_key: 'new' }, ['Region']],
  [{ timeout: 5, verify: false }, []],
  [{ labels: { a: '2' } }, ['Labels']],
])('of %j it is asked before it is sent: %j', (values, labels) => {
  expect(placesIn(startOf(provider()).specs, values)).toEqual(labels);
});
