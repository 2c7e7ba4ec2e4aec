import { useWindowVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import {
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from 'react';

import { Body, Cell, Frame, HeadCell, HeadRow, Row, RowLink } from '@/ui/DataTable.styles';
import { SortButton, SortSelect, type Sort } from '@/ui/DataTableSort';

declare module 'react' {
  interface CSSProperties {
    /** The columns, for the heading and every row alike. */
    '--tracks'?: string;
    /** The same where the table is not wide. */
    '--tracks-medium'?: string;
  }
}

/** Above this many rows only those near the window are in the page; below it find-in-page and print see all. */
const VIRTUAL_ABOVE = 100;
/** Height of a row before it is measured, in px. */
const ESTIMATED_HEIGHT = 49;

export interface Column<R, K extends string> {
  readonly key: K;
  readonly label: string;
  /** A track of `grid-template-columns`. */
  readonly width: string;
  readonly align?: 'end';
  readonly sortable: boolean;
  /** Where the table is narrow: a line with its label, the line's end beside the title, or nowhere. */
  readonly narrow: 'line' | 'beside' | 'hidden';
  /** Left out where the table is neither wide nor narrow. */
  readonly optional?: true;
  readonly render: (row: R) => ReactNode;
}

interface DataTableProps<R, K extends string> {
  /** Names the table. */
  readonly label: string;
  /** What names each row: always the first column, and the title of the card where it is narrow. */
  readonly title: Omit<Column<R, K>, 'narrow' | 'align' | 'optional'>;
  readonly columns: readonly Column<R, K>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Where a click on the row leads; null when it has no page. */
  readonly rowHref: (row: R) => string | null;
  /** Without it the headings are plain words. */
  readonly sort?: Sort<K>;
  readonly onSort?: (sort: Sort<K>) => void;
}

/** Each element's own role, said again: browsers forget it with a `display` other than the table's. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

type Heading<R, K extends string> = Omit<Column<R, K>, 'narrow'>;

const tracks = (columns: readonly { readonly width: string }[]): string =>
  columns.map(({ width }) => width).join(' ');

/**
 * A table whose rows are links, at any length and any width. It is laid out with grids, so that a
 * row can hold a link as wide as itself and turn into a card where the container is narrow. Long tables are
 * windowed: only the rows near the window exist, and the one that holds the focus.
 */
export function DataTable<R, K extends string>(props: DataTableProps<R, K>) {
  const { label, title, columns, rows, rowKey, sort, onSort } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const windowed = rows.length > VIRTUAL_ABOVE;
  const { items, height, measure, focused } = useWindow(
    windowed ? rows.length : 0,
    body,
    rowKey,
    rows,
  );
  const headings: readonly Heading<R, K>[] = [title, ...columns];
  const sortable = headings.filter((column) => column.sortable);
  const renderRow = (row: R, index: number, style?: CSSProperties) => (
    <Row
      key={rowKey(row)}
      {...ROLE.row}
      aria-rowindex={index + 2}
      data-index={index}
      {...(style === undefined ? {} : { ref: measure, style })}
      onFocus={() => {
        focused.current = index;
      }}
      onBlur={() => {
        focused.current = null;
      }}
    >
      <RowCells {...props} row={row} />
    </Row>
  );
  return (
    <Frame
      style={{
        '--tracks': tracks(headings),
        '--tracks-medium': tracks(headings.filter((column) => column.optional !== true)),
      }}
    >
      {sort === undefined || onSort === undefined ? null : (
        <SortSelect columns={sortable} sort={sort} onSort={onSort} />
      )}
      <table {...ROLE.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead {...ROLE.rowgroup}>
          <HeadRow {...ROLE.row} aria-rowindex={1}>
            {headings.map((column) => (
              <HeadCell
                key={column.key}
                {...ROLE.columnheader}
                scope="col"
                data-align={column.align}
                data-optional={column.optional}
                {...(sort?.key === column.key && { 'aria-sort': sort.direction })}
              >
                {column.sortable && sort !== undefined && onSort !== undefined ? (
                  <SortButton column={column} sort={sort} onSort={onSort} />
                ) : (
                  column.label
                )}
              </HeadCell>
            ))}
          </HeadRow>
        </thead>
        <Body ref={body} {...ROLE.rowgroup} {...(windowed && { style: { height } })}>
          {windowed
            ? items.map(({ index, top }) => {
                const row = rows[index];
                const style: CSSProperties = { position: 'absolute', insetInline: 0, top };
                return row === undefined ? null : renderRow(row, index, style);
              })
            : rows.map((row, index) => renderRow(row, index))}
        </Body>
      </table>
    </Frame>
  );
}

function RowCells<R, K extends string>({
  row,
  title,
  columns,
  rowHref,
}: DataTableProps<R, K> & { readonly row: R }) {
  const href = rowHref(row);
  return (
    <>
      <Cell as="th" {...ROLE.rowheader} scope="row" data-narrow="title">
        {href === null ? (
          title.render(row)
        ) : (
          <RowLink href={href} data-row-link="">
            {title.render(row)}
          </RowLink>
        )}
      </Cell>
      {columns.map((column) => (
        <Cell
          key={column.key}
          {...ROLE.cell}
          data-narrow={column.narrow}
          data-align={column.align}
          data-optional={column.optional}
          data-label={column.label}
        >
          {column.render(row)}
        </Cell>
      ))}
    </>
  );
}

/** The rows to draw of a long table that scrolls with the page; `top` and `height` in px. */
function useWindow<R>(
  count: number,
  body: RefObject<HTMLElement | null>,
  rowKey: (row: R) => string,
  rows: readonly R[],
) {
  const focused = useRef<number | null>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    if (count === 0 || body.current === null) return;
    setMargin(body.current.getBoundingClientRect().top + window.scrollY);
  }, [count, body]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    // The row with the focus stays, however far away: a removed element would drop the focus to the top.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const kept = focused.current;
      if (kept === null || kept >= count || shown.includes(kept)) return shown;
      return [...shown, kept].sort((a, b) => a - b);
    },
  });
  return {
    items: virtualizer
      .getVirtualItems()
      .map(({ index, start }) => ({ index, top: start - margin })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    focused,
  };
}
