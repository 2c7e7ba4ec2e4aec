import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { driverId, providerId, provisionId } from '@/domain/ids';
import type { OneHost } from '@/domain/provision/objects';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { subjects } from '@/domain/topology/arbitrary.fixture';
import { toMermaid, type MermaidWords } from '@/domain/topology/export-mermaid';
import { buildGraph } from '@/domain/topology/graph';
import { overviewGraph } from '@/domain/topology/overview';

const words: MermaidWords = {
  label: ({ kind, name }) => `${kind} ${name ?? ''}`,
  many: (nodes, inside) => `${nodes.length} ${nodes[0]?.kind ?? ''}, ${inside.length} inside`,
  note: (count) => `stands for ${count}`,
};

/** A cluster of so many hosts, each with so many machines that are on the network too. */
function clusterOf(hosts: number, machines = 0) {
  const { objects } = makeProvision();
  const vms = (host: number) =>
    Array.from({ length: machines }, (_none, index) => String(host * 1_000 + index));
  const made = Array.from({ length: hosts }, (_none, id): OneHost => ({
    id,
    name: `10.0.${Math.floor(id / 250)}.${id % 250}`,
    resourceId: null,
    children: {},
  }));
  return buildGraph({
    provision: makeProvision({ objects: { ...objects, hosts: made } }),
    provider: { name: 'Ours', driver: driverId('aws'), connection: {} },
    preview: null,
    unmanaged: {
      hosts: Object.fromEntries(made.map(({ id }) => [String(id), { vm: vms(id ?? 0) }])),
      networks: { '4': { vm: made.flatMap(({ id }) => vms(id ?? 0)) } },
      datastores: {},
    },
  });
}

const EDGE = /^ {2}(n\d+) -(?:--|->) (n\d+)$/gm;
const edgesOf = (text: string) => [...text.matchAll(EDGE)].map(([, from, to]) => [from, to]);
/** What a node is called that has this label. */
const nameOf = (text: string, label: string) =>
  new RegExp(String.raw`(n\d+)\["${label}"\]`).exec(text)?.[1];

describe('the Mermaid text', () => {
  it('nests boxes and marks states', () => {
    const text = toMermaid(clusterOf(2), words);
    expect(text).toMatch(/^flowchart TB\n {2}subgraph n0\["provider Ours"\]\n/);
    expect(text).toContain('classDef present');
    expect(text.match(/subgraph/g)?.length).toBe(text.match(/^ *end$/gm)?.length);
    expect(edgesOf(text)).toContainEqual([
      nameOf(text, 'host 10.0.0.1'),
      nameOf(text, 'network public'),
    ]);
    expect(text).not.toContain('%%');
  });

  it('joins many hosts, as one node, with the network, and says how many they are', () => {
    const text = toMermaid(clusterOf(500, 2), words);
    const hosts = nameOf(text, '500 host, 1000 inside');
    expect(hosts).toBeDefined();
    expect(edgesOf(text)).toContainEqual([hosts, nameOf(text, 'network public')]);
    expect(text).toContain('%% stands for 1500\n');
  });

  it.each([
    ['hosts', clusterOf(24)],
    ['machines on hosts', clusterOf(24, 24)],
    ['hosts and more machines', clusterOf(2_000, 20)],
  ])('stays within what Mermaid draws, whatever the number of %s', (_what, graph) => {
    const text = toMermaid(graph, words);
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(edgesOf(text).length).toBeLessThanOrEqual(500);
    // Every host is in the picture: by itself, or as one of many.
    const many = [...text.matchAll(/\["(\d+) host,/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    const hosts = graph.children.get('hosts')?.length;
    expect(many + (text.match(/\["host /g)?.length ?? 0)).toBe(hosts);
  });

  it('keeps groups apart when what is in them is put together', () => {
    const provisions = Array.from({ length: 2_000 }, (_none, index) =>
      makeProvision({ id: provisionId(index), providerId: providerId(index % 40) }),
    );
    const text = toMermaid(overviewGraph(provisions, [], 'provider'), words);
    expect(text.match(/subgraph n\d+\["group/g)).toHaveLength(40);
    expect(text.match(/\["50 provision, 0 inside"\]/g)).toHaveLength(40);
  });

  it('connects only what it draws, and loses no connection', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const graph = buildGraph(subject);
        const text = toMermaid(graph, words);
        const drawn = new Set([...text.matchAll(/(n\d+)\[/g)].map(([, name]) => name));
        const edges = edgesOf(text);
        expect(edges.flat().every((name) => drawn.has(name))).toBe(true);
        expect(new Set(edges.map(String)).size).toBe(edges.length);
        expect(edges.length > 0).toBe(graph.edges.length > 0);
      }),
    );
  });

  it('lets no name out of its quotes', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const text = toMermaid(buildGraph(subject), { ...words, label: ({ name }) => name ?? '' });
        for (const line of text.split('\n').filter((each) => each.includes('['))) {
          expect(line).toMatch(/^ *(subgraph )?n\d+\["[^"<>&\n[\]]*"\]$/);
        }
      }),
    );
  });
});
