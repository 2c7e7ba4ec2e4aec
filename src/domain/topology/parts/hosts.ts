import type { OneHost } from '@/domain/provision/objects';
import type { Clues } from '@/domain/topology/evidence/clues';
import { withKeys } from '@/domain/topology/identity';
import { factsOf, type MapNode } from '@/domain/topology/model';
import { countOf } from '@/domain/topology/parts/count';
import { resourcesOf } from '@/domain/topology/parts/resources';
import { isLeaving, type NodeStatus, type NodeStatuses } from '@/domain/topology/phases';
import type { MapProvision } from '@/domain/topology/subject';

export const HOSTS_ID = 'hosts';

/** After every host of the history; before the planned ones. */
const UNRECORDED = 1_000_000_000;
const TO_COME = 2_000_000_000;

/** The most that is planned; a number typed by mistake must not fill the memory. */
const MOST_PLANNED = 2_000;

/** A host on the map, with the object behind it where there is one. */
export interface PlacedHost {
  readonly node: MapNode;
  readonly host: OneHost | null;
}

/** By address, since that comes first, is known of on-premises hosts before they are made, and never changes. */
const wantedKey = ({ name, resourceId, id }: OneHost): string =>
  `host:${name ?? resourceId ?? (id === null ? 'nameless' : `#${id}`)}`;

function made(provision: MapProvision, nodeStatuses: NodeStatuses): readonly PlacedHost[] {
  const { madeAt, lastRunning } = resourcesOf(provision.history);
  const tie = ({ resourceId, id, children }: OneHost) =>
    `${resourceId ?? ''} ${id ?? ''} ${JSON.stringify(children)}`;
  return withKeys(provision.objects.hosts, wantedKey, tie).map(({ key, item: host }) => {
    const place = madeAt.get(host.name ?? '');
    const nodeStatus = nodeStatuses.host(host, place === undefined || place > lastRunning);
    return {
      host,
      node: {
        id: key,
        kind: 'host',
        parent: HOSTS_ID,
        name: host.name ?? host.resourceId,
        order: place ?? UNRECORDED,
        ...nodeStatus,
        facts: factsOf([
          ['address', host.name],
          ['resource_id', host.resourceId],
          ['one_id', host.id],
        ]),
      },
    };
  });
}

/** A host that the document does not have: one to come, or one that was half made. */
const unlisted = (
  id: string,
  name: string | null,
  order: number,
  nodeStatus: NodeStatus,
  cloudId: string | null,
): MapNode => ({
  id,
  kind: 'host',
  parent: HOSTS_ID,
  name: name ?? cloudId,
  order: TO_COME + order,
  ...nodeStatus,
  facts: factsOf([
    ['address', name],
    ['resource_id', cloudId],
  ]),
});

/** The hosts that the inputs ask for and that are not there yet: by number in a cloud, by address on-premises. */
function toCome(
  { values, objects }: MapProvision,
  nodeStatuses: NodeStatuses,
  clues: Clues,
): readonly PlacedHost[] {
  if (!nodeStatuses.expectsHosts) return [];
  const there = new Set(objects.hosts.map(({ name }) => name));
  const list = values['oneform_onprem_hosts'];
  const addresses = new Set(
    (Array.isArray(list) ? list : [])
      .filter((address): address is string => typeof address === 'string' && !there.has(address))
      .slice(0, MOST_PLANNED),
  );
  const missing = Math.min(MOST_PLANNED, countOf(values, 'oneform_hosts') - objects.hosts.length);
  const cloudId = (address: string | null, index: number) =>
    clues.comingMachine(address, index)?.id ?? null;
  return [
    ...[...addresses].map((address) =>
      unlisted(`host:${address}`, address, 0, nodeStatuses.planned(address, 0), null),
    ),
    ...Array.from({ length: Math.max(0, missing) }, (_none, index) =>
      unlisted(
        `planned-host:${index + 1}`,
        null,
        index + 1,
        nodeStatuses.planned(null, index),
        cloudId(null, index),
      ),
    ),
  ].map((node) => ({ node, host: null }));
}

/** Machines that may still run in the cloud, though the document has forgotten them (contract#trap-1). */
function leftInCloud(
  { state, objects }: MapProvision,
  { strayMachines }: Clues,
): readonly PlacedHost[] {
  if (!isLeaving(state) || objects.hosts.length > 0) return [];
  const nodeStatus: NodeStatus = { phase: 'unknown', failure: null };
  return strayMachines.slice(0, MOST_PLANNED).map(({ id }, index) => ({
    host: null,
    node: unlisted(`left-machine:${index + 1}`, null, index, nodeStatus, id ?? null),
  }));
}

/** Every host: made, being made, to come, and left behind. */
export function placeHosts(
  provision: MapProvision,
  nodeStatuses: NodeStatuses,
  clues: Clues,
): readonly PlacedHost[] {
  return [
    ...made(provision, nodeStatuses),
    ...toCome(provision, nodeStatuses, clues),
    ...leftInCloud(provision, clues),
  ];
}
