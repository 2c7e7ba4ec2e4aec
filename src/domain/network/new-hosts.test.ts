import { expect, test } from 'vitest';

import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { addressesIn, amountIn, mostOf } from '@/domain/network/new-hosts';

test.each([
  ['1', 1],
  [' 12 ', 12],
  ['007', 7],
  ['0', null],
  ['-1', null],
  ['+1', null],
  ['1.5', null],
  ['1,5', null],
  ['1e2', null],
  ['0x10', null],
  ['abc', null],
  ['', null],
  ['٣', null],
  ['99999999999999999999', null],
])('an amount of %j is %j', (typed, amount) => {
  expect(amountIn(typed)).toBe(amount);
});

const provision = makeProvision();

test('addresses are taken however they are set apart, and kept as typed', () => {
  expect(addressesIn('10.0.0.1\n10.0.0.2, 10.0.0.3;10.0.0.4\r\n\t fd00::1 ', provision)).toEqual({
    addresses: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', 'fd00::1'],
    problems: [],
  });
  expect(addressesIn(' \n', provision)).toEqual({ addresses: [], problems: [] });
});

test.each([
  ['10.0.0.256', 'not_an_address'],
  ['10.0.0.0/24', 'not_an_address'],
  ['host.example', 'not_an_address'],
  ['10.1', 'not_an_address'],
  ['203.0.113.10', 'here'],
] as const)('%s is refused: %s', (value, code) => {
  expect(addressesIn(`10.0.0.1 ${value}`, provision).problems).toEqual([{ code, value }]);
});

test('an address twice is told once, in whatever spelling', () => {
  const { problems } = addressesIn('fd00::1 FD00:0::1 10.0.0.1 10.0.0.1', provision);
  expect(problems).toEqual([
    { code: 'twice', value: 'FD00:0::1' },
    { code: 'twice', value: '10.0.0.1' },
  ]);
});

test('the most that the driver allows, where it says so', () => {
  const input = (name: string, match: unknown) =>
    makeProvision({
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a driver may send anything
      userInputs: [{ name, type: 'number', match }] as unknown as typeof provision.userInputs,
    });
  const range = { type: 'number', values: { min: 1, max: 10 } };
  expect(mostOf(input('oneform_hosts', range), 'hosts')).toBe(10);
  expect(mostOf(input('oneform_hosts', range), 'public_ips')).toBeNull();
  expect(mostOf(input('oneform_public_ips', range), 'public_ips')).toBe(10);
  expect(
    mostOf(input('oneform_hosts', { type: 'number', values: { min: 1 } }), 'hosts'),
  ).toBeNull();
  expect(mostOf(input('oneform_hosts', 'nonsense'), 'hosts')).toBeNull();
});
