import { useState, type ReactNode } from 'react';

import { Body, Cell, Frame, HeadCell, HeadRow, Row, RowLink } from '@/ui/DataTable.styles';
import { SelectAll, SelectRow } from '@/ui/DataTableSelect';
import { SortButton, SortSelect } from '@/ui/DataTableSort';
import { latePart } from '@/ui/late-part';
import {
  useTableModel,
  type Column,
  type Sort,
  type TableModel,
  type TableRow,
  type TitleColumn,
} from '@/ui/table-model';
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
    /** Between the columns. */
    '--gap'?: string;
  }
}

/** Above this many rows only those near the window are in the page; below it find-in-page and print see all. */
const WINDOWED_ABOVE = 100;

interface TableViewProps<R, K extends string> {
  /** Names the table. */
  readonly label: string;
  readonly model: TableModel<R, K>;
  /** Where a click on the row leads; null when it has no page. */
  readonly rowHref: (row: R) => string | null;
  /** What a row is called, for its checkbox. Needed where rows can be chosen. */
  readonly rowName?: (row: R) => string;
  /** Lower rows, for long lists. */
  readonly dense?: boolean;
}

interface DataTableProps<R, K extends string> extends Omit<TableViewProps<R, K>, 'model'> {
  readonly title: TitleColumn<R, K>;
  readonly columns: readonly Column<R, K>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Without it the headings are plain words, and the rows stand as they are given. */
  readonly initialSort?: Sort<K>;
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

type Heading<R, K extends string> = TitleColumn<R, K> &
  Pick<Partial<Column<R, K>>, 'align' | 'optional'>;

/** Above so many columns each may become narrower than it is meant to be, so that all of them stay inside the table. */
const CROWDED_ABOVE = 8;

const tracks = (columns: readonly { readonly width: string }[]): string =>
  columns
    .map(({ width }) =>
      columns.length > CROWDED_ABOVE ? width.replace(/minmax\(\d+px/, 'minmax(64px') : width,
    )
    .join(' ');

/** A table that shows all of its columns, and whose order belongs to the open page only. */
export function DataTable<R, K extends string>({
  title,
  columns,
  rows,
  rowKey,
  initialSort,
  ...view
}: DataTableProps<R, K>) {
  const [sort, setSort] = useState(initialSort ?? null);
  const model = useTableModel({
    title,
    columns,
    rows,
    rowKey,
    sort,
    onSort: initialSort === undefined ? null : setSort,
  });
  return <TableView model={model} {...view} />;
}

/**
 * A table whose rows are links, at any length and any width. It is laid out with grids, so that a
 * row can hold a link as wide as itself and turn into a card where the container is narrow. Long tables are
 * windowed: only the rows near the window exist, and the one that holds the focus.
 */
export function TableView<R, K extends string>(props: TableViewProps<R, K>) {
  const { label, model, dense = false } = props;
  const { title, columns, rows, sort, onSort, selection } = model;
  const windowed = rows.length > WINDOWED_ABOVE;
  const headings: readonly Heading<R, K>[] = [title, ...columns];
  const sortable = headings.filter((column) => column.sortable !== false);
  const roving = useRovingFocus<HTMLTableRowElement>(sortable.map(({ key }) => key));
  const renderRow = (index: number, place?: RowPlace) => {
    const entry = rows[index];
    if (entry === undefined) return null;
    const selected = selection?.has(entry.key);
    return (
      <Row
        key={entry.key}
        {...ROLE.row}
        aria-rowindex={index + 2}
        aria-selected={selected}
        data-index={index}
        data-dense={dense || undefined}
        {...place}
      >
        <RowCells {...props} entry={entry} />
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
        '--gap': headings.length > CROWDED_ABOVE ? '8px' : '16px',
      }}
    >
      {sort === null || onSort === null ? null : (
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
                // Without the checkbox that stands in it.
                aria-label={column === title && selection !== null ? column.label : undefined}
                data-align={column.align}
                data-optional={column.optional}
                {...(sort?.key === column.key && { 'aria-sort': sort.direction })}
              >
                {column === title && selection !== null ? (
                  <SelectAll selection={selection} />
                ) : null}
                {column.sortable !== false && sort !== null && onSort !== null ? (
                  <SortButton column={column} sort={sort} onSort={onSort} roving={roving} />
                ) : (
                  column.label
                )}
              </HeadCell>
            ))}
          </HeadRow>
        </thead>
        {windowed ? (
          <windowedRows.Part
            keys={rows.map(({ key }) => key)}
            renderRow={renderRow}
            waiting={plain}
          />
        ) : (
          plain
        )}
      </table>
    </Frame>
  );
}

function RowCells<R, K extends string>({
  entry: { key, row },
  model: { title, columns, selection },
  rowHref,
  rowName,
}: TableViewProps<R, K> & { readonly entry: TableRow<R> }) {
  const href = rowHref(row);
  const name = rowName?.(row) ?? key;
  return (
    <>
      <Cell
        as="th"
        {...ROLE.rowheader}
        scope="row"
        data-narrow="title"
        aria-label={selection === null ? undefined : name}
      >
        {selection === null ? null : <SelectRow selection={selection} rowKey={key} name={name} />}
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
