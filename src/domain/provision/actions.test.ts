import { describe, expect, it, test } from 'vitest';
import {
  ACTION_KINDS,
  actionFor,
  NO_CONTEXT,
  suggestedAction,
  type ActionContext,
  type ActionKind,
} from '@/domain/provision/actions';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import type { Provision } from '@/domain/provision/provision';
import { BUILD_STATES, KNOWN_STATES, type KnownState } from '@/domain/provision/state';

const frozen: ActionContext = { ...NO_CONTEXT, liveness: 'frozen' };
const guests = (kind: ActionContext['guests']): ActionContext => ({ ...NO_CONTEXT, guests: kind });

/** All actions, in the order that they are offered in. */
const actionsFor = (provision: Provision, context?: ActionContext) =>
  ACTION_KINDS.map((kind) => actionFor(kind, provision, context));

/** The verdict in short: the reason, or the warnings. */
const verdict = (kind: ActionKind, provision: Provision, context?: ActionContext) => {
  const { allowed, reason, warnings } = actionFor(kind, provision, context);
  return allowed ? warnings : reason;
};

const first = (...path: readonly KnownState[]): Provision =>
  makeProvision({ path: ['PENDING', ...path] });
const afterRunning = (...path: readonly KnownState[]): Provision =>
  makeProvision({ path: [...BUILD_STATES, ...path] });

describe('at rest and well', () => {
  const running = afterRunning();

  test.each([
    ['retry', 'nothing_failed'],
    ['recover', 'nothing_failed'],
    ['undeploy', []],
    ['force_undeploy', 'not_needed'],
    ['undeploy_objects', []],
    ['delete', 'not_gone'],
    ['force_delete', ['forgets_only']],
    ['edit', []],
    ['add_hosts', ['runs_all_stages']],
    ['remove_hosts', []],
    ['add_addresses', ['cloud_may_refuse']],
    ['remove_address', []],
    ['change_permissions', []],
  ] as const)('%s: %j', (kind, expected) => {
    expect(verdict(kind, running)).toEqual(expected);
  });

  it('asks for force when guests live on it, or may', () => {
    expect(verdict('undeploy', running, guests('some'))).toBe('has_guests');
    expect(verdict('force_undeploy', running, guests('some'))).toEqual(['deletes_guests']);
    expect(verdict('undeploy', running, guests('unknown'))).toBe('guests_unknown');
    expect(verdict('force_undeploy', running, guests('unknown'))).toEqual([
      'deletes_unknown_guests',
    ]);
  });

  it('says that removing the last host undeploys the provision', () => {
    const { objects } = running;
    const one = makeProvision({ objects: { ...objects, hosts: objects.hosts.slice(0, 1) } });
    expect(verdict('remove_hosts', one)).toEqual(['last_host_undeploys']);
    const none = makeProvision({ objects: { ...objects, hosts: [] } });
    expect(verdict('remove_hosts', none)).toBe('no_hosts');
  });

  it('offers what the driver offers', () => {
    const bare = makeProvision({
      display: {
        color: null,
        operations: { addHost: null, removeHost: null, addIp: null, removeIp: null },
        layout: [],
      },
    });
    for (const kind of ['add_hosts', 'remove_hosts', 'add_addresses', 'remove_address'] as const) {
      expect(verdict(kind, bare)).toBe('not_supported');
    }
    const noPublic = makeProvision({ objects: { ...running.objects, networks: [] } });
    expect(verdict('add_addresses', noPublic)).toBe('no_public_network');
  });

  it('offers nothing to people who may not write', () => {
    const actions = actionsFor(running, { ...NO_CONTEXT, canWrite: false });
    expect(new Set(actions.map(({ reason }) => reason))).toEqual(new Set(['read_only']));
  });
});

describe('after a failure', () => {
  it('trap 1: force undeploy after a first APPLYING_FAILURE leaves the cloud running', () => {
    const provision = first('INIT', 'PLANNING', 'APPLYING', 'APPLYING_FAILURE');
    expect(verdict('force_undeploy', provision)).toEqual(['leaves_cloud_running']);
    expect(verdict('undeploy', provision)).toBe('needs_force');
    expect(verdict('retry', provision)).toEqual([]);
    expect(suggestedAction(provision)).toBe('retry');
    expect(verdict('force_delete', provision)).toEqual(['forgets_only']);
  });

  it('trap 1 does not hold once it has been RUNNING, or applied', () => {
    const scaled = afterRunning('SCALING', 'INIT', 'PLANNING', 'APPLYING', 'APPLYING_FAILURE');
    expect(verdict('force_undeploy', scaled)).toEqual([]);
    const unconfigured = first(
      'INIT',
      'PLANNING',
      'APPLYING',
      'CONFIGURING_ONE',
      'CONFIGURING_PROVISION',
      'CONFIGURING_PROVISION_FAILURE',
    );
    expect(verdict('force_undeploy', unconfigured)).toEqual([]);
  });

  test.each([
    ['INIT_FAILURE', first('INIT', 'INIT_FAILURE')],
    ['PLANNING_FAILURE', first('INIT', 'PLANNING', 'PLANNING_FAILURE')],
  ])('trap 2: undeploying a new provision in %s would get stuck', (_, provision) => {
    expect(verdict('force_undeploy', provision)).toBe('would_get_stuck');
    expect(verdict('undeploy', provision)).toBe('would_get_stuck');
    expect(verdict('force_delete', provision)).toEqual(['nothing_in_cloud']);
    expect(suggestedAction(provision)).toBe('retry');
  });

  it('trap 2: one that is stuck already is deleted by force', () => {
    const stuck = first(
      'INIT',
      'INIT_FAILURE',
      'DEPROVISIONING_ONE',
      'DEPROVISIONING',
      'DEPROVISIONING_FAILURE',
    );
    expect(suggestedAction(stuck)).toBe('force_delete');
    expect(verdict('retry', stuck)).toEqual(['likely_fails_again']);
    expect(verdict('force_delete', stuck)).toEqual(['nothing_in_cloud']);
  });

  it('a destroy that failed is retried, or undeployed by force', () => {
    const provision = afterRunning(
      'DEPROVISIONING_ONE',
      'DEPROVISIONING',
      'DEPROVISIONING_FAILURE',
    );
    expect(suggestedAction(provision)).toBe('retry');
    expect(verdict('force_undeploy', provision)).toEqual([]);
  });

  it('scaling that failed is retried, or scaled again', () => {
    const provision = afterRunning('SCALING', 'SCALING_FAILURE');
    expect(verdict('retry', provision)).toEqual([]);
    expect(verdict('recover', provision)).toEqual([]);
    expect(verdict('add_hosts', provision)).toEqual(['runs_all_stages']);
  });

  it('chosen objects are undeployed from a cluster that runs only', () => {
    for (const state of KNOWN_STATES) {
      const { allowed } = actionFor('undeploy_objects', makeProvision({ state }), frozen);
      expect(allowed).toBe(false);
      const alive = actionFor('undeploy_objects', makeProvision({ state }));
      expect(alive.allowed).toBe(state === 'RUNNING');
    }
  });
});

describe('undeploy without force is taken in three states', () => {
  test.each([...KNOWN_STATES, 'UNKNOWN'] as const)('%s', (state) => {
    const plain = ['RUNNING', 'SCALING', 'DEPROVISIONING_ONE_FAILURE'].includes(state);
    // Frozen, so that no work of the server stands before the rule of the state.
    const provision = makeProvision({ state, history: afterRunning().history });
    expect(actionFor('undeploy', provision, frozen)).toMatchObject(
      plain
        ? { allowed: true }
        : { allowed: false, reason: state === 'DONE' ? 'already_gone' : 'needs_force' },
    );
  });

  it('SCALING that is at work is waited for, and a frozen one needs no force', () => {
    const scaling = afterRunning('SCALING');
    expect(verdict('undeploy', scaling)).toBe('in_progress');
    expect(verdict('undeploy', scaling, frozen)).toEqual([]);
    expect(verdict('undeploy', scaling, { ...frozen, guests: 'some' })).toBe('has_guests');
    expect(verdict('force_undeploy', scaling, frozen)).toEqual(['frozen']);
  });
});

describe('while something moves', () => {
  const applying = first('INIT', 'PLANNING', 'APPLYING');

  it('waits', () => {
    const blocked = actionsFor(applying).filter(({ reason }) => reason === 'in_progress');
    expect(blocked.map(({ kind }) => kind)).toEqual([
      'retry',
      'recover',
      'undeploy',
      'force_undeploy',
      'undeploy_objects',
      'force_delete',
      'edit',
      'add_hosts',
      'remove_hosts',
      'add_addresses',
      'remove_address',
    ]);
  });

  it('trap 14: offers the forced undeploy, with its warnings, when it is frozen', () => {
    expect(suggestedAction(applying, frozen)).toBe('force_undeploy');
    expect(verdict('force_undeploy', applying, frozen)).toEqual([
      'frozen',
      'leaves_cloud_running',
      'may_get_stuck',
    ]);
    expect(verdict('retry', applying, frozen)).toBe('stuck');
    expect(verdict('edit', applying, frozen)).toBe('stuck');
    expect(verdict('undeploy', applying, frozen)).toBe('needs_force');
    const configuring = first('INIT', 'PLANNING', 'APPLYING', 'CONFIGURING_ONE');
    expect(verdict('force_undeploy', configuring, frozen)).toEqual(['frozen']);
  });
});

it('an unknown state is neither called at work nor well', () => {
  const unknown = makeProvision({ state: 'UNKNOWN', rawState: 'HIBERNATING' });
  expect(verdict('edit', unknown)).toBe('unknown_state');
  expect(verdict('retry', unknown)).toBe('unknown_state');
});

describe('gone', () => {
  const done = afterRunning('DEPROVISIONING_ONE', 'DEPROVISIONING', 'DONE');

  it('is deleted, and nothing else', () => {
    expect(actionsFor(done).flatMap(({ kind, allowed }) => (allowed ? [kind] : []))).toEqual([
      'delete',
      'change_permissions',
    ]);
  });

  it('trap 15: cannot be deleted without its provider', () => {
    const orphan = { ...NO_CONTEXT, providerExists: false };
    expect(verdict('delete', done, orphan)).toBe('provider_gone');
  });
});

test('each action is either allowed or has a reason, in every state', () => {
  for (const state of [...KNOWN_STATES, 'UNKNOWN'] as const) {
    for (const context of [NO_CONTEXT, frozen, guests('some'), guests('unknown')]) {
      for (const action of actionsFor(makeProvision({ state }), context)) {
        expect(action.allowed).toBe(action.reason === null);
        expect(action.allowed || action.warnings.length === 0).toBe(true);
      }
    }
  }
});

describe('what the driver offers is still bound to states and objects', () => {
  const running = afterRunning();
  const lost: ActionContext = { ...NO_CONTEXT, liveness: 'lost_write' };
  const scaling = ['add_hosts', 'remove_hosts'] as const;
  const addressing = ['add_addresses', 'remove_address'] as const;

  test.each([...scaling, ...addressing, 'edit'] as const)('%s is over for what is gone', (kind) => {
    expect(verdict(kind, afterRunning('DEPROVISIONING', 'DONE'))).toBe('already_gone');
  });

  test.each([...scaling, ...addressing])('%s waits for RUNNING after a failure', (kind) => {
    expect(verdict(kind, afterRunning('SCALING', 'INIT', 'INIT_FAILURE'))).toBe('not_running');
  });

  it('hosts without an id can’t be removed', () => {
    const [one, other] = running.objects.hosts;
    if (one === undefined || other === undefined) throw new Error('The fixture has two hosts');
    const withHosts = (...hosts: readonly (typeof one)[]) =>
      makeProvision({ objects: { ...running.objects, hosts } });
    expect(verdict('remove_hosts', withHosts({ ...one, id: null }))).toBe('no_hosts');
    expect(verdict('remove_hosts', withHosts(one, { ...other, id: null }))).toEqual([
      'last_host_undeploys',
    ]);
  });

  it('an address without an id can’t be removed, one with an id among others can', () => {
    const [elastic] = running.objects.networks;
    const [range] = elastic?.addressRanges ?? [];
    if (elastic === undefined || range === undefined) throw new Error('The fixture has an address');
    const withRanges = (...addressRanges: readonly (typeof range)[]) =>
      makeProvision({ objects: { ...running.objects, networks: [{ ...elastic, addressRanges }] } });
    expect(verdict('remove_address', withRanges())).toBe('no_addresses');
    expect(verdict('remove_address', withRanges({ ...range, arId: null }))).toBe('no_addresses');
    expect(verdict('remove_address', withRanges({ ...range, arId: null }, range))).toEqual([]);
  });

  it('a lost write is said where a force is used', () => {
    const applying = first('INIT', 'PLANNING', 'APPLYING');
    expect(verdict('force_delete', applying, lost)).toEqual(['lost_write', 'forgets_only']);
    expect(verdict('force_undeploy', running, lost)).toEqual(['lost_write']);
    expect(suggestedAction(running, lost)).toBe('force_undeploy');
  });

  it('what is gone is deleted, by force only where its provider is gone', () => {
    const done = afterRunning('DEPROVISIONING', 'DONE');
    const orphan = { ...NO_CONTEXT, providerExists: false };
    expect(verdict('delete', done)).toEqual([]);
    expect(verdict('force_delete', done)).toBe('not_needed');
    expect(verdict('force_delete', done, orphan)).toEqual(['forgets_only']);
    expect(verdict('undeploy', done)).toBe('already_gone');
    expect(verdict('force_undeploy', done)).toBe('already_gone');
  });

  it('frozen before anything was applied: nothing is left in the cloud', () => {
    expect(verdict('force_undeploy', first('INIT'), frozen)).toEqual(['frozen', 'may_get_stuck']);
    expect(verdict('force_delete', first('INIT'), frozen)).toEqual(['frozen', 'nothing_in_cloud']);
  });

  it('a failed destroy of what was applied is no certain failure', () => {
    expect(
      verdict(
        'retry',
        afterRunning('DEPROVISIONING_ONE', 'DEPROVISIONING', 'DEPROVISIONING_FAILURE'),
      ),
    ).toEqual([]);
    expect(verdict('retry', first('INIT', 'INIT_FAILURE'))).toEqual([]);
  });

  it('nothing is suggested where nothing is wrong', () => {
    expect(suggestedAction(running)).toBeNull();
    expect(suggestedAction(first('INIT'))).toBeNull();
  });

  it('who may not write is told that, without warnings', () => {
    expect(actionFor('add_hosts', running, { ...NO_CONTEXT, canWrite: false })).toEqual({
      kind: 'add_hosts',
      allowed: false,
      reason: 'read_only',
      warnings: [],
    });
    expect(actionFor('retry', running)).toEqual({
      kind: 'retry',
      allowed: false,
      reason: 'nothing_failed',
      warnings: [],
    });
  });
});
