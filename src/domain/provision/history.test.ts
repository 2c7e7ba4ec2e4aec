import { describe, expect, it, test } from 'vitest';
import { actionFor, type ActionKind } from '@/domain/provision/actions';
import {
  hasApplied,
  mayHaveCreated,
  parseStateChange,
  stateChanges,
} from '@/domain/provision/history';
import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';
import { BUILD_STATES, KNOWN_STATES, type ProvisionState } from '@/domain/provision/state';

const without = (state: ProvisionState) => ({ state, history: [] });

describe('what the state alone tells', () => {
  const CREATED: ReadonlySet<ProvisionState> = new Set<ProvisionState>([
    'APPLYING',
    'CONFIGURING_ONE',
    'CONFIGURING_PROVISION',
    'RUNNING',
    'APPLYING_FAILURE',
  ]);

  test.each(KNOWN_STATES)('%s', (state) => {
    expect(mayHaveCreated(without(state))).toBe(CREATED.has(state));
    const applied = ['CONFIGURING_ONE', 'CONFIGURING_PROVISION', 'RUNNING'].includes(state);
    expect(hasApplied(without(state))).toBe(applied);
  });

  it('of a state that is not known: machines may exist, and no undeploy is promised to destroy them', () => {
    expect(mayHaveCreated(without('UNKNOWN'))).toBe(true);
    expect(hasApplied(without('UNKNOWN'))).toBe(false);
  });
});

describe('an unknown state', () => {
  const unknown = makeProvision({ state: 'UNKNOWN', rawState: 'HIBERNATING', history: [] });
  const warnings = (kind: ActionKind) => actionFor(kind, unknown).warnings;

  it('is never said to have nothing in the cloud', () => {
    expect(warnings('force_delete')).toEqual(['forgets_only']);
    expect(warnings('force_undeploy')).toEqual([
      'unknown_state',
      'leaves_cloud_running',
      'may_get_stuck',
    ]);
  });
});

describe('what the past tells', () => {
  const after = (...path: Parameters<typeof historyOf>[0]) => ({
    state: path.at(-1) ?? ('PENDING' as const),
    history: historyOf(['PENDING', ...path]),
  });

  test.each([
    ['a plan that failed', after('INIT', 'PLANNING', 'PLANNING_FAILURE'), false, false],
    ['an apply', after('INIT', 'PLANNING', 'APPLYING'), true, false],
    [
      'an apply that failed, then a new start',
      after('INIT', 'PLANNING', 'APPLYING', 'APPLYING_FAILURE', 'INIT'),
      true,
      false,
    ],
    [
      'an apply that ended',
      after('PLANNING', 'APPLYING', 'CONFIGURING_ONE', 'CONFIGURING_ONE_FAILURE'),
      true,
      true,
    ],
    ['a scale up', after(...BUILD_STATES.slice(1), 'SCALING', 'INIT', 'INIT_FAILURE'), true, true],
    ['RUNNING, and going down', { ...after('RUNNING', 'DEPROVISIONING') }, true, true],
  ])('%s', (_what, provision, created, applied) => {
    expect(mayHaveCreated(provision)).toBe(created);
    expect(hasApplied(provision)).toBe(applied);
  });

  it('only one of the two ends of a change may be left in a cut history', () => {
    const change = (description: string) => ({
      state: 'INIT_FAILURE' as const,
      history: [{ action: 'State changed', description, time: 1 }],
    });
    expect(mayHaveCreated(change('State changed from PLANNING to APPLYING'))).toBe(true);
    expect(mayHaveCreated(change('State changed from APPLYING to APPLYING_FAILURE'))).toBe(true);
    expect(hasApplied(change('State changed from APPLYING to APPLYING_FAILURE'))).toBe(false);
    expect(hasApplied(change('State changed from APPLYING to CONFIGURING_ONE'))).toBe(true);
    expect(hasApplied(change('State changed from RUNNING to SCALING'))).toBe(true);
    expect(hasApplied(change('State changed from CONFIGURING_PROVISION to RUNNING'))).toBe(true);
    expect(mayHaveCreated(change('State changed from INIT to PLANNING'))).toBe(false);
  });
});

test('a change of state is read from its whole text', () => {
  expect(parseStateChange(' State changed from INIT to PLANNING ')).toEqual({
    from: 'INIT',
    to: 'PLANNING',
  });
  expect(parseStateChange('State changed from NEW to INIT')).toEqual({
    from: 'UNKNOWN',
    to: 'INIT',
  });
  expect(parseStateChange('The State changed from INIT to PLANNING')).toBeNull();
  expect(parseStateChange('State changed from INIT to PLANNING again')).toBeNull();
});

test('other events of a history are passed over', () => {
  const history = [
    { action: 'Resource provisioned', description: 'i-1 provisioned', time: 1 },
    ...historyOf(['PENDING', 'INIT']),
  ];
  expect(stateChanges(history)).toEqual([{ from: 'PENDING', to: 'INIT', time: 1_000 }]);
});
