import { describe, expect, test } from 'vitest';

import { findInputs, isRequired, shareOut } from '@/domain/inputs/find';
import { groupInputs } from '@/domain/inputs/layout';
import { parseInputs } from '@/domain/inputs/parse';

const specs = parseInputs([
  { name: 'oneform_hosts', type: 'number', description: 'How many machines' },
  { name: 'instance_type', type: 'string', default: 'c5.metal', description: 'EC2 machine type' },
  { name: 'cidr_block', type: 'string', description: 'Addresses of the VPC' },
  { name: 'dns', type: 'list(string)' },
]);
const groups = groupInputs(specs, [
  { name: 'machines', inputs: ['oneform_hosts', 'instance_type'] },
  { name: 'network', inputs: ['cidr_block', 'dns'] },
]);

const found = (text: string, only: ReadonlySet<string> | null = null) =>
  findInputs(groups, { text, only }).map(
    ({ index, inputs }) => `${String(index)}: ${inputs.map(({ name }) => name).join(' ')}`,
  );

describe('inputs are found', () => {
  test.each([
    ['', ['0: oneform_hosts instance_type', '1: cidr_block dns']],
    ['MACHINE', ['0: oneform_hosts instance_type']],
    ['machine type', ['0: instance_type']],
    ['cidr_block', ['1: cidr_block']],
    ['CIDR block', ['1: cidr_block']],
    ['  vpc  ', ['1: cidr_block']],
    ['nothing like it', []],
  ])('by %j in name, label and description', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('among those that are wanted', () => {
    expect(found('', new Set(['dns', 'instance_type']))).toEqual(['0: instance_type', '1: dns']);
    expect(found('machine', new Set(['dns']))).toEqual([]);
  });
});

test('a list is never missing', () => {
  expect(specs.filter(isRequired).map(({ name }) => name)).toEqual(['oneform_hosts', 'cidr_block']);
});

test('the page shows so many inputs, in order, and what was asked for', () => {
  const all = findInputs(groups, { text: '', only: null });
  const shares = (together: number, folded: readonly number[], asked: [number, number][] = []) => [
    ...shareOut(all, new Set(folded), together, new Map(asked)).values(),
  ];
  expect(shares(10, [])).toEqual([2, 2]);
  expect(shares(3, [])).toEqual([2, 1]);
  expect(shares(1, [])).toEqual([1, 0]);
  expect(shares(2, [0])).toEqual([0, 2]);
  expect(shares(2, [], [[1, 1]])).toEqual([2, 1]);
  expect(shares(2, [1], [[1, 5]])).toEqual([2, 0]);
});
