import type { Children, Unmanaged } from '@/domain/provision/objects';
import {
  factsOf,
  type GraphPart,
  type MapEdge,
  type MapNode,
  type Phase,
} from '@/domain/topology/model';

/** A node that guests may live on, with the object behind it. */
export interface Home {
  readonly node: MapNode;
  readonly object: { readonly id: number | null; readonly children: Children } | null;
  /** Which map of `/unmanaged` tells about it. */
  readonly group: keyof Unmanaged;
}

const STRAYS_ID = 'unplaced';

const kindOf = (kind: string): MapNode['kind'] =>
  kind === 'vm' || kind === 'image' ? kind : 'guest';

const guestId = (kind: string, id: string): string =>
  kindOf(kind) === 'guest' ? `guest:${kind}:${id}` : `${kind}:${id}`;

/** Numbers in the order of numbers; what is no number last. */
const orderOf = (id: string): number => {
  const number = Number(id);
  return Number.isFinite(number) ? number : 1_000_000_000;
};

/** Guests go with the object they live on, for better or worse; a failure of it is not theirs. */
const SHARED: ReadonlySet<Phase> = new Set(['removing', 'gone', 'unknown']);
const guestPhase = ({ phase }: MapNode): Phase => (SHARED.has(phase) ? phase : 'present');

const guestNode = (kind: string, id: string, home: MapNode): MapNode => ({
  id: guestId(kind, id),
  kind: kindOf(kind),
  parent: home.id,
  name: null,
  order: orderOf(id),
  phase: guestPhase(home),
  failure: null,
  facts: factsOf([
    ['one_id', id],
    ['guest_kind', kindOf(kind) === 'guest' ? kind : null],
  ]),
});

/** What `/unmanaged` says of a home; until it is asked, what was known at its last check. */
function childrenOf({ object, group }: Home, unmanaged: Unmanaged | null): Children {
  if (object === null) return {};
  if (unmanaged === null) return object.children;
  return object.id === null ? {} : (unmanaged[group][String(object.id)] ?? {});
}

/** The guests of objects that are not there any more: rendered apart, since they too are somebody's. */
function strayChildren(homes: readonly Home[], unmanaged: Unmanaged | null): readonly Children[] {
  if (unmanaged === null) return [];
  return (['hosts', 'networks', 'datastores'] as const).flatMap((group) => {
    const known = new Set(
      homes.filter((home) => home.group === group).map(({ object }) => String(object?.id)),
    );
    return Object.entries(unmanaged[group]).flatMap(([id, children]) =>
      known.has(id) ? [] : [children],
    );
  });
}

/**
 * Virtual machines, images, and whatever else lives on the provision. Each is rendered once: a machine on
 * its host, joined with the networks that name it too.
 *
 * @param homes hosts first, then datastores, then networks: the first that names a guest has it
 */
export function placeGuests(
  homes: readonly Home[],
  unmanaged: Unmanaged | null,
  cluster: string,
): GraphPart {
  const nodes = new Map<string, MapNode>();
  const edges: MapEdge[] = [];
  const settle = (children: Children, home: MapNode): void => {
    for (const [kind, ids] of Object.entries(children)) {
      for (const id of new Set(ids)) {
        const known = nodes.get(guestId(kind, id));
        if (known === undefined) nodes.set(guestId(kind, id), guestNode(kind, id, home));
        else if (home.kind === 'network' && known.parent !== home.id) {
          edges.push({ from: known.id, to: home.id, kind: 'on_network' });
        }
      }
    }
  };
  for (const home of homes) settle(childrenOf(home, unmanaged), home.node);

  const box: MapNode = {
    id: STRAYS_ID,
    kind: 'unplaced',
    parent: cluster,
    name: null,
    order: 50,
    // OpenNebula still names them, on what it does not have any more.
    phase: 'unknown',
    failure: null,
    facts: [],
  };
  const settled = nodes.size;
  for (const children of strayChildren(homes, unmanaged)) settle(children, box);
  return { nodes: [...(nodes.size > settled ? [box] : []), ...nodes.values()], edges };
}
