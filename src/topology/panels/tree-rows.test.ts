import { expect, it } from 'vitest';

import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { buildGraph } from '@/domain/topology/graph';
import { treeRows } from '@/topology/panels/tree-rows';

const graph = buildGraph({
  provision: makeProvision(),
  provider: null,
  preview: null,
  unmanaged: null,
});

it('shows every node when all are open, each with its place among its siblings', () => {
  const rows = treeRows(graph, () => true);
  expect(rows.map(({ id }) => id)).toEqual([...graph.nodes.keys()]);
  expect(rows.find(({ id }) => id === 'host:203.0.113.11')).toEqual({
    id: 'host:203.0.113.11',
    level: 4,
    position: 2,
    siblings: 2,
    open: null,
  });
});

it('shows nothing of what is closed', () => {
  expect(treeRows(graph, (id) => id === 'provider').map(({ id }) => id)).toEqual([
    'provider',
    'cluster',
  ]);
});
