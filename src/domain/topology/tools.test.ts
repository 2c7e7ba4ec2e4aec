import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { driverId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { fitGrid } from '@/domain/topology/geometry';
import { buildGraph } from '@/domain/topology/graph';
import { guestCounts } from '@/domain/topology/guest-counts';
import { findNodes, passes } from '@/domain/topology/matching';
import { connectedTo, pathOf, stepFrom, type Step } from '@/domain/topology/navigate';
import { structureHash } from '@/domain/topology/structure';

const graph = buildGraph({
  provision: makeProvision(),
  provider: { name: 'Ours', driver: driverId('aws'), connection: { region: 'north' } },
  preview: null,
  unmanaged: { hosts: { '2': { vm: ['12'] } }, networks: {}, datastores: {} },
});
const everything = () => true;
const step = (from: string, to: Step) => stepFrom(graph, from, to, everything);

describe('the structure hash', () => {
  it('knows nothing of state, names and facts, and all of what is there', () => {
    const hashOf = (changes: Parameters<typeof makeProvision>[0]) =>
      structureHash(
        buildGraph({
          provision: makeProvision(changes),
          provider: null,
          preview: null,
          unmanaged: null,
        }),
      );
    const { objects } = makeProvision();
    expect(hashOf({ state: 'CONFIGURING_PROVISION_FAILURE' })).toBe(hashOf({}));
    expect(hashOf({ name: 'another' })).toBe(hashOf({}));
    expect(hashOf({ objects: { ...objects, hosts: objects.hosts.slice(1) } })).not.toBe(hashOf({}));
  });
});

describe('steps on the map', () => {
  it('go to siblings, in, out and along edges', () => {
    expect(step('host:203.0.113.10', 'next')).toBe('host:203.0.113.11');
    expect(step('host:203.0.113.10', 'previous')).toBeNull();
    expect(step('host:203.0.113.10', 'in')).toBe('vm:12');
    expect(step('host:203.0.113.10', 'out')).toBe('hosts');
    expect(step('host:203.0.113.10', 'along')).toBe('network:public');
    expect(step('host:203.0.113.10', 'last')).toBe('host:203.0.113.11');
    expect(connectedTo(graph, 'network:public')).toEqual([
      'host:203.0.113.10',
      'host:203.0.113.11',
    ]);
  });

  it('pass over what is folded away', () => {
    const shown = (id: string) => id !== 'host:203.0.113.11';
    expect(stepFrom(graph, 'host:203.0.113.10', 'next', shown)).toBeNull();
  });

  it('know everything that a node lies in', () => {
    expect(pathOf(graph, 'hosts')).toEqual([
      'hosts',
      'cluster',
      'subnet',
      'vpc',
      'region',
      'provider',
    ]);
  });
});

describe('the guests of a node', () => {
  it('are counted by kind, on hosts and on the networks that they are joined with', () => {
    const full = buildGraph({
      provision: makeProvision(),
      provider: null,
      preview: null,
      unmanaged: {
        hosts: { '2': { vm: ['12', '13'] } },
        networks: { '4': { vm: ['12', '99'] } },
        datastores: { '102': { image: ['4'], backup: ['7'] } },
      },
    });
    expect(guestCounts(full, 'host:203.0.113.10')).toEqual([{ kind: 'vm', count: 2 }]);
    expect(guestCounts(full, 'network:public')).toEqual([{ kind: 'vm', count: 2 }]);
    expect(guestCounts(full, 'datastore:system')).toEqual([
      { kind: 'image', count: 1 },
      { kind: 'guest', count: 1 },
    ]);
    expect(guestCounts(full, 'host:203.0.113.11')).toEqual([]);
  });
});

describe('search and filter', () => {
  it('finds by name and by fact, the beginning of a name first', () => {
    expect(findNodes(graph, '203.0.113.11', 5).map(({ id }) => id)).toEqual(['host:203.0.113.11']);
    expect(findNodes(graph, 'I-2', 5).map(({ id }) => id)).toEqual(['host:203.0.113.11']);
    expect(findNodes(graph, ' ', 5)).toEqual([]);
    expect(findNodes(graph, 'e', 1).map(({ id }) => id)).toEqual(['cluster']);
  });

  it('passes everything while nothing is chosen', () => {
    const host = findNodes(graph, '203.0.113.11', 1)[0];
    if (host === undefined) throw new Error('There is no such host');
    expect(passes(host, { kinds: new Set(), phases: new Set() })).toBe(true);
    expect(passes(host, { kinds: new Set(['network']), phases: new Set() })).toBe(false);
    expect(passes(host, { kinds: new Set(['host']), phases: new Set(['present']) })).toBe(true);
  });
});

describe('a room that keeps its size', () => {
  it('holds whatever comes to live in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (count) => {
        const room = { width: 161, height: 14 };
        const { columns, cell, gap } = fitGrid(count, room, { width: 14, height: 14 }, 3);
        const rows = Math.ceil(count / columns);
        expect(columns * (cell.width + gap) - gap).toBeLessThanOrEqual(room.width + 1e-9);
        expect(rows * (cell.height + gap) - gap).toBeLessThanOrEqual(room.height + 1e-9);
      }),
    );
  });
});
