import { expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { networkInputs } from '@/domain/network/roles';

const roleOf = (raw: RawInput) => {
  const [found] = networkInputs(parseInputs([raw]));
  return found === undefined
    ? null
    : `${found.role}${found.group === '' ? '' : ` of ${found.group}`}`;
};

test.each([
  ['cidr_block', 'block'],
  ['vpc_cidr', 'block of vpc'],
  ['subnet-cidr-block', 'block of subnet'],
  ['network_address', 'network'],
  ['private_network_address', 'network of private'],
  ['network_mask', 'mask'],
  ['netmask', 'mask'],
  ['lan.netmask', 'mask of lan'],
  ['gateway', 'gateway'],
  ['private_gateway', 'gateway of private'],
  ['dns', 'dns'],
  ['dns_servers', 'dns'],
  ['ip', 'first'],
  ['first_ip', 'first'],
  ['public_range_start', 'first of public'],
  ['zip', null],
  ['region', null],
  ['unmask', null],
  ['instance_disk_size', null],
  ['access_key', null],
])('%s is %s', (name, role) => {
  expect(roleOf({ name, type: 'string' })).toBe(role);
});

test('a default tells where the name does not', () => {
  const byDefault = (value: string) => roleOf({ name: 'x', type: 'string', default: value });
  expect(['172.20.0.1', '10.0.0.0/8', '255.255.0.0', 'eth0', '::1'].map(byDefault)).toEqual([
    'address of =x',
    'block of =x',
    'mask of =x',
    null,
    'address of =x',
  ]);
});

test('the type has the last word', () => {
  expect(roleOf({ name: 'gateway', type: 'bool' })).toBeNull();
  expect(roleOf({ name: 'cidr_blocks', type: 'list(string)' })).toBe('block');
  expect(roleOf({ name: 'oneform_onprem_hosts', type: 'list(string)' })).toBe('hosts');
  expect(roleOf({ name: 'oneform_onprem_hosts', type: 'string' })).toBeNull();
});

test('a size counts addresses only beside a first address', () => {
  const size = { name: 'size', type: 'number' };
  expect(networkInputs(parseInputs([size]))).toEqual([]);
  expect(
    networkInputs(parseInputs([size, { name: 'ip', type: 'string' }])).map(({ role }) => role),
  ).toEqual(['size', 'first']);
});

test('what is secret is not read as a network', () => {
  expect(roleOf({ name: 'gateway', type: 'string', sensitive: true })).toBeNull();
});
