// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { driverId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { buildGraph } from '@/domain/topology/graph';
import { overviewGraph } from '@/domain/topology/overview';
import { Inspector } from '@/topology/panels/Inspector';
import { MapStore } from '@/topology/model/map-store';
import { useMapWords } from '@/topology/model/words';
import { startWords } from '@/i18n/testing/start-words';

const provisionGraph = buildGraph({
  provision: makeProvision(),
  provider: null,
  preview: null,
  unmanaged: null,
});

beforeAll(async () => {
  await startWords();
});
const scrollIntoView = vi.fn<() => void>();
beforeEach(() => {
  scrollIntoView.mockClear();
  Element.prototype.scrollIntoView = scrollIntoView;
});
afterEach(cleanup);

interface ShownProps {
  readonly id: string;
  readonly graph?: typeof provisionGraph;
  readonly chosenHere?: boolean;
}

function Shown({ id, graph = provisionGraph, chosenHere = true }: ShownProps) {
  return (
    <Inspector
      id={id}
      graph={graph}
      store={new MapStore(graph)}
      words={useMapWords()}
      folded={false}
      actions={null}
      chosenHere={{ current: chosenHere }}
      onSelect={vi.fn<(id: string) => void>()}
      onFold={vi.fn<(id: string, folded: boolean) => void>()}
      onClose={vi.fn<() => void>()}
    />
  );
}

/** What stands beside a term. */
const valueOf = (term: string): string | null =>
  screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent ?? null;

describe('the details of a node', () => {
  test('come into sight for who chose it, not for who followed a link', () => {
    render(<Shown id="cluster" chosenHere={false} />);
    expect(screen.getByRole('complementary')).toBeDefined();
    expect(scrollIntoView).not.toHaveBeenCalled();
    cleanup();
    render(<Shown id="cluster" />);
    expect(scrollIntoView).toHaveBeenCalledOnce();
  });

  test('count what the little squares of a host are', () => {
    const graph = buildGraph({
      provision: makeProvision(),
      provider: null,
      preview: null,
      unmanaged: { hosts: { '2': { vm: ['12', '13'] } }, networks: {}, datastores: {} },
    });
    render(<Shown id="host:203.0.113.10" graph={graph} />);
    expect(valueOf('Virtual machines')).toBe('2');
  });

  test('say what a gateway is for, since its driver tells nothing of it', () => {
    const provider = { name: 'Ours', driver: driverId('aws'), connection: {} };
    const graph = buildGraph({
      provision: makeProvision(),
      provider,
      preview: null,
      unmanaged: null,
    });
    render(<Shown id="gateway" graph={graph} />);
    expect(screen.getByText(/reach the internet/)).toBeDefined();
  });

  test('say the state of a provision once', () => {
    const graph = overviewGraph([makeProvision()], [], 'provider');
    render(<Shown id="provision:17" graph={graph} />);
    expect(screen.getAllByText('Running')).toHaveLength(1);
    expect(valueOf('Hosts')).toBe('2');
  });
});
