import { hasApplied, mayHaveCreated } from '@/domain/provision/history';
import type { OneDatastore, OneHost, OneNetwork } from '@/domain/provision/objects';
import { parseState, stateRow, type ProvisionState } from '@/domain/provision/state';
import type { Clue, Clues } from '@/domain/topology/evidence/clues';
import type { NodeFailure, Phase } from '@/domain/topology/model';
import type { MapProvision } from '@/domain/topology/subject';

/** Phase and failure of a node. */
export interface NodeStatus {
  readonly phase: Phase;
  readonly failure: NodeFailure | null;
}

/** What the map shows of the cloud besides the machines. */
type CloudThing = Parameters<Clues['cloud']>[0];

/** How far each thing of a provision is. */
export interface NodeStatuses {
  /** Parts of the cloud that are made once, with the first hosts: VPC, subnet, gateway. */
  readonly cloud: (thing: CloudThing) => NodeStatus;
  readonly cluster: NodeStatus;
  readonly network: (network: OneNetwork) => NodeStatus;
  readonly datastore: (datastore: OneDatastore) => NodeStatus;
  /** @param fresh whether the machine was made since the provision was last RUNNING */
  readonly host: (host: OneHost, fresh: boolean) => NodeStatus;
  /** A host that was not made yet, by its address, else the n-th from 0. */
  readonly planned: (address: string | null, index: number) => NodeStatus;
  /** Whether more hosts than there are can still come: never on the way down. */
  readonly expectsHosts: boolean;
}

const plain = (phase: Phase): NodeStatus => ({ phase, failure: null });

/** The state that is being worked on, or that failed: `APPLYING` for `APPLYING_FAILURE`. */
function stageOf(state: ProvisionState): ProvisionState {
  const { retriesAt } = stateRow(state);
  return retriesAt === null ? state : parseState(retriesAt);
}

const LEAVING: ReadonlySet<ProvisionState> = new Set([
  'DEPROVISIONING_ONE',
  'DEPROVISIONING',
  'DONE',
]);

/** Whether the provision is on its way down, be it stuck there, or gone. */
export const isLeaving = (state: ProvisionState): boolean => LEAVING.has(stageOf(state));

/** The last event that took the provision into the failure it is in. */
function failureOf({ state, history }: MapProvision, reason: string | null): NodeFailure {
  const event = history.findLast(({ description }) => description.endsWith(` to ${state}`));
  return { state, time: event?.time ?? null, reason };
}

const PRESENT = plain('present');
const PLANNED = plain('planned');
const GONE = plain('gone');
const UNKNOWN = plain('unknown');
const UNFINISHED = plain('unfinished');

/** A stage at work, or one that failed: what it has not finished, and what the log proves of single things. */
class Stage {
  /** What the stage is about: being made or removed, or, once it failed, not finished. */
  readonly work: NodeStatus;
  /** The provision as a whole: what stopped is said here, be the log ever so silent. */
  readonly whole: NodeStatus;
  readonly failed: boolean;
  readonly #provision: MapProvision;

  constructor(provision: MapProvision, direction: 'making' | 'removing') {
    this.#provision = provision;
    this.failed = stateRow(provision.state).tone === 'failed';
    this.work = this.failed ? UNFINISHED : plain(direction);
    this.whole = this.failed
      ? { phase: 'unfinished', failure: failureOf(provision, null) }
      : plain(direction);
  }

  /** A thing by what the log proves of it, else `otherwise`. Only a failed stage has things that failed. */
  by(clue: Clue | null, otherwise: NodeStatus): NodeStatus {
    switch (clue?.state) {
      case 'failed':
        return this.failed
          ? { phase: 'failed', failure: failureOf(this.#provision, clue.reason) }
          : otherwise;
      case 'present':
        return PRESENT;
      case 'gone':
        return GONE;
      case 'creating':
      case 'destroying':
        // Begun, and the log does not say how it ended.
        return this.failed ? UNKNOWN : otherwise;
      case 'planned':
      case undefined:
        return otherwise;
    }
  }

  /** The same of what was there before: that the log calls it so is nothing new. */
  byRemoval(clue: Clue | null, otherwise: NodeStatus): NodeStatus {
    return clue?.state === 'present' ? otherwise : this.by(clue, otherwise);
  }
}

/**
 * What an undeploy leaves behind that never had Terraform's state (contract#trap-1): gone, except what the log
 * saw made and never saw destroyed, or, where there is no log, whatever may have been made.
 */
function leftBehind(provision: MapProvision, clue: Clue | null): NodeStatus {
  if (clue !== null) return clue.state === 'gone' || clue.state === 'planned' ? GONE : UNKNOWN;
  return !hasApplied(provision) && mayHaveCreated(provision) ? UNKNOWN : GONE;
}

const hasId = ({ id }: { readonly id: number | null }): boolean => id !== null;

function before(provision: MapProvision, clues: Clues): NodeStatuses {
  const stage = new Stage(provision, 'making');
  const byId = (item: OneHost | OneNetwork | OneDatastore) => (hasId(item) ? PRESENT : PLANNED);
  const applied = hasApplied(provision);
  const cluster = hasId(provision.objects.cluster) ? PRESENT : PLANNED;
  return {
    cloud: (thing) => (applied ? PRESENT : stage.by(clues.cloud(thing), PLANNED)),
    cluster: stage.failed ? stage.whole : cluster,
    network: byId,
    datastore: byId,
    host: byId,
    planned: (address, index) => stage.by(clues.comingMachine(address, index), PLANNED),
    expectsHosts: true,
  };
}

function applying(provision: MapProvision, clues: Clues): NodeStatuses {
  const stage = new Stage(provision, 'making');
  const byId = (item: OneNetwork | OneDatastore) => (hasId(item) ? PRESENT : PLANNED);
  const applied = hasApplied(provision);
  const cluster = hasId(provision.objects.cluster) ? PRESENT : PLANNED;
  // What Terraform never began is not there; what the log does not mention at all is unknown.
  const made = (clue: Clue | null): NodeStatus =>
    stage.by(clue, stage.failed && clue === null ? UNKNOWN : stage.work);
  return {
    cloud: (thing) => {
      const clue = clues.cloud(thing);
      return applied && clue?.state !== 'failed' ? PRESENT : made(clue);
    },
    cluster: stage.failed ? stage.whole : cluster,
    network: byId,
    datastore: byId,
    host: (host) =>
      hasId(host) ? stage.by(clues.machine(host), PRESENT) : made(clues.machine(host)),
    planned: (address, index) => made(clues.comingMachine(address, index)),
    expectsHosts: true,
  };
}

function configuringOne(provision: MapProvision, clues: Clues): NodeStatuses {
  const stage = new Stage(provision, 'making');
  const { cluster } = provision.objects;
  const object =
    (kind: 'host' | 'network' | 'datastore') => (item: OneHost | OneNetwork | OneDatastore) =>
      hasId(item) ? PRESENT : stage.by(clues.object(kind, item), stage.work);
  const whole = hasId(cluster) && !stage.failed ? PRESENT : stage.whole;
  return {
    cloud: () => PRESENT,
    cluster: stage.by(clues.object('cluster', cluster), whole),
    network: object('network'),
    datastore: object('datastore'),
    host: object('host'),
    planned: () => PLANNED,
    expectsHosts: false,
  };
}

function configuringProvision(provision: MapProvision, clues: Clues): NodeStatuses {
  const stage = new Stage(provision, 'making');
  const byId = (item: OneNetwork | OneDatastore) => (hasId(item) ? PRESENT : stage.work);
  return {
    cloud: () => PRESENT,
    cluster: stage.failed ? stage.whole : PRESENT,
    network: byId,
    datastore: byId,
    // Ansible runs over all hosts, but those that ran before go on running.
    host: (host, fresh) =>
      stage.by(clues.configured(host), fresh || !hasId(host) ? stage.work : PRESENT),
    planned: () => stage.work,
    expectsHosts: false,
  };
}

/**
 * Which objects will go is not recorded until they are gone: of a removal of everything the rest waits for its
 * turn; of a removal of some hosts the rest stays, as far as anybody can tell.
 */
function deprovisioningOne(provision: MapProvision, clues: Clues): NodeStatuses {
  const stage = new Stage(provision, 'removing');
  const { cluster } = provision.objects;
  const waits = stage.failed && clues.removesAll !== false ? UNFINISHED : PRESENT;
  const object =
    (kind: 'host' | 'network' | 'datastore') => (item: OneHost | OneNetwork | OneDatastore) =>
      stage.byRemoval(clues.object(kind, item), hasId(item) ? waits : GONE);
  return {
    cloud: (thing) => (hasApplied(provision) ? PRESENT : leftBehind(provision, clues.cloud(thing))),
    cluster: stage.byRemoval(clues.object('cluster', cluster), stage.whole),
    network: object('network'),
    datastore: object('datastore'),
    // The machine of a host that left OpenNebula is there until Terraform destroys it.
    host: (host) =>
      hasId(host) ? object('host')(host) : stage.byRemoval(clues.machine(host), stage.work),
    planned: () => GONE,
    expectsHosts: false,
  };
}

/** What has lost its id has left OpenNebula; the machine behind such a host is being destroyed. */
function deprovisioning(provision: MapProvision, clues: Clues): NodeStatuses {
  const stage = new Stage(provision, 'removing');
  const whole = !hasId(provision.objects.cluster);
  const byId = (item: OneNetwork | OneDatastore) => (hasId(item) ? PRESENT : GONE);
  return {
    cloud: (thing) => {
      if (!whole) return PRESENT;
      return mayHaveCreated(provision) ? stage.byRemoval(clues.cloud(thing), stage.work) : GONE;
    },
    cluster: stage.failed ? stage.whole : whole ? GONE : PRESENT,
    network: byId,
    datastore: byId,
    host: (host) => (hasId(host) ? PRESENT : stage.byRemoval(clues.machine(host), stage.work)),
    planned: () => GONE,
    expectsHosts: false,
  };
}

const everywhere = (nodeStatus: NodeStatus): NodeStatuses => ({
  cloud: () => nodeStatus,
  cluster: nodeStatus,
  network: () => nodeStatus,
  datastore: () => nodeStatus,
  host: () => nodeStatus,
  planned: () => nodeStatus,
  expectsHosts: false,
});

function done(provision: MapProvision, clues: Clues): NodeStatuses {
  if (provision.state !== 'DONE') {
    return { ...everywhere(UNKNOWN), cluster: new Stage(provision, 'removing').whole };
  }
  return {
    ...everywhere(GONE),
    cloud: (thing) => leftBehind(provision, clues.cloud(thing)),
    host: (host) => leftBehind(provision, clues.machine(host)),
  };
}

/** What each stage makes or removes: contract#states. */
const STAGES: Readonly<
  Partial<Record<ProvisionState, (provision: MapProvision, clues: Clues) => NodeStatuses>>
> = {
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

/** How far everything is, from the provision's state and what its log proves. */
export function nodeStatusesOf(provision: MapProvision, clues: Clues): NodeStatuses {
  return STAGES[stageOf(provision.state)]?.(provision, clues) ?? everywhere(UNKNOWN);
}
