// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { buildGraph } from '@/domain/topology/graph';
import { Inspector } from '@/features/topology/panels/Inspector';
import { MapStore } from '@/features/topology/view/map-store';
import { useMapWords } from '@/features/topology/view/words';
import { loadLaterWords, startI18n } from '@/i18n/i18n';

const provisionGraph = buildGraph({
  provision: makeProvision(),
  provider: null,
  preview: null,
  unmanaged: null,
});

beforeAll(async () => {
  startI18n();
  await loadLaterWords();
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

describe('the details of a node', () => {
  test('come into sight for who chose it, not for who followed a link', () => {
    render(<Shown id="cluster" chosenHere={false} />);
    expect(screen.getByRole('complementary')).toBeDefined();
    expect(scrollIntoView).not.toHaveBeenCalled();
    cleanup();
    render(<Shown id="cluster" />);
    expect(scrollIntoView).toHaveBeenCalledOnce();
  });
});
