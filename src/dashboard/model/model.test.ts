import { expect, test } from 'vitest';

import { changingOf, needsAttention } from '@/dashboard/model/changing';
import { newestEvents } from '@/dashboard/model/newest-events';
import { runningByDriver, runningByProvider, totalOf } from '@/dashboard/model/running';
import { driverId, providerId, provisionId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import type { Provider } from '@/domain/provider';

const { display, meta } = makeProvision();
const provider = (id: number, driver: string): Provider => ({
  id: providerId(id),
  name: `${driver} ${String(id)}`,
  description: '',
  driver: driverId(driver),
  version: null,
  display,
  connectionInputs: [],
  connection: {},
  provisionIds: [],
  registeredAt: null,
  meta,
});
const running = (id: number, providerOf: number | null) =>
  makeProvision({
    id: provisionId(id),
    providerId: providerOf === null ? null : providerId(providerOf),
  });

test('what runs is counted by provider and by driver, and as a whole', () => {
  const parts = runningByProvider(
    [running(1, 2), running(2, 2), running(3, 3), running(4, 99), running(5, null)],
    [provider(2, 'aws'), provider(3, 'aws'), provider(4, 'vultr')],
  );
  expect(
    parts.map(({ provider: id, name, clusters, hosts }) => [id, name, clusters, hosts]),
  ).toEqual([
    [2, 'aws 2', 2, 4],
    [3, 'aws 3', 1, 2],
    [99, '', 1, 2],
    [null, '', 1, 2],
  ]);
  expect(runningByDriver(parts, [])).toMatchObject([
    { driver: 'aws', name: 'aws', clusters: 3, hosts: 6, publicIps: 3 },
  ]);
  expect(totalOf(parts)).toEqual({ clusters: 5, hosts: 10, publicIps: 5 });
});

test('a host that OpenNebula does not have yet is not counted', () => {
  const { objects } = makeProvision();
  const ordered = { id: null, name: null, resourceId: 'i-1', children: {} };
  const half = makeProvision({ objects: { ...objects, hosts: [ordered] } });
  expect(totalOf(runningByProvider([half], []))).toEqual({ clusters: 1, hosts: 0, publicIps: 1 });
});

test('the newest events come first, grouped by provision, three of each', () => {
  const at = (id: number, ...times: number[]) =>
    makeProvision({
      id: provisionId(id),
      history: times.map((time) => ({ action: 'a', description: `at ${String(time)}`, time })),
    });
  const groups = newestEvents([at(1, 10, 20, 30, 40, 50), at(2, 45), at(3)]);
  expect(
    groups.map(({ provision: { id }, events, more }) => [id, events.map(({ time }) => time), more]),
  ).toEqual([
    [1, [50, 40, 30], 2],
    [2, [45], 0],
  ]);
});

test('what is stuck needs attention, and is not on its way', () => {
  const applying = makeProvision({ path: ['PLANNING', 'APPLYING'] });
  const pulses = new Map([[applying.id, { liveness: 'frozen', lastSignAt: 0 }]] as const);
  expect(changingOf([applying], [applying], pulses, 2_000)).toEqual([]);
  expect(needsAttention([applying], [applying], pulses, 2_000)).toMatchObject([{ need: 'stuck' }]);
  expect(changingOf([applying], [applying], new Map(), 2_000)).toMatchObject([
    { percent: 14, rest: null },
  ]);
});

test('of what is gone only that which may have left machines behind is told', () => {
  const left = makeProvision({
    id: provisionId(5),
    state: 'DONE',
    path: ['PLANNING', 'APPLYING', 'APPLYING_FAILURE'],
  });
  const gone = makeProvision({ id: provisionId(6), state: 'DONE', path: ['RUNNING', 'DONE'] });
  expect(
    needsAttention([], [left, gone], new Map(), 0).map(({ provision }) => provision.id),
  ).toEqual([5]);
});
