import type {
  DriverBody,
  OneHost,
  OneObject,
  Permissions,
  ProviderBody,
  ProvisionBody,
} from './wire';

/**
 * The in-memory world that one session of the mock server sees: data only, no behaviour.
 * Bodies are kept in the shape in which they cross the wire, so that a seed is data too and a
 * handler answers with what is stored. Nothing is changed in place below a record's own fields:
 * a body is replaced by a new one.
 * Source: contract#document.
 */

/** An account of OpenNebula, as the recordings have them. */
export interface User {
  readonly id: number;
  readonly name: string;
  readonly password: string;
  /** The primary group: only members of group 0 (`oneadmin`) may write. */
  readonly groupId: number;
  readonly groupName: string;
  /** All groups, the primary one included: what a group permission applies to. */
  readonly groupIds: readonly number[];
}

/** What oned keeps around each document. Ids are numbers here and texts on the wire. */
export interface DocumentRecord {
  readonly id: number;
  ownerId: number;
  ownerName: string;
  groupId: number;
  groupName: string;
  /** oned's own name of the document; follows the body's `name`. */
  name: string;
  permissions: Permissions;
}

/** What `POST /drivers/sync` finds wrong with a driver's folder; the folder stays broken until it is replaced. */
export interface DriverDefect {
  /** `error_msg` of the driver, from the next sync on. */
  readonly message: string;
  /** Whether sync lists it under `failed` (files missing) or, like broken YAML, under `success` all the same. */
  readonly failsSync: boolean;
}

export interface DriverRecord {
  /** The folder's name (`aws`): the identifier in URLs and in POST bodies. */
  readonly id: string;
  readonly systemPath: string;
  /** `UNKNOWN`: the folder is there, but was never synced; left out of the list. */
  state: 'ENABLED' | 'DISABLED' | 'ERROR' | 'UNKNOWN';
  readonly defect: DriverDefect | null;
  /**
   * What `GET /drivers/:id` sends, without `state`; a template of it for each deployment's
   * `one_objects` is in `blueprints`. Not sent while the driver is in ERROR or UNKNOWN.
   */
  readonly body: DriverBody;
  /** By deployment (`inventory`): what a provision's `one_objects` start from. */
  readonly blueprints: Readonly<Record<string, Blueprint>>;
}

/**
 * The networks and datastores of a new provision, before the values of its inputs are filled in.
 * In any text `{{name}}` stands for the value of that input, as text (`size: "100"`).
 */
export interface Blueprint {
  readonly networks: readonly OneObject[];
  readonly datastores: readonly OneObject[];
}

export interface ProviderRecord extends DocumentRecord {
  body: ProviderBody;
}

/** The states in which a thread of the server is at work. */
export type Stage =
  | 'INIT'
  | 'PLANNING'
  | 'APPLYING'
  | 'CONFIGURING_ONE'
  | 'CONFIGURING_PROVISION'
  | 'DEPROVISIONING_ONE'
  | 'DEPROVISIONING';

/**
 * What the thread is doing in all: going up to RUNNING, or taking objects away. `all` ends in DONE;
 * a removal of named objects (ids as in `one_objects`) ends in RUNNING.
 */
export type Operation =
  | { readonly kind: 'build' }
  | { readonly kind: 'remove'; readonly all: true }
  | {
      readonly kind: 'remove';
      readonly all: false;
      readonly hosts: readonly number[];
      readonly networks: readonly number[];
      readonly datastores: readonly number[];
    };

/** A stage at work. Its end and its log lines follow from it, so a seed only says when it began. */
export interface Work {
  readonly operation: Operation;
  readonly stage: Stage;
  /** Milliseconds of mock time since the epoch. */
  readonly startedAt: number;
}

/**
 * Why a stage fails; the log generator writes the tail that fits. The last four are not ordered but
 * follow from the data: a network without `vn_mad` (`invalid-network`), a host whose name is no
 * hostname, a playbook without any host, an undeploy of what Terraform never touched.
 */
export type FailureCause =
  | 'registry-unreachable'
  | 'bad-credentials'
  | 'quota'
  | 'no-capacity'
  | 'host-unreachable'
  | 'package-failure'
  | 'object-in-use'
  | 'timeout'
  | 'invalid-network'
  | 'invalid-hostname'
  | 'no-hosts'
  | 'no-terraform-state';

/** A failure that was ordered for a stage. */
export interface PlannedFailure {
  readonly stage: Stage;
  readonly cause: FailureCause;
  /** Stays in force on each retry until it is cleared; otherwise one time only. */
  readonly sticky: boolean;
}

export interface ProvisionRecord extends DocumentRecord {
  /** The driver's folder name, which the wire's body does not say. */
  readonly driverId: string;
  body: ProvisionBody;
  /** Null at rest, and also when a restart of OneForm froze the provision in the middle of a stage. */
  work: Work | null;
  failures: readonly PlannedFailure[];
  /** How many of the next elastic addresses the cloud refuses. */
  addressRefusals?: number;
  /** How many it still gives before that. */
  addressGrants?: number;
  /** How many of the next scale ups fail before their first stage. */
  scalingFailures?: number;
  /** What a retry from a failure goes on with; a build when absent. */
  lastOperation?: Operation;
  /**
   * `resource_id` of the machine at each Terraform index (`count.index`), null where it was removed.
   * Absent: the hosts in their order. A scale up fills the lowest indexes first, which can destroy a
   * surviving machine with a higher one (contract#scaling-seen).
   */
  machines?: readonly (string | null)[];
  /** Machines that a failed apply began to make, by Terraform index. */
  halfMade?: ReadonlyMap<number, OneHost>;
  /**
   * How far Terraform ever came. `never`: no apply was tried, and an undeploy fails for ever.
   * `started`: an apply failed, and an undeploy ends in DONE without destroying anything.
   * `applied`: there is a state, so that a destroy destroys and `decode=true` works.
   */
  terraform: 'never' | 'started' | 'applied';
  /** The document as `/unmanaged` read it while a stage was at work, and until when it may still write it back. */
  readBack?: { readonly body: ProvisionBody; readonly until: number };
  log: LogFile;
}

/** A log file. The text is UTF-8, and clients poll it by byte offset. */
export interface LogFile {
  /** The whole file. */
  bytes(): Uint8Array;
  /** Whole lines, each ending in a line feed. */
  append(text: string): void;
}

/** What runs in OpenNebula on objects of provisions; put there by `/__mock/guests` and by seeds. */
export interface Guest {
  readonly kind: 'vm' | 'image';
  readonly id: number;
  /** For a VM: the host it runs on. */
  readonly hostId?: number;
  /** For a VM: networks in which it has a NIC. One makes `/unmanaged` answer 500. */
  readonly networkIds?: readonly number[];
  /** For an image: its datastore. */
  readonly datastoreId?: number;
}

/** The next free ids. Providers and provisions share one counter; OpenNebula's pools have their own. */
export interface Counters {
  document: number;
  cluster: number;
  host: number;
  network: number;
  datastore: number;
  vm: number;
  image: number;
  /** The clouds' next machine, which gives its address: 203.0.113.<n> from 10 on. */
  machine: number;
  /** The clouds' next elastic address: 198.51.100.<n> from 21 on. */
  publicIp: number;
}

export interface World {
  /** Milliseconds since the epoch up to which everything has happened. */
  now: number;
  readonly counters: Counters;
  readonly users: readonly User[];
  /** By folder name, in the order of `GET /drivers`. */
  readonly drivers: Map<string, DriverRecord>;
  /** By id, oldest first. */
  readonly providers: Map<number, ProviderRecord>;
  readonly provisions: Map<number, ProvisionRecord>;
  readonly guests: Guest[];
  /** Failures ordered for the provision that is made next. */
  nextFailures?: readonly PlannedFailure[];
  /** OneForm was started with LANG=C: a page of a log with a non-ASCII byte is a 500. */
  asciiLocale?: boolean;
}

export const SEED_NAMES = ['demo', 'empty', 'recorded', 'large'] as const;
export type SeedName = (typeof SEED_NAMES)[number];
