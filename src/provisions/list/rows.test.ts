import fc from 'fast-check';
import { expect, test } from 'vitest';

import { driverId, providerId } from '@/domain/ids';
import { countGroups } from '@/domain/provision/groups';
import { SORT_KEYS, type ListState } from '@/provisions/list/list-state';
import { buildRows, filterRows, sortRows } from '@/provisions/list/rows';
import { recordedProviders, recordedProvisions } from '@/ui/testing/recorded';

const rows = buildRows(
  recordedProvisions(),
  recordedProviders(),
  [],
  (state) => `the word ${state}`,
);
const open = { text: '', state: null, provider: null, driver: null } as const;
const names = (found: typeof rows) => [...new Set(found.map(({ provision }) => provision.name))];

test('a search looks at names, addresses, tags, providers and the words of states', () => {
  const search = (text: string) => names(filterRows(rows, { ...open, text }));
  expect(search('with GUESTS')).toEqual(['with guests']);
  expect(search('guests 33.1.1.1')).toEqual(['with guests']);
  expect(search('driver=dummy')).toContain('with guests');
  expect(search('the word applying_failure')).toEqual(['fail apply', 'fail plan']);
  expect(search('no such thing')).toEqual([]);
});

test('filters by group, by state, by provider and by driver', () => {
  const failed = filterRows(rows, { ...open, state: { kind: 'group', group: 'failed' } });
  expect(failed.length).toBeGreaterThan(5);
  expect(failed.every(({ provision }) => provision.state.endsWith('_FAILURE'))).toBe(true);
  const done = filterRows(rows, { ...open, state: { kind: 'state', state: 'DONE' } });
  expect(names(done)).toEqual(['fail plan', 'half applied']);
  const onOne = filterRows(rows, { ...open, provider: providerId(1) });
  expect(onOne.every(({ provision }) => provision.providerId === 1)).toBe(true);
  const [provider] = recordedProviders();
  const [provision] = recordedProvisions();
  if (provider === undefined || provision === undefined) throw new Error('nothing was recorded');
  const own = buildRows([{ ...provision, providerId: provider.id }], [provider], [], String);
  expect(filterRows(own, { ...open, driver: provider.driver })).toHaveLength(1);
  expect(filterRows(own, { ...open, driver: driverId('another') })).toEqual([]);
});

test('counts each row in one group', () => {
  const counts = Object.values(countGroups(rows.map(({ group }) => group)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
});

test('what failed comes first by state', () => {
  const sorted = sortRows(rows, { key: 'state', direction: 'ascending' });
  expect(sorted[0]?.provision.state).toMatch(/_FAILURE$/);
  expect(sorted.at(-1)?.provision.state).toBe('DONE');
});

test('sorting keeps every row, is stable under a refresh, and the other way round where nothing is equal', () => {
  const sort: fc.Arbitrary<ListState['sort']> = fc.record({
    key: fc.constantFrom(...SORT_KEYS),
    direction: fc.constantFrom('ascending', 'descending'),
  });
  fc.assert(
    fc.property(
      sort,
      fc.shuffledSubarray([...rows], { minLength: rows.length }),
      (by, shuffled) => {
        expect(sortRows(shuffled, by)).toEqual(sortRows(rows, by));
      },
    ),
  );
  const up = sortRows(rows, { key: 'id', direction: 'ascending' });
  expect(sortRows(rows, { key: 'id', direction: 'descending' })).toEqual(up.toReversed());
});

test('hosts that exist and hosts that were asked for', () => {
  const row = (name: string, state: string) =>
    rows.find(({ provision }) => provision.name === name && provision.state === state);
  expect(row('with guests', 'RUNNING')?.hosts).toEqual({ made: 2, wanted: 2 });
  expect(row('fail apply', 'APPLYING_FAILURE')?.hosts).toMatchObject({ made: 0 });
});
