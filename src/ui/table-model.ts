import {
  columnFilteringFeature,
  columnOrderingFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo, useState, type ReactNode } from 'react';

/** How two rows compare: below zero where the first comes first. */
export type Compare<R> = (a: R, b: R) => number;

export interface Column<R, K extends string> {
  readonly key: K;
  readonly label: string;
  /** A track of `grid-template-columns`. */
  readonly width: string;
  readonly align?: 'end';
  /** By what the rows are sorted; false where it is no order. */
  readonly sortable: false | Compare<R>;
  /** Where the table is narrow: a line with its label, the line's end beside the title, or nowhere. */
  readonly narrow: 'line' | 'beside' | 'hidden';
  /** Left out where the table is neither wide nor narrow. */
  readonly optional?: true;
  readonly render: (row: R) => ReactNode;
}

/** What names each row: always the first column, and the title of the card where it is narrow. */
export type TitleColumn<R, K extends string> = Omit<Column<R, K>, 'narrow' | 'align' | 'optional'>;

export interface Sort<K extends string> {
  readonly key: K;
  readonly direction: 'ascending' | 'descending';
}

interface TableOptions<R, K extends string> {
  readonly title: TitleColumn<R, K>;
  /** All columns; which are shown, and in which order, `shown` says. Of a stable reference, like `rows`. */
  readonly columns: readonly Column<R, K>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** The columns to show, in order; all of them where none is given. */
  readonly shown?: readonly K[] | null;
  /** Which rows to show; all where none is given. Of a stable reference. */
  readonly filter?: ((row: R) => boolean) | undefined;
  /** Rows that compare equal keep the order of `rows`. Null: that order alone. */
  readonly sort: Sort<K> | null;
  /** Null where it can't be changed. */
  readonly onSort: ((sort: Sort<K>) => void) | null;
  readonly selectable?: boolean;
}

export interface TableRow<R> {
  readonly key: string;
  readonly row: R;
}

/** The rows that are chosen, of those that the filter shows. */
export interface Selection<R> {
  readonly rows: readonly R[];
  readonly has: (key: string) => boolean;
  readonly extent: 'none' | 'some' | 'all';
  /** Takes the checkbox's event: with Shift held, all rows from the last press on. */
  readonly toggle: (key: string, event: unknown) => void;
  /** All that the filter shows. */
  readonly toggleAll: (selected: boolean) => void;
  readonly clear: () => void;
}

export interface TableModel<R, K extends string> {
  readonly title: TitleColumn<R, K>;
  /** Those that are shown, in order. */
  readonly columns: readonly Column<R, K>[];
  /** Filtered and sorted. */
  readonly rows: readonly TableRow<R>[];
  readonly sort: Sort<K> | null;
  readonly onSort: ((sort: Sort<K>) => void) | null;
  /** Null where rows can't be chosen. */
  readonly selection: Selection<R> | null;
}

const FEATURES = tableFeatures({
  columnFilteringFeature,
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

type Definition<R> = ColumnDef<typeof FEATURES, Wrapped<R>>;

/** The table's own type of rows wants objects. */
interface Wrapped<R> {
  readonly key: string;
  readonly row: R;
}

function definitionOf<R, K extends string>({
  key,
  sortable,
}: Pick<Column<R, K>, 'key' | 'sortable'>): Definition<R> {
  return {
    id: key,
    // Only a column with a value can be sorted; what compares is the whole row.
    accessorFn: ({ row }) => row,
    enableSorting: sortable !== false,
    ...(sortable !== false && {
      sortFn: (a: { original: Wrapped<R> }, b: { original: Wrapped<R> }) =>
        sortable(a.original.row, b.original.row),
    }),
    // The filter is a rule for whole rows; it stands at the column that every table has.
    filterFn: (row: { original: Wrapped<R> }, _: string, keeps: (row: R) => boolean) =>
      keeps(row.original.row),
  };
}

/** The logic of a table, without its looks: which rows and columns, in which order, and which rows are chosen. */
export function useTableModel<R, K extends string>({
  title,
  columns,
  rows,
  rowKey,
  shown = null,
  filter,
  sort,
  onSort,
  selectable = false,
}: TableOptions<R, K>): TableModel<R, K> {
  const [rowSelection, setRowSelection] = useState<Record<string, true>>({});
  const data = useMemo(() => rows.map((row) => ({ key: rowKey(row), row })), [rows, rowKey]);
  const definitions = useMemo(() => [title, ...columns].map(definitionOf<R, K>), [title, columns]);
  const columnVisibility = useMemo(
    () =>
      shown === null
        ? {}
        : Object.fromEntries(columns.map(({ key }) => [key, shown.includes(key)])),
    [columns, shown],
  );
  const columnFilters = useMemo(
    () => (filter === undefined ? [] : [{ id: title.key, value: filter }]),
    [filter, title.key],
  );
  const sorting = useMemo(
    () => (sort === null ? [] : [{ id: sort.key, desc: sort.direction === 'descending' }]),
    [sort],
  );
  const columnOrder = useMemo(() => [title.key, ...(shown ?? [])], [title.key, shown]);
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data,
    getRowId: ({ key }) => key,
    state: { columnFilters, columnOrder, columnVisibility, rowSelection, sorting },
    onRowSelectionChange: setRowSelection,
    enableRowSelection: selectable,
  });
  const found = table.getRowModel().rows;
  const selected = selectable ? table.getFilteredSelectedRowModel().rows : [];
  return {
    title,
    columns: table
      .getVisibleLeafColumns()
      .flatMap(({ id }) => columns.find(({ key }) => key === id) ?? []),
    rows: found.map(({ original }) => original),
    sort,
    onSort,
    selection: selectable
      ? {
          rows: selected.map(({ original }) => original.row),
          has: (key) => rowSelection[key] === true,
          extent: selected.length === 0 ? 'none' : selected.length < found.length ? 'some' : 'all',
          toggle: (key, event) => {
            table.getRow(key).getToggleSelectedHandler()(event);
          },
          toggleAll: (chosen) => {
            table.toggleAllRowsSelected(chosen);
          },
          clear: () => {
            table.resetRowSelection(true);
          },
        }
      : null,
  };
}
