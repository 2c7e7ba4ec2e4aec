import type { ProvisionState } from '@/domain/provision/state';

/** What a node of the map stands for. A provision has one `hosts` box around its hosts, so that many can fold. */
export type NodeKind =
  | 'provider'
  | 'region'
  | 'vpc'
  | 'internet_gateway'
  | 'public_gateway'
  | 'security_group'
  | 'subnet'
  | 'nfs'
  | 'cluster'
  | 'datastore'
  | 'network'
  | 'address_range'
  | 'public_ip'
  | 'unplaced'
  | 'hosts'
  | 'host'
  | 'vm'
  | 'image'
  | 'guest'
  /** Of the map over everything: a group of provisions, and a provision. */
  | 'group'
  | 'provision';

/**
 * Where a thing is between an intention and a memory. `unfinished`: the stage stopped before it was done, and not
 * because of this thing. `unknown`: it can't be told whether it is there, or the server is in an unknown state.
 */
export type Phase =
  'planned' | 'making' | 'present' | 'failed' | 'unfinished' | 'removing' | 'gone' | 'unknown';

export const PHASES = [
  'failed',
  'unfinished',
  'making',
  'removing',
  'planned',
  'unknown',
  'present',
  'gone',
] as const satisfies readonly Phase[];

/** The event that failed: the state that the provision fell into, and when. */
export interface NodeFailure {
  readonly state: ProvisionState;
  /** Unix seconds; null when the history does not say. */
  readonly time: number | null;
  /** What the log says of just this thing; null where it says nothing. */
  readonly reason: string | null;
}

/** What a fact tells; the words are in i18n. */
export type FactKey =
  | 'address'
  | 'resource_id'
  | 'one_id'
  | 'block'
  | 'mask'
  | 'gateway'
  | 'dns'
  | 'network_driver'
  | 'device'
  | 'bridge'
  | 'mode'
  | 'mtu'
  | 'size'
  | 'ipam'
  | 'range_id'
  | 'datastore_type'
  | 'transfer_manager'
  | 'nfs_export'
  | 'nfs_mount'
  | 'driver'
  | 'guest_kind'
  | 'deployment'
  | 'state'
  | 'host_count'
  /** How many public addresses came of how many that were asked for, `1/3`; only where some are missing. */
  | 'asked_ips'
  /** The line of the log about it. */
  | 'log_line'
  /** How many machines exist that OpenNebula does not have yet, or any more; those of one's own told apart. */
  | 'machines_before'
  | 'own_machines_before'
  | 'machines_after'
  | 'own_machines_after';

export interface Fact {
  readonly key: FactKey;
  readonly value: string;
}

/** One thing on the map. What it is and where it belongs never changes with its phase. */
export interface MapNode {
  /** By meaning, never by place in a list: it stays when an OpenNebula id arrives, or when the order changes. */
  readonly id: string;
  readonly kind: NodeKind;
  /** The id of the node that it lies in. */
  readonly parent: string | null;
  /** As the server sends it, without OneForm's suffix: may be missing, 200 characters long, or hold markup. */
  readonly name: string | null;
  /** The place among its siblings; ids decide between equals. */
  readonly order: number;
  readonly phase: Phase;
  readonly failure: NodeFailure | null;
  readonly facts: readonly Fact[];
}

export type EdgeKind = 'on_network' | 'mounts' | 'routes';

/** A connection that is not containment: a host on a network, a datastore on an NFS server, a subnet through its gateway. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

export interface Graph {
  /** In reading order: parents before their children, siblings by their order. */
  readonly nodes: ReadonlyMap<string, MapNode>;
  /** Ids in reading order; nothing for a node without any. The roots are under ''. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly edges: readonly MapEdge[];
}

/** What one part of a provision adds to the graph. */
export interface GraphPart {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export const NO_FACTS: readonly Fact[] = [];
export const ROOT = '';

/** The facts whose values are known. Drivers write the word "null" where a template has not been filled in yet. */
export function factsOf(
  values: readonly (readonly [FactKey, string | number | null | undefined])[],
): readonly Fact[] {
  return values.flatMap(([key, value]): Fact[] =>
    value === null || value === undefined || value === '' || value === 'null'
      ? []
      : [{ key, value: String(value) }],
  );
}

export function factOf(node: MapNode, key: FactKey): string | null {
  return node.facts.find((fact) => fact.key === key)?.value ?? null;
}
