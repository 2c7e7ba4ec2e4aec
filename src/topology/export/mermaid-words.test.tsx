// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTranslation } from 'react-i18next';

import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';
import { buildGraph } from '@/domain/topology/graph';
import type { MapNode } from '@/domain/topology/model';
import { mermaidWords } from '@/topology/export/mermaid-words';
import { useMapWords } from '@/topology/model/words';
import { startWords } from '@/i18n/testing/start-words';

beforeAll(async () => {
  await startWords();
});

const path = ['PENDING', 'CONFIGURING_PROVISION', 'CONFIGURING_PROVISION_FAILURE'] as const;
const graph = buildGraph({
  provision: makeProvision({ state: path[2], history: historyOf(path) }),
  provider: null,
  preview: null,
  unmanaged: { hosts: { '2': { vm: ['12'] } }, networks: {}, datastores: {} },
});
function nodeOf(id: string): MapNode {
  const node = graph.nodes.get(id);
  if (node === undefined) throw new Error(`There is no ${id}`);
  return node;
}
const words = () =>
  renderHook(() => mermaidWords(useTranslation('topology').t, useMapWords())).result.current;

describe('the words of the Mermaid text', () => {
  it('say address, number and state, which the picture can not', () => {
    const { label } = words();
    expect(label(nodeOf('host:203.0.113.10'))).toBe('Host 203.0.113.10 · #2 · Not finished');
    expect(label(nodeOf('vm:12'))).toBe('VM 12 · Present');
    expect(label(nodeOf('network:public'))).toBe('Network public · #4 · elastic · Present');
  });

  it('say how many are put together, how they are, and what lives on them', () => {
    const hosts = [nodeOf('host:203.0.113.10'), nodeOf('host:203.0.113.11')];
    expect(words().many(hosts, [nodeOf('vm:12')])).toBe(
      '2 hosts: 2 not finished · 1 virtual machine',
    );
  });
});
