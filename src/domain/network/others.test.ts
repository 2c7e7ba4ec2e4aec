import { expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import type { InputValues } from '@/domain/inputs/raw';
import { networkTextOf } from '@/domain/network/address';
import { meetOthers, othersOf } from '@/domain/network/others';
import { networkInputs } from '@/domain/network/roles';
import type { Provision } from '@/domain/provision/provision';

type Standing = Parameters<typeof othersOf>[0][number];

const NAMES = ['cidr_block', 'network_address', 'network_mask', 'vpc_cidr', 'vpc_network_address'];

function provision(values: InputValues, state: Provision['state'] = 'RUNNING'): Standing {
  return {
    name: 'edge',
    state,
    userInputs: NAMES.map((name) => ({ name, type: 'string' })),
    values,
    objects: { hosts: [{ name: '10.1.0.9' }, { name: 'kvm-1' }] },
  };
}

const networksOf = (values: InputValues) =>
  othersOf([provision(values)]).networks.map(({ network }) => networkTextOf(network));

test.each<[string, InputValues, readonly string[]]>([
  ['a block', { cidr_block: '10.1.2.3/16' }, ['10.1.0.0/16']],
  ['address and mask', { network_address: '10.1.2.0', network_mask: '/24' }, ['10.1.2.0/24']],
  ['an address with its mask', { network_address: '10.1.2.0/23' }, ['10.1.2.0/23']],
  [
    'both',
    { vpc_cidr: '10.2.0.0/16', vpc_network_address: '10.3.0.0/16' },
    ['10.2.0.0/16', '10.3.0.0/16'],
  ],
  ['an address alone', { network_address: '10.1.2.0' }, []],
  ['the mask of another network', { vpc_network_address: '10.1.2.0', network_mask: '/24' }, []],
  ['nothing that can be read', { cidr_block: '__redacted__', network_address: 7 }, []],
])('what a provision uses, by %s', (_what, values, expected) => {
  expect(networksOf(values)).toEqual(expected);
});

test.each([
  ['cidr_block', true],
  ['network_address', true],
  ['gateway', false],
  ['region', false],
])('others need be known for %s: %s', (name, expected) => {
  expect(meetOthers(networkInputs(parseInputs([{ name, type: 'string' }])))).toBe(expected);
});

test('one that is gone has given back what it had', () => {
  const values = { cidr_block: '10.0.0.0/8' };
  expect(othersOf([provision(values, 'DONE')])).toEqual({ networks: [], hosts: new Map() });
  expect(othersOf([provision(values)]).hosts).toEqual(new Map([['10.1.0.9', 'edge']]));
});

test.each<[Provision['state'], boolean]>([
  ['RUNNING', false],
  ['APPLYING', false],
  ['APPLYING_FAILURE', true],
  ['CONFIGURING_ONE_FAILURE', true],
  ['SCALING_FAILURE', false],
])('the network of one in %s counts as that of a failed one: %s', (state, failed) => {
  const { networks } = othersOf([provision({ cidr_block: '10.1.0.0/16' }, state)]);
  expect(networks.map((each) => each.failed)).toEqual([failed]);
});
