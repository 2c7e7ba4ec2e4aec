import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { driverId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import type { OneDatastore, OneHost, OneNetwork } from '@/domain/provision/objects';
import { subjects } from '@/domain/topology/arbitrary.fixture';
import { NO_CHOICES, withFold, type FoldChoices } from '@/domain/topology/folding';
import { overlap, type Rect } from '@/domain/topology/geometry';
import { buildGraph } from '@/domain/topology/graph';
import { layoutGraph, type Layout, type Placed } from '@/domain/topology/layout';
import { HEADER } from '@/domain/topology/layout-metrics';
import type { MapSubject } from '@/domain/topology/subject';
import type { Graph } from '@/domain/topology/model';
import { networkWires, otherWires, type Wire } from '@/domain/topology/wires';

const OPEN: FoldChoices = withFold(NO_CHOICES, 'hosts', false);
const FOLDED: FoldChoices = withFold(NO_CHOICES, 'hosts', true);
const choices = fc.constantFrom(NO_CHOICES, OPEN, FOLDED);

/** What lines must not run behind: all that is rendered on a ground of its own. */
const isCard = ({ form }: Placed): boolean => form !== 'box' && form !== 'grid';

/** Where the words of a box are: its head, as far as a long name goes, left of its plates. */
function labelOf(place: Placed): Rect | null {
  if (place.form !== 'box' && place.form !== 'grid') return null;
  const inset = place.form === 'grid' ? 0 : 14;
  return {
    x: place.x + inset,
    y: place.y + 10,
    width: (place.wordsWidth ?? place.width) - inset - 10,
    height: HEADER - 18,
  };
}

const partsOf = (wire: Wire): readonly Rect[] =>
  wire.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = wire[index] ?? [x, y];
    return {
      x: Math.min(x, fromX),
      y: Math.min(y, fromY),
      width: Math.abs(x - fromX),
      height: Math.abs(y - fromY),
    };
  });

/** A touch is none: wires end at the edges of what they join. */
const smaller = ({ x, y, width, height }: Rect): Rect => ({
  x: x + 0.01,
  y: y + 0.01,
  width: Math.max(0, width - 0.02),
  height: Math.max(0, height - 0.02),
});

/** The pieces of wire that run behind a card or over a label, each with what is in its way. */
function clashes(graph: Graph, layout: Layout): readonly unknown[] {
  const places = [...layout.places.values()];
  const taken = [...places.filter(isCard), ...places.flatMap((place) => labelOf(place) ?? [])];
  const wires = [
    ...networkWires(layout).flatMap((network) => network.wires),
    ...otherWires(graph, layout).map(({ wire }) => wire),
  ];
  return wires.flatMap(partsOf).flatMap((part) => {
    const behind = taken.find((place) => overlap(smaller(place), part));
    return behind === undefined ? [] : [{ part, behind }];
  });
}

const { objects } = makeProvision();
const [first] = objects.networks;
if (first === undefined) throw new Error('There is no network');
const network = (name: string): OneNetwork => ({ ...first, name, kind: 'vxlan' });

const shared = (store: OneDatastore): OneDatastore => ({ ...store, transferManager: 'shared' });

function subjectOf(hosts: number, networks: number): MapSubject {
  return {
    provision: makeProvision({
      values: { nfs_server: '198.51.100.9' },
      objects: {
        ...objects,
        datastores: objects.datastores.map(shared),
        networks: Array.from({ length: networks }, (_none, index) => network(`net-${index}`)),
        hosts: Array.from({ length: hosts }, (_none, index): OneHost => ({
          id: index,
          name: `10.0.0.${index}`,
          resourceId: `i-${index}`,
          children: { vm: [String(index)] },
        })),
      },
    }),
    provider: { name: 'Ours', driver: driverId('aws'), connection: { region: 'eu-west-1' } },
    preview: null,
    unmanaged: null,
  };
}

describe('the wires of a map', () => {
  it('run behind no card and over no label, whatever is on it', () => {
    fc.assert(
      fc.property(subjects, choices, fc.boolean(), (subject, fold, upright) => {
        const graph = buildGraph(subject);
        expect(clashes(graph, layoutGraph(graph, fold, upright))).toEqual([]);
      }),
    );
  });

  it.each([
    [1, 1],
    [3, 2],
    [9, 3],
    [40, 2],
  ])('give each of %i hosts a drop of its own from each of %i networks', (hosts, networks) => {
    const graph = buildGraph(subjectOf(hosts, networks));
    for (const upright of [false, true]) {
      const layout = layoutGraph(graph, OPEN, upright);
      expect(clashes(graph, layout)).toEqual([]);
      const cards = [...layout.places.values()].filter(({ form }) => form === 'host');
      expect(cards).toHaveLength(hosts);
      const ends = networkWires(layout).map(({ wires }) =>
        wires.flatMap((wire) => {
          const end = wire.at(-1);
          return end === undefined ? [] : [end];
        }),
      );
      for (const { x, y, width } of cards) {
        const drops = ends.map((of) =>
          of.filter(([endX, endY]) => endY === y && endX > x && endX < x + width),
        );
        expect(drops.map((of) => of.length)).toEqual(Array(networks).fill(1));
      }
      // No two drops are the same line.
      const all = ends.flat().map(String);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('lead only to the hosts that are asked for', () => {
    const layout = layoutGraph(buildGraph(subjectOf(9, 1)), OPEN);
    const [of] = networkWires(layout, new Set(['host:10.0.0.7']));
    const host = layout.places.get('host:10.0.0.7');
    expect(of?.wires.at(-1)?.at(-1)?.[1]).toBe(host?.y);
    expect(of?.wires).toHaveLength(3);
  });
});

describe('the upright layout', () => {
  it('is as broad as a telephone, however many hosts there are', () => {
    for (const hosts of [1, 12, 500]) {
      const { width, upright } = layoutGraph(buildGraph(subjectOf(hosts, 2)), NO_CHOICES, true);
      expect(upright).toBe(true);
      // At its full size, or hardly smaller, in the 358 px that a window of 390 leaves.
      expect(width).toBeLessThanOrEqual(358);
    }
  });
});
