import fc from 'fast-check';
import { expect, test } from 'vitest';

import { driverId, providerId } from '@/domain/ids';
import { countGroups } from '@/domain/provision/groups';
import { NO_FILTER, SORT_KEYS, type ListFilter } from '@/provisions/list/list-state';
import { buildRows, COMPARE, filterChoices, rowFilter } from '@/provisions/list/rows';
import { recordedProviders, recordedProvisions } from '@/ui/testing/recorded';

const rows = buildRows(
  recordedProvisions(),
  recordedProviders(),
  [],
  (state) => `the word ${state}`,
);
const filterRows = (found: typeof rows, filter: Partial<ListFilter>) =>
  found.filter(rowFilter({ ...NO_FILTER, ...filter }));
const names = (found: typeof rows) =>
  [...new Set(found.map(({ provision }) => provision.name))].toSorted();

test('a search looks at names, addresses, tags, providers and the words of states', () => {
  const search = (text: string) => names(filterRows(rows, { text }));
  expect(search('with GUESTS')).toEqual(['with guests']);
  expect(search('guests 33.1.1.1')).toEqual(['with guests']);
  expect(search('driver=dummy')).toContain('with guests');
  expect(search('the word applying_failure')).toEqual(['fail apply', 'fail plan']);
  expect(search('no such thing')).toEqual([]);
});

test('filters by group, by state, by provider and by driver', () => {
  const failed = filterRows(rows, { state: { kind: 'group', group: 'failed' } });
  expect(failed.length).toBeGreaterThan(5);
  expect(failed.every(({ provision }) => provision.state.endsWith('_FAILURE'))).toBe(true);
  const done = filterRows(rows, { state: { kind: 'state', state: 'DONE' } });
  expect(names(done)).toEqual(['fail plan', 'half applied']);
  const onOne = filterRows(rows, { provider: providerId(1) });
  expect(onOne.every(({ provision }) => provision.providerId === 1)).toBe(true);
  const [provider] = recordedProviders();
  const [provision] = recordedProvisions();
  if (provider === undefined || provision === undefined) throw new Error('nothing was recorded');
  const own = buildRows([{ ...provision, providerId: provider.id }], [provider], [], String);
  expect(filterRows(own, { driver: provider.driver })).toHaveLength(1);
  expect(filterRows(own, { driver: driverId('another') })).toEqual([]);
});

test('counts each row in one group', () => {
  const counts = Object.values(countGroups(rows.map(({ group }) => group)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
});

test('what failed comes first by state', () => {
  const sorted = rows.toSorted(COMPARE.state);
  expect(sorted[0]?.provision.state).toMatch(/_FAILURE$/);
  expect(sorted.at(-1)?.provision.state).toBe('DONE');
});

test('sorting is stable under a refresh, and the other way round where nothing is equal', () => {
  const word = (state: string) => `the word ${state}`;
  fc.assert(
    fc.property(
      fc.constantFrom(...SORT_KEYS),
      fc.shuffledSubarray([...recordedProvisions()], { minLength: rows.length }),
      (key, shuffled) => {
        const again = buildRows(shuffled, recordedProviders(), [], word);
        expect(again.toSorted(COMPARE[key])).toEqual(rows.toSorted(COMPARE[key]));
        const signs = rows
          .slice(1)
          .map((row, index) => [row, rows[index] ?? row] as const)
          .map(([a, b]) => Math.sign(COMPARE[key](a, b)) + Math.sign(COMPARE[key](b, a)));
        expect(new Set(signs)).toEqual(new Set([0]));
      },
    ),
  );
  const up = rows.toSorted(COMPARE.id);
  expect(up.map(({ provision }) => provision.id)).toEqual(
    rows.map(({ provision }) => provision.id).toReversed(),
  );
});

test('filters by deployment, by owner and by tag, of which the rows have each once', () => {
  const { deployments, owners, tags } = filterChoices(rows);
  expect(owners).toEqual(['oneadmin']);
  expect(tags.filter((tag) => tag === 'driver=dummy')).toHaveLength(1);
  const [deployment] = deployments;
  const found = filterRows(rows, { deployment: deployment?.id ?? '', tag: 'driver=dummy' });
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((row) => row.deployment.id === deployment?.id)).toBe(true);
  expect(found.every((row) => row.tags.includes('driver=dummy'))).toBe(true);
  expect(filterRows(rows, { owner: 'ann' })).toEqual([]);
  expect(filterRows(rows, { owner: 'oneadmin' })).toHaveLength(rows.length);
});

test('hosts that exist and hosts that were asked for', () => {
  const row = (name: string, state: string) =>
    rows.find(({ provision }) => provision.name === name && provision.state === state);
  expect(row('with guests', 'RUNNING')?.hosts).toEqual({ made: 2, wanted: 2 });
  expect(row('fail apply', 'APPLYING_FAILURE')?.hosts).toMatchObject({ made: 0 });
});
