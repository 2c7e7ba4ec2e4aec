import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react';

import { Body } from '@/ui/DataTable.styles';

/** The element's own role, said again: browsers forget it with a `display` other than the table's. */
const ROLE = { role: 'rowgroup' } as const;

/** Height of a row before it is measured, in px. */
const ESTIMATED_HEIGHT = 49;

/** What a row of a long table takes besides its content: its place, and who measures it. */
export interface RowPlace {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly style: CSSProperties;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

interface WindowedRowsProps {
  readonly keys: readonly string[];
  readonly renderRow: (index: number, place: RowPlace) => ReactNode;
}

/**
 * The body of a long table that scrolls with the page: only the rows near the window exist, and the
 * one that holds the focus. In a chunk of its own, since most lists are short.
 */
export function WindowedRows({ keys, renderRow }: WindowedRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useRef<number | null>(null);
  const [margin, setMargin] = useState(0);
  const count = keys.length;
  useLayoutEffect(() => {
    if (body.current === null) return;
    setMargin(body.current.getBoundingClientRect().top + window.scrollY);
  }, [count]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ESTIMATED_HEIGHT,
    // Nothing has a height while the page is not laid out.
    measureElement: (row) => row.getBoundingClientRect().height || ESTIMATED_HEIGHT,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (index) => keys[index] ?? index,
    // The row with the focus stays, however far away: a removed element would drop the focus to the top.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const kept = focused.current;
      if (kept === null || kept >= count || shown.includes(kept)) return shown;
      return [...shown, kept].sort((a, b) => a - b);
    },
  });
  return (
    <Body ref={body} {...ROLE} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) =>
        renderRow(index, {
          ref: virtualizer.measureElement,
          style: { position: 'absolute', insetInline: 0, top: start - margin },
          onFocus: () => {
            focused.current = index;
          },
          onBlur: () => {
            focused.current = null;
          },
        }),
      )}
    </Body>
  );
}
