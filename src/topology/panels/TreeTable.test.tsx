// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { assemble } from '@/domain/topology/graph';
import type { Graph, MapNode } from '@/domain/topology/model';
import { TreeTable } from '@/topology/panels/TreeTable';
import { MapStore } from '@/topology/model/map-store';
import { useMapWords } from '@/topology/model/words';
import { startWords } from '@/i18n/testing/start-words';

const LINES = 40;
/** Heights in pixels: of a line, as of the line of headings, and of the window over them. */
const LINE = 36;
const WINDOW = 320;

const host = (index: number): MapNode => ({
  id: `h${index}`,
  kind: 'host',
  parent: null,
  name: `host ${index}`,
  order: index,
  phase: 'present',
  failure: null,
  facts: [],
});
const graph: Graph = assemble({
  nodes: Array.from({ length: LINES }, (_none, index) => host(index)),
  edges: [],
});

beforeAll(async () => {
  await startWords();
});
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(WINDOW);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(400);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(WINDOW);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue((LINES + 1) * LINE);
  // There is no layout here, so nothing scrolls by itself.
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
    this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
    this.dispatchEvent(new Event('scroll'));
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Table({ selected }: { readonly selected: string | null }) {
  return (
    <TreeTable
      graph={graph}
      store={new MapStore(graph)}
      words={useMapWords()}
      selected={selected}
      onSelect={vi.fn<(id: string | null) => void>()}
    />
  );
}

test('the line that is selected is wholly in sight, below the headings', async () => {
  const { rerender } = render(<Table selected={null} />);
  const scroller = screen.getByRole('treegrid').parentElement;
  for (const index of [20, 39, 25, 3, 0, 8, 9]) {
    await act(async () => {
      rerender(<Table selected={`h${index}`} />);
      await Promise.resolve();
    });
    const top = LINE + index * LINE - (scroller?.scrollTop ?? Number.NaN);
    expect(top).toBeGreaterThanOrEqual(LINE);
    expect(top + LINE).toBeLessThanOrEqual(WINDOW);
  }
});
