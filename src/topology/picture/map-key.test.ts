import { describe, expect, it } from 'vitest';

import { driverId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { buildGraph } from '@/domain/topology/graph';
import { keyEntries, placeKey } from '@/topology/picture/map-key';
import { roomOf } from '@/topology/picture/text-width';

const graph = buildGraph({
  provision: makeProvision(),
  provider: { name: 'Ours', driver: driverId('aws'), connection: {} },
  preview: null,
  unmanaged: { hosts: { '2': { vm: ['12'] } }, networks: {}, datastores: {} },
});
const entries = keyEntries(graph, {
  phase: (phase) => phase,
  kind: (kind) => kind,
  line: (line) => line,
});

describe('the legend', () => {
  it('explains what is on the map, and nothing else', () => {
    expect(entries.map(({ id }) => id)).toEqual([
      'phase:present',
      'kind:host',
      'kind:vm',
      'line:network',
      'line:routes',
    ]);
  });

  it('keeps its width, and lets no entries overlap', () => {
    for (const width of [120, 300, 1_000]) {
      const { entries: placed, height } = placeKey(entries, width);
      for (const { x, y, words } of placed) {
        expect(x + 28 + roomOf(words, 12)).toBeLessThanOrEqual(width);
        expect(y).toBeLessThan(height);
      }
      expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(placed.length);
    }
  });
});
