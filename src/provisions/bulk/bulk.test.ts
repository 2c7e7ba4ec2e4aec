import { expect, test, vi } from 'vitest';

import { provisionId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import type { KnownState } from '@/domain/provision/state';
import { BULK_KINDS, planBulk, type BulkKnown } from '@/provisions/bulk/bulk-plan';
import { startBulk, type BulkRun, type BulkStep } from '@/provisions/bulk/bulk-run';

const KNOWN: BulkKnown = {
  canWrite: true,
  liveness: () => 'alive',
  providerExists: () => true,
};
const inState = (id: number, state: KnownState) =>
  makeProvision({ id: provisionId(id), name: `p${String(id)}`, state });

const MIXED = [
  inState(1, 'RUNNING'),
  inState(2, 'APPLYING'),
  inState(3, 'CONFIGURING_PROVISION_FAILURE'),
  inState(4, 'DONE'),
];

test.each([
  ['retry', [3], { 1: 'nothing_failed', 2: 'in_progress', 4: 'nothing_failed' }],
  ['undeploy', [1], { 2: 'in_progress', 3: 'needs_force', 4: 'already_gone' }],
  ['delete', [4], { 1: 'not_gone', 2: 'not_gone', 3: 'not_gone' }],
  ['chmod', [1, 2, 3, 4], {}],
] as const)('%s: what can be done, and why not to the others', (kind, ready, leftOut) => {
  const plan = planBulk(kind, MIXED, KNOWN);
  expect(plan.ready.map(({ id }) => id)).toEqual(ready);
  expect(
    Object.fromEntries(plan.leftOut.map(({ provision, reason }) => [provision.id, reason])),
  ).toEqual(leftOut);
});

test('a failed scaling is retried by itself: OneForm has to be told which it was', () => {
  const { ready, leftOut } = planBulk('retry', [inState(5, 'SCALING_FAILURE')], KNOWN);
  expect(ready).toEqual([]);
  expect(leftOut).toMatchObject([{ reason: 'asks_scaling' }]);
});

test('who may not write can do nothing to any', () => {
  for (const kind of BULK_KINDS) {
    const { ready, leftOut } = planBulk(kind, MIXED, { ...KNOWN, canWrite: false });
    expect(ready).toEqual([]);
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['read_only']));
  }
});

/** A step that waits for the test. */
function slowStep() {
  const turns: { readonly id: number; readonly end: (error?: Error) => void }[] = [];
  const step = vi.fn<BulkStep>(
    ({ id }) =>
      new Promise<null>((resolve, reject) => {
        turns.push({
          id,
          end: (error) => {
            if (error === undefined) resolve(null);
            else reject(error);
          },
        });
      }),
  );
  return { turns, step };
}

const kinds = (run: BulkRun) => run.state().items.map(({ result }) => result.kind);
const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

test('one after the other; one that fails does not keep the others from their turn', async () => {
  const { turns, step } = slowStep();
  const onOver = vi.fn<() => void>();
  const run = startBulk(MIXED.slice(0, 3), step, onOver);
  await settled();
  expect(kinds(run)).toEqual(['running', 'waiting', 'waiting']);
  expect(turns).toHaveLength(1);
  turns[0]?.end(new Error('no'));
  await settled();
  expect(kinds(run)).toEqual(['failed', 'running', 'waiting']);
  turns[1]?.end();
  await settled();
  turns[2]?.end();
  await settled();
  expect(kinds(run)).toEqual(['failed', 'done', 'done']);
  expect(run.state().phase).toBe('over');
  expect(onOver).toHaveBeenCalledOnce();
});

test('a pause comes after the one that is under way, and lasts until it is ended', async () => {
  const { turns, step } = slowStep();
  const run = startBulk(MIXED.slice(0, 3), step, () => undefined);
  await settled();
  run.pause();
  expect(run.state().phase).toBe('pausing');
  turns[0]?.end();
  await settled();
  expect(run.state().phase).toBe('paused');
  expect(turns).toHaveLength(1);
  run.resume();
  await settled();
  expect(kinds(run)).toEqual(['done', 'running', 'waiting']);
});

test('ended, nothing more is begun, and what is under way still tells what came of it', async () => {
  const { turns, step } = slowStep();
  const onOver = vi.fn<() => void>();
  const run = startBulk(MIXED.slice(0, 3), step, onOver);
  await settled();
  run.end();
  expect(kinds(run)).toEqual(['running', 'ended', 'ended']);
  turns[0]?.end();
  await settled();
  expect(kinds(run)).toEqual(['done', 'ended', 'ended']);
  expect(step).toHaveBeenCalledOnce();
  expect(onOver).toHaveBeenCalledOnce();
});
