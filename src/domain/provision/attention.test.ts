import { expect, test } from 'vitest';

import { provisionId } from '@/domain/ids';
import { attentionFor, byUrgency, mayLeaveMachines } from '@/domain/provision/attention';
import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';

/** Seconds after the last event of a history of `historyOf`. */
const LATER = 5_000;

const NOT_APPLIED = ['PENDING', 'INIT', 'PLANNING', 'APPLYING', 'APPLYING_FAILURE'] as const;
const APPLIED = [
  'PENDING',
  'INIT',
  'PLANNING',
  'APPLYING',
  'CONFIGURING_ONE',
  'CONFIGURING_PROVISION',
] as const;
const WITHOUT = { cluster: { id: null, name: null }, networks: [], datastores: [] } as const;
const host = (id: number | null) => ({ id, name: '10.0.0.1', resourceId: 'i-1', children: {} });

test.each([
  ['what runs', makeProvision(), 'alive', null],
  ['what is built in time', makeProvision({ path: ['INIT', 'PLANNING'] }), 'alive', null],
  [
    'a stage that failed is repeated',
    makeProvision({ path: [...APPLIED, 'CONFIGURING_PROVISION_FAILURE'] }),
    'alive',
    { need: 'failed', step: 'retry' },
  ],
  [
    'what is frozen takes force, not a retry that the server refuses',
    makeProvision({ path: APPLIED }),
    'frozen',
    { need: 'stuck', step: 'force_undeploy' },
  ],
  [
    'a silent one is looked at',
    makeProvision({ path: APPLIED }),
    'quiet',
    { need: 'slow', step: 'look' },
  ],
  [
    'gone without a destroy, though Terraform had begun to create',
    makeProvision({ path: [...NOT_APPLIED, 'DONE'], state: 'DONE' }),
    'alive',
    { need: 'machines_left', step: 'check_cloud' },
  ],
  ['gone after a destroy', makeProvision({ path: [...APPLIED, 'DONE'] }), 'alive', null],
  [
    'a removal that failed while the cloud still had machines',
    makeProvision({
      path: [...APPLIED, 'RUNNING'],
      state: 'DEPROVISIONING_FAILURE',
      objects: { ...WITHOUT, hosts: [host(null)] },
    }),
    'alive',
    { need: 'machines_left', step: 'retry_removal' },
  ],
] as const)('%s', (_, provision, liveness, expected) => {
  const found = attentionFor(provision, liveness, null, LATER);
  expect(found === null ? null : { need: found.need, step: found.step }).toEqual(expected);
});

test('machines of one’s own are never left behind', () => {
  const gone = makeProvision({ path: [...NOT_APPLIED, 'DONE'], state: 'DONE' });
  expect(mayLeaveMachines(gone)).toBe(true);
  const operations = { ...gone.display.operations, addHost: 'ips' } as const;
  expect(mayLeaveMachines({ ...gone, display: { ...gone.display, operations } })).toBe(false);
});

test.each([
  ['twice its usual time, and two minutes', 300, 600, null],
  ['more than twice', 300, 601, 'slow'],
  ['a short stage has two minutes more', 10, 130, null],
  ['a short stage that is later than that', 10, 131, 'slow'],
  ['no usual time is known', null, 100_000, null],
])('%s', (_, usual, elapsed, need) => {
  const provision = makeProvision({ path: ['PENDING', 'INIT', 'PLANNING', 'APPLYING'] });
  const began = historyOf(['PENDING', 'INIT', 'PLANNING', 'APPLYING']).at(-1)?.time ?? 0;
  expect(attentionFor(provision, 'alive', usual, began + elapsed)?.need ?? null).toBe(need);
});

test('the most urgent first, then what happened last', () => {
  const failed = (id: number, time: number) =>
    attentionFor(
      makeProvision({
        id: provisionId(id),
        state: 'PLANNING_FAILURE',
        history: [{ action: 'x', description: 'y', time }],
      }),
      'alive',
      null,
      LATER,
    );
  const stuck = attentionFor(makeProvision({ path: APPLIED }), 'frozen', null, LATER);
  const items = [failed(1, 10), failed(2, 30), failed(3, 20), stuck].filter(
    (item) => item !== null,
  );
  expect(items.toSorted(byUrgency).map(({ need, since }) => [need, since])).toEqual([
    ['stuck', 1_040],
    ['failed', 30],
    ['failed', 20],
    ['failed', 10],
  ]);
});
