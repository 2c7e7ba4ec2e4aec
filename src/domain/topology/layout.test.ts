import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { OneHost, OneNetwork } from '@/domain/provision/objects';
import { subjects } from '@/domain/topology/arbitrary.fixture';
import { NO_CHOICES, withFold, type FoldChoices } from '@/domain/topology/folding';
import { contains, overlap } from '@/domain/topology/geometry';
import { buildGraph } from '@/domain/topology/graph';
import { layoutGraph, type Layout, type Placed } from '@/domain/topology/layout';
import { structureHash } from '@/domain/topology/structure';
import type { MapSubject } from '@/domain/topology/subject';
import type { Graph } from '@/domain/topology/model';

const allOpen: FoldChoices = { folded: new Set(), open: new Set(['hosts']) };
const choices = fc.constantFrom(NO_CHOICES, allOpen, withFold(NO_CHOICES, 'vpc', true));

const siblings = (graph: Graph, layout: Layout): readonly (readonly Placed[])[] =>
  [...graph.children.values()].map((ids) => ids.flatMap((id) => layout.places.get(id) ?? []));

/** Rounding of cells that were shrunk. */
const shrunk = (place: Placed): Placed => ({
  ...place,
  x: place.x + 1e-6,
  y: place.y + 1e-6,
  width: Math.max(0, place.width - 2e-6),
  height: Math.max(0, place.height - 2e-6),
});

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const turn = items.length === 0 ? 0 : seed % items.length;
  return [...items.slice(turn), ...items.slice(0, turn)].reverse();
}

const shuffleRanges =
  (seed: number) =>
  (network: OneNetwork): OneNetwork => ({
    ...network,
    addressRanges: shuffled(network.addressRanges, seed),
  });

function shuffle(subject: MapSubject, seed: number): MapSubject {
  const { objects } = subject.provision;
  return {
    ...subject,
    provision: {
      ...subject.provision,
      objects: {
        ...objects,
        hosts: shuffled(objects.hosts, seed),
        networks: shuffled(objects.networks, seed).map(shuffleRanges(seed)),
        datastores: shuffled(objects.datastores, seed),
      },
    },
  };
}

/** The node that a place belongs to among these, by the boxes around it. */
const within = (graph: Graph, id: string, box: string): boolean => {
  for (let at: string | null = id; at !== null; at = graph.nodes.get(at)?.parent ?? null) {
    if (at === box) return true;
  }
  return false;
};

const withoutGuests = (host: OneHost): OneHost => ({ ...host, children: {} });

const newHost: OneHost = { id: null, name: '192.0.2.250', resourceId: 'i-new', children: {} };

describe('the layout of any provision', () => {
  it('lets no two siblings overlap, and keeps children inside their parents', () => {
    fc.assert(
      fc.property(subjects, choices, fc.boolean(), (subject, fold, upright) => {
        const graph = buildGraph(subject);
        const layout = layoutGraph(graph, fold, upright);
        for (const places of siblings(graph, layout)) {
          const clash = places.find((one, index) =>
            places.slice(index + 1).some((other) => overlap(shrunk(one), shrunk(other))),
          );
          expect(clash).toBeUndefined();
          const outside = places.find((one) => {
            const parent = layout.places.get(graph.nodes.get(one.id)?.parent ?? '');
            return parent !== undefined && !contains(parent, shrunk(one));
          });
          expect(outside).toBeUndefined();
        }
      }),
    );
  });

  it('fits into its own size and names only places with numbers', () => {
    fc.assert(
      fc.property(subjects, choices, fc.boolean(), (subject, fold, upright) => {
        const layout = layoutGraph(buildGraph(subject), fold, upright);
        const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
        const outside = [...layout.places.values()].find(
          (place) => !contains(whole, shrunk(place)),
        );
        expect(outside).toBeUndefined();
      }),
    );
  });

  it('is the same whatever the order of the input', () => {
    fc.assert(
      fc.property(subjects, choices, fc.nat(), (subject, fold, seed) => {
        const graph = buildGraph(subject);
        const other = buildGraph(shuffle(subject, seed));
        expect(structureHash(other)).toBe(structureHash(graph));
        expect([...layoutGraph(other, fold).places]).toEqual([...layoutGraph(graph, fold).places]);
      }),
    );
  });

  it('moves nothing outside the hosts when a host comes or goes', () => {
    fc.assert(
      fc.property(subjects, fc.nat(), (subject, pick) => {
        const { provision } = subject;
        const { hosts } = provision.objects;
        const fold: FoldChoices = { folded: new Set(), open: new Set(['hosts']) };
        const withHosts = (changed: readonly OneHost[]): MapSubject => ({
          ...subject,
          unmanaged: null,
          provision: {
            ...provision,
            // Nothing is expected besides, so that a host that comes is a host more.
            values: { ...provision.values, oneform_hosts: 0, oneform_onprem_hosts: [] },
            objects: { ...provision.objects, hosts: changed },
          },
        });
        const place = (changed: readonly OneHost[]) => {
          const graph = buildGraph(withHosts(changed));
          return { graph, layout: layoutGraph(graph, fold) };
        };
        const index = hosts.length === 0 ? 0 : pick % hosts.length;
        const without = hosts.filter((_host, at) => at !== index);
        if (without.length === 0) return;
        // Without guests of its own, which might have to find another home.
        const all = hosts.map((host, at) => (at === index ? withoutGuests(host) : host));
        const [more, fewer] = [place(all), place(without)];
        for (const { id, x, y } of fewer.layout.places.values()) {
          const then = more.layout.places.get(id);
          if (then === undefined || within(fewer.graph, id, 'hosts')) continue;
          expect({ id, x: then.x, y: then.y }).toEqual({ id, x, y });
        }
      }),
    );
  });

  it('puts a new host after all others: only the box that grows moves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), (count) => {
        const base = makeRunning(count);
        const { provision } = base;
        const grown: MapSubject = {
          ...base,
          provision: {
            ...provision,
            history: [
              ...provision.history,
              { action: 'Resource provisioned', description: '192.0.2.250 provisioned', time: 9 },
            ],
            objects: { ...provision.objects, hosts: [newHost, ...provision.objects.hosts] },
          },
        };
        const before = layoutGraph(buildGraph(base), NO_CHOICES).places;
        const after = layoutGraph(buildGraph(grown), NO_CHOICES).places;
        for (const { id, x, y } of before.values()) {
          expect({ id, x: after.get(id)?.x, y: after.get(id)?.y }).toEqual({ id, x, y });
        }
      }),
    );
  });

  it('folds hosts above 24 into cells, and unfolds them when asked', () => {
    const forms = (count: number, fold: FoldChoices) => {
      const { places } = layoutGraph(buildGraph(makeRunning(count)), fold);
      return new Set(
        [...places.values()].filter(({ kind }) => kind === 'host').map(({ form }) => form),
      );
    };
    expect(forms(24, NO_CHOICES)).toEqual(new Set(['host']));
    expect(forms(25, NO_CHOICES)).toEqual(new Set(['cell']));
    expect(forms(25, withFold(NO_CHOICES, 'hosts', false))).toEqual(new Set(['host']));
    expect(forms(3, withFold(NO_CHOICES, 'hosts', true))).toEqual(new Set(['cell']));
  });

  it('places each node once: as many places as nodes when nothing is folded', () => {
    const graph = buildGraph(makeRunning(1_000));
    expect(layoutGraph(graph, allOpen).places.size).toBe(graph.nodes.size);
  });
});

function makeRunning(count: number): MapSubject {
  const hosts = Array.from({ length: count }, (_none, index): OneHost => ({
    id: index,
    name: `10.1.${Math.floor(index / 250)}.${index % 250}`,
    resourceId: `i-${index}`,
    children: { vm: [String(index * 2), String(index * 2 + 1)] },
  }));
  return {
    provision: {
      name: 'edge',
      state: 'RUNNING',
      values: {},
      objects: { cluster: { id: 1, name: 'edge' }, hosts, networks: [], datastores: [] },
      history: hosts.map(({ name }, time) => ({
        action: 'Resource provisioned',
        description: `${name ?? ''} provisioned`,
        time,
      })),
      registeredAt: 0,
    },
    provider: null,
    preview: null,
    unmanaged: null,
  };
}
