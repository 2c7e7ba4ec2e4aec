import { debug, error, info, warning } from './terraform';
import type { Childs, OneObject } from '../wire';
import type { FailureCause } from '../model';
import type { LogLine, StageContext } from './types';

/** CONFIGURING_ONE and DEPROVISIONING_ONE: what OneForm makes and removes in OpenNebula itself. */

const created = (what: string, { name, id }: { name: string; id: number | null }): LogLine =>
  info(`${what} '${name}' created with ID '${id}'`);

/** Those that had no id when the stage began and have one in the end. */
function fresh<T extends { readonly id: number | null }>(
  before: readonly { readonly id: number | null }[],
  after: readonly T[],
): readonly T[] {
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id }) => id !== null && !known.has(id));
}

const isElastic = (network: OneObject): boolean => network.template['vn_mad'] === 'elastic';

function addressRanges(network: OneObject | undefined): number {
  const ranges = network?.template['ar'];
  return Array.isArray(ranges) ? ranges.length : 0;
}

/** One line for each public address that is asked for; the answer is not logged. */
function publicAddressLines(context: StageContext): readonly LogLine[] {
  return context.after.networks.flatMap((network, index) => {
    if (!isElastic(network)) return [];
    const added = addressRanges(network) - addressRanges(context.before.networks[index]);
    return Array.from({ length: Math.max(0, added) }, () =>
      addIpLine(network.id ?? 0, context.driverId),
    );
  });
}

/** The answer is not logged, whatever it is. */
const addIpLine = (networkId: number, driverId: string): LogLine =>
  info(`Adding an AR to network ${networkId} using ${driverId} drivers`);

const NO_ANSWER =
  'Failed to open TCP connection to localhost:2633 (Connection refused - connect(2) for "localhost" port 2633)';

/** What oned answers when it is to make something; for causes that are not its own, nothing. */
function refusedCreation(cause: FailureCause): string {
  switch (cause) {
    case 'invalid-network':
      return '[one.vn.allocate] No VN_MAD in template for Virtual Network.';
    case 'invalid-hostname':
      return "[one.host.allocate] Error allocating a new host. Invalid HOSTNAME, ' ' is invalid character for a HOSTNAME";
    case 'object-in-use':
      return '[one.vn.allocate] NAME is already taken by NET 12.';
    case 'bad-credentials':
      return "[one.vn.allocate] User couldn't be authenticated, aborting call.";
    case 'quota':
      return '[one.vn.allocate] Limit of virtual networks of the group exceeded.';
    case 'registry-unreachable':
    case 'no-capacity':
    case 'host-unreachable':
    case 'package-failure':
    case 'timeout':
    case 'no-hosts':
    case 'no-terraform-state':
      return NO_ANSWER;
  }
}

/** The same, when it is to remove something: the first host is what it is asked for first. */
function refusedRemoval(cause: FailureCause, hostId: number): string {
  if (cause === 'object-in-use') {
    return `[one.host.delete] Can not remove a host with running VMs (host ${hostId}).`;
  }
  if (cause === 'bad-credentials') {
    return "[one.host.delete] User couldn't be authenticated, aborting call.";
  }
  return NO_ANSWER;
}

export function configuringOneLines(context: StageContext): readonly LogLine[] {
  const { before, after, failure } = context;
  const objects = [
    ...(before.cluster.id === undefined && after.cluster.name !== undefined
      ? [created('Cluster', { name: after.cluster.name, id: after.cluster.id ?? null })]
      : []),
    ...fresh(before.datastores, after.datastores).map((one) => created('Datastore', one)),
  ];
  const networks = fresh(before.networks, after.networks).map((one) => created('Network', one));
  const hosts = fresh(before.hosts, after.hosts).map((one) => created('Host', one));
  const opening = info('Creating OpenNebula objects');
  if (failure === null) {
    return [
      opening,
      ...objects,
      ...networks,
      ...hosts,
      ...publicAddressLines(context),
      info('OpenNebula objects created and registered successfully'),
    ];
  }
  // Networks come after the cluster and the datastores, and are where it fails; what is made stays.
  const message = refusedCreation(failure);
  return [opening, ...objects, error(`Error creating resources: ${message}`), error(message)];
}

function guestsOf(childs: Childs | undefined): readonly string[] {
  return Object.values(childs ?? {}).flat();
}

interface Removable {
  readonly id: number | null;
  readonly name: string;
  readonly childs?: Childs;
}

/** An object that goes takes what runs on it along, and says so. */
function removal(what: string, { id, name, childs }: Removable): readonly LogLine[] {
  if (id === null) return [];
  const guests = what === 'Network' ? [] : guestsOf(childs);
  const object = `${what} '${name}' with ID '${id}'`;
  return [
    ...(guests.length > 0
      ? [warning(`Deleting associated objects to ${object}: ${guests.join(', ')}`)]
      : []),
    info(`${object} deleted`),
  ];
}

/** The objects to remove, in the order in which the server removes them. */
function removals(context: StageContext): readonly (readonly LogLine[])[] {
  const { operation, before } = context;
  if (operation.kind !== 'remove') return [];
  const chosen = <T extends Removable>(
    objects: readonly T[],
    ids: readonly number[],
  ): readonly T[] =>
    operation.all ? objects : objects.filter(({ id }) => id !== null && ids.includes(id));
  const named = operation.all ? { hosts: [], networks: [], datastores: [] } : operation;
  return [
    ...chosen(before.hosts, named.hosts).map((one) => removal('Host', one)),
    ...chosen(before.networks, named.networks).map((one) => removal('Network', one)),
    ...chosen(before.datastores, named.datastores).map((one) => removal('Datastore', one)),
    ...(operation.all && before.cluster.id !== undefined
      ? [removal('Cluster', { id: before.cluster.id ?? null, name: before.cluster.name ?? '' })]
      : []),
  ].filter((lines) => lines.length > 0);
}

function removedKinds(context: StageContext): string {
  const { operation } = context;
  if (operation.kind !== 'remove' || operation.all) return 'all provision objects';
  if (operation.hosts.length > 0) return 'hosts';
  return operation.networks.length > 0 ? 'networks' : 'datastores';
}

export function deprovisioningOneLines(context: StageContext): readonly LogLine[] {
  const kinds = removedKinds(context);
  const all = removals(context);
  const opening = info(`Deleting OpenNebula ${kinds}`);
  if (context.failure === null) {
    return [opening, ...all.flat(), info(`OpenNebula ${kinds} deleted`)];
  }
  const message = refusedRemoval(context.failure, context.before.hosts[0]?.id ?? 0);
  return [opening, error(`Error deleting resources: ${message}`), error(message)];
}

/** The first two lines of every provision's log. */
export function allocationLines(name: string, providerName: string): readonly LogLine[] {
  return [info(`Provision '${name}' allocated`), debug(`Using '${providerName}' provider`)];
}
