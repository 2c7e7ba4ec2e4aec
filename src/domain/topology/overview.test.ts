import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { driverId, providerId, provisionId } from '@/domain/ids';
import type { Provider } from '@/domain/provider';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import type { Provision } from '@/domain/provision/provision';
import { KNOWN_STATES } from '@/domain/provision/state';
import { NO_CHOICES, withFold } from '@/domain/topology/folding';
import { contains, overlap } from '@/domain/topology/geometry';
import { GROUPINGS, layoutOverview, overviewGraph } from '@/domain/topology/overview';

const provider = (id: number, region: string): Provider => ({
  id: providerId(id),
  name: `Cloud ${id}`,
  description: '',
  driver: driverId('aws'),
  version: null,
  display: makeProvision().display,
  connectionInputs: [],
  connection: { region },
  provisionIds: [],
  registeredAt: null,
  meta: makeProvision().meta,
});
const PROVIDERS = [provider(1, 'north'), provider(2, 'south'), provider(3, 'north')];

const provisions: fc.Arbitrary<readonly Provision[]> = fc
  .uniqueArray(fc.nat(500), { maxLength: 60 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({
            state: fc.constantFrom(...KNOWN_STATES),
            owner: fc.option(fc.integer({ min: 1, max: 4 })),
          })
          .map(({ state, owner }) =>
            makeProvision({
              id: provisionId(id),
              state,
              providerId: owner === null ? null : providerId(owner),
            }),
          ),
      ),
    ),
  );

describe('the map over everything', () => {
  it('shows each provision once, in a group that it lies in; no two overlap', () => {
    fc.assert(
      fc.property(provisions, fc.constantFrom(...GROUPINGS), (all, grouping) => {
        const graph = overviewGraph(all, PROVIDERS, grouping);
        const { places } = layoutOverview(graph, NO_CHOICES);
        const tiles = [...places.values()].filter(({ kind }) => kind === 'provision');
        const groups = [...places.values()].filter(({ kind }) => kind === 'group');
        expect(tiles).toHaveLength(all.length);
        for (const same of [tiles, groups]) {
          const clash = same.find((one, index) =>
            same.slice(index + 1).some((other) => overlap(one, other)),
          );
          expect(clash).toBeUndefined();
        }
        for (const tile of tiles) {
          const box = places.get(graph.nodes.get(tile.id)?.parent ?? '');
          expect(box !== undefined && contains(box, tile)).toBe(true);
        }
      }),
    );
  });

  it('is the same whatever the order', () => {
    fc.assert(
      fc.property(provisions, fc.constantFrom(...GROUPINGS), (all, grouping) => {
        const layoutOf = (list: readonly Provision[]) =>
          layoutOverview(overviewGraph(list, PROVIDERS, grouping), NO_CHOICES);
        expect([...layoutOf([...all].reverse()).places]).toEqual([...layoutOf(all).places]);
      }),
    );
  });

  it('groups by region over providers, and shows a provider without provisions', () => {
    const all = [makeProvision({ providerId: providerId(1) })];
    const names = (grouping: (typeof GROUPINGS)[number]) =>
      [...overviewGraph(all, PROVIDERS, grouping).nodes.values()]
        .filter(({ kind }) => kind === 'group')
        .map(({ name }) => name);
    expect(names('provider')).toEqual(['Cloud 1', 'Cloud 2', 'Cloud 3']);
    expect(names('region')).toEqual(['north']);
    expect(names('state')).toEqual(['RUNNING']);
  });

  it('shows nothing of what a folded group holds', () => {
    const graph = overviewGraph(
      [makeProvision({ providerId: providerId(1) })],
      PROVIDERS,
      'provider',
    );
    const { places } = layoutOverview(graph, withFold(NO_CHOICES, 'provider:1', true));
    expect(places.get('provider:1')?.form).toBe('folded');
    expect(places.has('provision:17')).toBe(false);
  });
});
