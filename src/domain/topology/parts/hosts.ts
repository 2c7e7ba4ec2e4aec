import type { OneHost } from '@/domain/provision/objects';
import { withKeys } from '@/domain/topology/identity';
import { factsOf, NO_FACTS, type MapNode } from '@/domain/topology/model';
import { countOf } from '@/domain/topology/parts/count';
import { resourcesOf } from '@/domain/topology/parts/resources';
import type { Standings } from '@/domain/topology/phases';
import type { MapProvision } from '@/domain/topology/subject';

export const HOSTS_ID = 'hosts';

/** After every host of the history; before the planned ones. */
const UNRECORDED = 1_000_000_000;
const TO_COME = 2_000_000_000;

/** Nobody plans more; a number typed by mistake must not fill the memory. */
const MOST_PLANNED = 2_000;

/** A host on the map, with the object behind it where there is one. */
export interface PlacedHost {
  readonly node: MapNode;
  readonly host: OneHost | null;
}

/** By address, since that comes first, is known of on-premises hosts before they are made, and never changes. */
const wantedKey = ({ name, resourceId, id }: OneHost): string =>
  `host:${name ?? resourceId ?? (id === null ? 'nameless' : `#${id}`)}`;

function made(provision: MapProvision, standings: Standings): readonly PlacedHost[] {
  const { madeAt, lastRunning } = resourcesOf(provision.history);
  const tie = ({ resourceId, id, children }: OneHost) =>
    `${resourceId ?? ''} ${id ?? ''} ${JSON.stringify(children)}`;
  return withKeys(provision.objects.hosts, wantedKey, tie).map(({ key, item: host }) => {
    const place = madeAt.get(host.name ?? '');
    const standing = standings.host(host.id, place === undefined || place > lastRunning);
    return {
      host,
      node: {
        id: key,
        kind: 'host',
        parent: HOSTS_ID,
        name: host.name ?? host.resourceId,
        order: place ?? UNRECORDED,
        ...standing,
        facts: factsOf([
          ['address', host.name],
          ['resource_id', host.resourceId],
          ['one_id', host.id],
        ]),
      },
    };
  });
}

const planned = (
  id: string,
  name: string | null,
  order: number,
  standings: Standings,
): MapNode => ({
  id,
  kind: 'host',
  parent: HOSTS_ID,
  name,
  order: TO_COME + order,
  ...standings.planned,
  facts: name === null ? NO_FACTS : factsOf([['address', name]]),
});

/** The hosts that the inputs ask for and that are not there yet: by number in a cloud, by address on-premises. */
function toCome({ values, objects }: MapProvision, standings: Standings): readonly PlacedHost[] {
  if (!standings.expectsHosts) return [];
  const there = new Set(objects.hosts.map(({ name }) => name));
  const list = values['oneform_onprem_hosts'];
  const addresses = new Set(
    (Array.isArray(list) ? list : [])
      .filter((address): address is string => typeof address === 'string' && !there.has(address))
      .slice(0, MOST_PLANNED),
  );
  const missing = Math.min(MOST_PLANNED, countOf(values, 'oneform_hosts') - objects.hosts.length);
  return [
    ...[...addresses].map((address) => planned(`host:${address}`, address, 0, standings)),
    ...Array.from({ length: Math.max(0, missing) }, (_none, index) =>
      planned(`planned-host:${index + 1}`, null, index + 1, standings),
    ),
  ].map((node) => ({ node, host: null }));
}

/** Every host: made, being made, and to come. */
export function placeHosts(provision: MapProvision, standings: Standings): readonly PlacedHost[] {
  return [...made(provision, standings), ...toCome(provision, standings)];
}
