import { expect, test } from 'vitest';
import { addedRanges, elasticNetwork, publicRanges } from '@/domain/provision/addresses';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import type { OneNetwork } from '@/domain/provision/objects';

const [elastic] = makeProvision().objects.networks;
if (elastic === undefined) throw new Error('The fixture has no network');
const range = (arId: number) => ({
  type: null,
  ip: `198.51.100.${arId}`,
  size: null,
  ipam: 'aws',
  arId,
});
const withNetworks = (...networks: readonly OneNetwork[]) =>
  makeProvision({ objects: { ...makeProvision().objects, networks } });
const withRanges = (...ids: readonly number[]) =>
  withNetworks({ ...elastic, addressRanges: ids.map(range) });

test('only a network of the cloud has public addresses, wherever it stands', () => {
  const bridge: OneNetwork = { ...elastic, kind: 'bridge', addressRanges: [range(9)] };
  expect(elasticNetwork(withNetworks(bridge, elastic))).toBe(elastic);
  expect(publicRanges(withNetworks(bridge, elastic)).map(({ arId }) => arId)).toEqual([0]);
  expect(elasticNetwork(withNetworks(bridge))).toBeNull();
  expect(publicRanges(withNetworks(bridge))).toEqual([]);
});

test('what is gone has none, though it lists them', () => {
  expect(publicRanges(makeProvision({ state: 'DONE' }))).toEqual([]);
  expect(publicRanges(makeProvision({ state: 'DEPROVISIONING' }))).toHaveLength(1);
});

test('what was added is what was not there before, by its id', () => {
  expect(addedRanges(withRanges(1, 2), withRanges(2, 3, 1, 4)).map(({ arId }) => arId)).toEqual([
    3, 4,
  ]);
  expect(addedRanges(withRanges(1, 2), withRanges(1))).toEqual([]);
});
