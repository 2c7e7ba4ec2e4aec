import type { ReactNode } from 'react';

import { Body, Cell, Frame, HeadCell, HeadRow, Row, RowLink } from '@/ui/DataTable.styles';
import { SortButton, SortSelect, type Sort } from '@/ui/DataTableSort';
import { latePart } from '@/ui/late-part';
import { useRovingFocus } from '@/ui/use-roving-focus';
import type { RowPlace } from '@/ui/WindowedRows';

/** Where the code for long tables can't be loaded, that is said in the table's own terms. */
function RowsFailure({ children }: { readonly children: ReactNode }) {
  return (
    <Body {...ROLE.rowgroup}>
      <tr {...ROLE.row}>
        <td {...ROLE.cell}>{children}</td>
      </tr>
    </Body>
  );
}

const windowedRows = latePart(
  async () => (await import('@/ui/WindowedRows')).WindowedRows,
  RowsFailure,
);

declare module 'react' {
  interface CSSProperties {
    /** The columns, for the heading and every row alike. */
    '--tracks'?: string;
    /** The same where the table is not wide. */
    '--tracks-medium'?: string;
  }
}

/** Above this many rows only those near the window are in the page; below it find-in-page and print see all. */
const WINDOWED_ABOVE = 100;

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
  const windowed = rows.length > WINDOWED_ABOVE;
  const headings: readonly Heading<R, K>[] = [title, ...columns];
  const sortable = headings.filter((column) => column.sortable);
  const roving = useRovingFocus<HTMLTableRowElement>(sortable.map(({ key }) => key));
  const renderRow = (index: number, place?: RowPlace) => {
    const row = rows[index];
    if (row === undefined) return null;
    return (
      <Row key={rowKey(row)} {...ROLE.row} aria-rowindex={index + 2} data-index={index} {...place}>
        <RowCells {...props} row={row} />
      </Row>
    );
  };
  const shown = windowed ? rows.slice(0, WINDOWED_ABOVE) : rows;
  const plain = <Body {...ROLE.rowgroup}>{shown.map((_, index) => renderRow(index))}</Body>;
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
          <HeadRow {...ROLE.row} aria-rowindex={1} {...roving.group}>
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
                  <SortButton column={column} sort={sort} onSort={onSort} roving={roving} />
                ) : (
                  column.label
                )}
              </HeadCell>
            ))}
          </HeadRow>
        </thead>
        {windowed ? (
          <windowedRows.Part keys={rows.map(rowKey)} renderRow={renderRow} waiting={plain} />
        ) : (
          plain
        )}
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
