import { hasApplied } from '@/domain/provision/history';
import { parseState, stateRow, type ProvisionState } from '@/domain/provision/state';
import type { NodeFailure, Phase } from '@/domain/topology/model';
import type { MapProvision } from '@/domain/topology/subject';

/** Phase and failure of a node. */
export interface Standing {
  readonly phase: Phase;
  readonly failure: NodeFailure | null;
}

/** How far the things of a provision are, by what kind of thing they are. */
export interface Standings {
  /** Parts of the cloud that are made once, with the first hosts: VPC, subnet, gateway. */
  readonly cloud: Standing;
  readonly cluster: Standing;
  /** A network or datastore. */
  readonly object: (oneId: number | null) => Standing;
  /** @param fresh whether the machine was made since the provision was last RUNNING */
  readonly host: (oneId: number | null, fresh: boolean) => Standing;
  /** A host, or an address, that nobody has made yet. */
  readonly planned: Standing;
  /** Whether more hosts than there are can still come: never on the way down. */
  readonly expectsHosts: boolean;
}

const plain = (phase: Phase): Standing => ({ phase, failure: null });

/** The state that is being worked on, or that failed: `APPLYING` for `APPLYING_FAILURE`. */
function stageOf(state: ProvisionState): ProvisionState {
  const { retriesAt } = stateRow(state);
  return retriesAt === null ? state : parseState(retriesAt);
}

/** The last event that took the provision into the failure it is in. */
function failureOf({ state, history }: MapProvision): NodeFailure {
  const event = history.findLast(({ description }) => description.endsWith(` to ${state}`));
  return { state, time: event?.time ?? null };
}

/** The part of a stage that works: what moves is being made or removed, or has failed at it. */
function activity(provision: MapProvision, phase: 'making' | 'removing'): Standing {
  return stateRow(provision.state).tone === 'failed'
    ? { phase: 'failed', failure: failureOf(provision) }
    : plain(phase);
}

const PRESENT = plain('present');
const PLANNED = plain('planned');
const GONE = plain('gone');

/** Made things stay as they are; the rest is as `missing` says. */
const byId =
  (missing: Standing) =>
  (oneId: number | null): Standing =>
    oneId === null ? missing : PRESENT;

function before(provision: MapProvision): Standings {
  const failed = stateRow(provision.state).tone === 'failed';
  const scaling = provision.objects.cluster.id !== null;
  const work = activity(provision, 'making');
  return {
    cloud: hasApplied(provision) ? PRESENT : PLANNED,
    // Nothing is being made yet; so a first failure is the cluster's, and a later one that of the hosts to come.
    cluster: scaling ? PRESENT : failed ? work : PLANNED,
    object: byId(PLANNED),
    host: byId(PLANNED),
    planned: scaling && failed ? work : PLANNED,
    expectsHosts: true,
  };
}

function applying(provision: MapProvision): Standings {
  const work = activity(provision, 'making');
  return {
    cloud: hasApplied(provision) ? PRESENT : work,
    cluster: byId(PLANNED)(provision.objects.cluster.id),
    object: byId(PLANNED),
    host: byId(work),
    planned: work,
    expectsHosts: true,
  };
}

function configuringOne(provision: MapProvision): Standings {
  const work = activity(provision, 'making');
  return {
    cloud: PRESENT,
    cluster: byId(work)(provision.objects.cluster.id),
    object: byId(work),
    host: byId(work),
    planned: PLANNED,
    expectsHosts: false,
  };
}

function configuringProvision(provision: MapProvision): Standings {
  const work = activity(provision, 'making');
  return {
    cloud: PRESENT,
    cluster: PRESENT,
    object: byId(work),
    // Ansible runs over all hosts, but those that ran before go on running.
    host: (oneId, fresh) => (fresh || oneId === null ? work : PRESENT),
    planned: work,
    expectsHosts: false,
  };
}

/** Which objects will go is not recorded until they are gone; until then only the cluster is known to change. */
function deprovisioningOne(provision: MapProvision): Standings {
  const work = activity(provision, 'removing');
  return {
    cloud: hasApplied(provision) ? PRESENT : GONE,
    cluster: work,
    object: byId(GONE),
    host: byId(work),
    planned: GONE,
    expectsHosts: false,
  };
}

/** What has lost its id has left OpenNebula; the machine behind such a host is being destroyed. */
function deprovisioning(provision: MapProvision): Standings {
  const work = activity(provision, 'removing');
  const whole = provision.objects.cluster.id === null;
  return {
    cloud: whole ? work : PRESENT,
    cluster: whole ? GONE : PRESENT,
    object: byId(GONE),
    host: byId(work),
    planned: GONE,
    expectsHosts: false,
  };
}

const everywhere = (standing: Standing): Standings => ({
  cloud: standing,
  cluster: standing,
  object: () => standing,
  host: () => standing,
  planned: standing,
  expectsHosts: false,
});

const done = (provision: MapProvision): Standings =>
  everywhere(provision.state === 'DONE' ? GONE : activity(provision, 'removing'));

/** What each stage makes or removes: CONTRACT "The life of a provision". */
const STAGES: Readonly<Partial<Record<ProvisionState, (provision: MapProvision) => Standings>>> = {
  PENDING: before,
  INIT: before,
  PLANNING: before,
  SCALING: before,
  APPLYING: applying,
  CONFIGURING_ONE: configuringOne,
  CONFIGURING_PROVISION: configuringProvision,
  RUNNING: () => everywhere(PRESENT),
  DEPROVISIONING_ONE: deprovisioningOne,
  DEPROVISIONING: deprovisioning,
  DONE: done,
};

/** How far everything is, from the provision's state. */
export function standingsOf(provision: MapProvision): Standings {
  return STAGES[stageOf(provision.state)]?.(provision) ?? everywhere(plain('unknown'));
}
