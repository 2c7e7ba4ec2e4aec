import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { progressOf } from '@/domain/provision/progress';
import { BUILD_STATES, KNOWN_STATES, type KnownState } from '@/domain/provision/state';

const at = (...path: readonly KnownState[]) => progressOf(makeProvision({ path }));
const statuses = (...path: readonly KnownState[]) =>
  Object.fromEntries(at(...path).stages.map(({ state, status }) => [state, status]));

describe('on the way up', () => {
  it('grows with each stage, to 100', () => {
    const percents = BUILD_STATES.map(
      (_, index) => at(...BUILD_STATES.slice(0, index + 1)).percent,
    );
    expect(percents).toEqual([0, 2, 8, 14, 50, 60, 100]);
  });

  it('tells when a stage began and ended', () => {
    const { stages } = at('PENDING', 'INIT', 'PLANNING', 'APPLYING');
    expect(stages[0]).toEqual({
      state: 'PENDING',
      status: 'done',
      startedAt: 1_000,
      endedAt: 1_000,
      attempts: 1,
    });
    expect(stages[1]).toEqual({
      state: 'INIT',
      status: 'done',
      startedAt: 1_000,
      endedAt: 1_010,
      attempts: 1,
    });
    expect(stages[3]).toEqual({
      state: 'APPLYING',
      status: 'active',
      startedAt: 1_020,
      endedAt: null,
      attempts: 1,
    });
    expect(stages[4]).toMatchObject({ status: 'waiting', startedAt: null, attempts: 0 });
  });

  it('names the stage that failed, and counts the attempts', () => {
    const progress = at('PENDING', 'INIT', 'INIT_FAILURE', 'INIT', 'INIT_FAILURE');
    expect(progress.failedStage).toBe('INIT');
    expect(progress.stages[1]).toMatchObject({ status: 'failed', attempts: 2, endedAt: null });
  });

  it('measures a stage that was retried from its last attempt', () => {
    const [, first] = at('PENDING', 'INIT').stages;
    const [, retried] = at('PENDING', 'INIT', 'INIT_FAILURE', 'INIT').stages;
    expect(retried?.startedAt).toBe((first?.startedAt ?? 0) + 20);
  });

  it('is over at RUNNING', () => {
    expect(new Set(Object.values(statuses(...BUILD_STATES)))).toEqual(new Set(['done']));
  });
});

describe('with other hosts', () => {
  it('starts again', () => {
    const progress = at(...BUILD_STATES, 'SCALING', 'INIT', 'PLANNING');
    expect(progress.direction).toBe('scale');
    expect(progress.stages.map(({ state }) => state)).not.toContain('PENDING');
    expect(progress.stages[0]).toMatchObject({ state: 'INIT', status: 'done', attempts: 1 });
  });

  it('has been running since it came back, and not for the time before', () => {
    const again = at(...BUILD_STATES, 'SCALING', ...BUILD_STATES.slice(1));
    const first = at(...BUILD_STATES);
    expect(again.stages.at(-1)).toMatchObject({ state: 'RUNNING', status: 'done', endedAt: null });
    expect(again.stages.at(-1)?.startedAt).toBeGreaterThan(first.stages.at(-1)?.startedAt ?? 0);
    expect(first.stages.at(-1)).toMatchObject({ state: 'RUNNING', endedAt: null });
  });

  it('shows INIT while it is SCALING', () => {
    expect(at(...BUILD_STATES, 'SCALING').stages[0]).toMatchObject({
      state: 'INIT',
      status: 'active',
    });
  });

  it('does not count as removed where it was never RUNNING', () => {
    const path = ['PENDING', 'INIT', 'PLANNING', 'PLANNING_FAILURE', 'DEPROVISIONING_ONE'] as const;
    expect(at(...path).direction).toBe('remove');
  });
});

const removing = [...BUILD_STATES, 'DEPROVISIONING_ONE', 'DEPROVISIONING'] as const;

describe('with fewer hosts', () => {
  it('shows the removal of the hosts, and since when the rest runs', () => {
    const progress = at(...removing, 'RUNNING');
    expect(progress).toMatchObject({ direction: 'remove_hosts', percent: 100 });
    expect(progress.stages.map(({ state, status }) => [state, status])).toEqual([
      ['DEPROVISIONING_ONE', 'done'],
      ['DEPROVISIONING', 'done'],
      ['RUNNING', 'done'],
    ]);
    expect(progress.stages[2]).toMatchObject({ startedAt: 1_080, endedAt: null, attempts: 1 });
  });

  it('is known by the cluster that stays, while machines are destroyed', () => {
    const progress = at(...removing);
    expect(progress).toMatchObject({ direction: 'remove_hosts', percent: 45 });
    expect(progress.stages.map(({ status }) => status)).toEqual(['done', 'active', 'waiting']);
    expect(at(...removing, 'DEPROVISIONING_FAILURE')).toMatchObject({
      direction: 'remove_hosts',
      failedStage: 'DEPROVISIONING',
    });
  });

  it('then with more, shows the way up', () => {
    const up = at(...removing, 'RUNNING', 'SCALING', ...BUILD_STATES.slice(1));
    expect(up).toMatchObject({ direction: 'scale', percent: 100 });
  });

  it('twice, shows the second time', () => {
    const twice = at(...removing, 'RUNNING', 'DEPROVISIONING_ONE', 'DEPROVISIONING', 'RUNNING');
    expect(twice.stages[2]?.startedAt).toBeGreaterThan(1_080);
    expect(twice.stages.map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  });

  it('began without a trace, and nothing of an earlier time is shown for it', () => {
    const again = at(...removing, 'RUNNING', 'DEPROVISIONING_ONE');
    expect(again).toMatchObject({ direction: 'remove_unsure', percent: 0 });
    expect(again.stages.map(({ startedAt }) => startedAt)).toEqual([null, null]);
  });
});

describe('on the way down', () => {
  const { objects } = makeProvision();
  const withoutCluster = { ...objects, cluster: { ...objects.cluster, id: null } };

  it('begins without a trace in the history, and without telling what goes', () => {
    const progress = at(...BUILD_STATES, 'DEPROVISIONING_ONE');
    expect(progress).toMatchObject({ direction: 'remove_unsure', percent: 0 });
    expect(progress.stages[0]).toMatchObject({ status: 'active', startedAt: null });
  });

  it('is known by the first network or datastore that goes, and by there being no host', () => {
    const path = [...BUILD_STATES, 'DEPROVISIONING_ONE'] as const;
    const deleted = (description: string) => {
      const event = { action: 'OpenNebula object deleted', description, time: 2_000 };
      const history = [...makeProvision({ path }).history, event];
      return progressOf(makeProvision({ path, history })).direction;
    };
    expect(deleted('Host 3 deleted')).toBe('remove_unsure');
    expect(deleted('Network 4 deleted')).toBe('remove');
    expect(deleted('Datastore 102 deleted')).toBe('remove');
    const empty = makeProvision({ path, objects: { ...objects, hosts: [] } });
    expect(progressOf(empty).direction).toBe('remove');
  });

  it('ends at DONE', () => {
    expect(at(...removing, 'DONE')).toMatchObject({
      direction: 'remove',
      percent: 100,
      failedStage: null,
    });
  });

  it('is a removal of all where the cluster has gone', () => {
    const path = [...removing, 'DEPROVISIONING_FAILURE'] as const;
    expect(progressOf(makeProvision({ path, objects: withoutCluster }))).toMatchObject({
      direction: 'remove',
      failedStage: 'DEPROVISIONING',
    });
  });

  it('of a build that failed does not mix the two', () => {
    const path = [
      'PENDING',
      'INIT',
      'PLANNING',
      'APPLYING',
      'APPLYING_FAILURE',
      'DEPROVISIONING_ONE',
      'DEPROVISIONING',
    ] as const;
    const progress = progressOf(makeProvision({ path, objects: withoutCluster }));
    expect(progress.stages.map(({ state, status }) => [state, status])).toEqual([
      ['DEPROVISIONING_ONE', 'done'],
      ['DEPROVISIONING', 'active'],
      ['DONE', 'waiting'],
    ]);
  });
});

describe('what a scaling is known by', () => {
  const directionOf = (state: KnownState, ...path: readonly KnownState[]) =>
    progressOf(makeProvision({ state, path })).direction;

  test.each([
    ['its state alone', directionOf('SCALING'), 'scale'],
    ['its failure alone', directionOf('SCALING_FAILURE'), 'scale'],
    ['the change out of it', directionOf('INIT', 'SCALING', 'INIT'), 'scale'],
    ['the change into it', directionOf('INIT', 'RUNNING', 'SCALING'), 'scale'],
    ['none of these', directionOf('INIT', 'PENDING', 'INIT'), 'build'],
  ])('%s', (_what, direction, expected) => {
    expect(direction).toBe(expected);
  });

  it('fails into a removal that does not tell what goes', () => {
    expect(at(...BUILD_STATES, 'SCALING', 'SCALING_FAILURE', 'DEPROVISIONING_ONE')).toMatchObject({
      direction: 'remove_unsure',
    });
  });

  it('has no time of PENDING, which only a first build has', () => {
    const [first, second] = at('PENDING', 'INIT').stages;
    expect([first?.startedAt, second?.startedAt]).toEqual([1_000, 1_000]);
    const fresh = progressOf(makeProvision({ state: 'INIT', history: [] }));
    expect(fresh.stages.map(({ startedAt }) => startedAt)).toEqual([
      1_000,
      ...BUILD_STATES.slice(1).map(() => null),
    ]);
  });
});

it('what was deleted in an earlier removal tells nothing of this one', () => {
  const path = [...removing, 'RUNNING'] as const;
  const { history } = makeProvision({ path });
  const event = { action: 'OpenNebula object deleted', description: 'Network 9 deleted', time: 1 };
  const provision = makeProvision({ state: 'DEPROVISIONING_ONE', history: [event, ...history] });
  expect(progressOf(provision).direction).toBe('remove_unsure');
});

test('whatever the history, the percentage is one, and stages are in order', () => {
  const path = fc.array(fc.constantFrom(...KNOWN_STATES), { maxLength: 20 });
  fc.assert(
    fc.property(path, fc.constantFrom(...KNOWN_STATES, 'UNKNOWN' as const), (states, state) => {
      const { percent, stages } = progressOf(makeProvision({ path: states, state }));
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      const order = stages.map(({ status }) =>
        ['done', 'active', 'failed', 'waiting'].indexOf(status),
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});
