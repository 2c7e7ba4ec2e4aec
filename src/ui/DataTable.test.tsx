// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';

import { startWords } from '@/i18n/testing/start-words';
import { DataTable, TableView } from '@/ui/DataTable';
import { useTableModel, type Column, type TitleColumn } from '@/ui/table-model';
import { TestHost } from '@/ui/testing/test-host';

beforeAll(startWords);
afterEach(cleanup);

interface Fruit {
  readonly id: number;
  readonly name: string;
}

function Table({ rows }: { readonly rows: readonly Fruit[] }) {
  return (
    <DataTable
      label="Fruits"
      title={{
        key: 'name',
        label: 'Name',
        width: '1fr',
        sortable: (a: Fruit, b: Fruit) => a.name.localeCompare(b.name),
        render: (row: Fruit) => row.name,
      }}
      columns={[
        {
          key: 'id',
          label: 'ID',
          width: '60px',
          align: 'end',
          sortable: (a: Fruit, b: Fruit) => a.id - b.id,
          narrow: 'line',
          render: (row: Fruit) => row.id,
        },
      ]}
      rows={rows}
      rowKey={(row) => String(row.id)}
      rowHref={(row) => (row.id === 2 ? null : `/fruits/${String(row.id)}`)}
      initialSort={{ key: 'id', direction: 'ascending' }}
    />
  );
}

const FRUITS = [
  { id: 1, name: 'Apple' },
  { id: 2, name: 'Pear' },
];

test('is a table to a screen reader, however it is laid out', () => {
  render(<Table rows={FRUITS} />);
  const table = screen.getByRole('table', { name: 'Fruits' });
  expect(table.getAttribute('aria-rowcount')).toBe('3');
  expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Apple', 'Pear']);
  expect(within(table).getAllByRole('cell')).toHaveLength(2);
});

test('a row leads to its page, where it has one', () => {
  render(<Table rows={FRUITS} />);
  expect(screen.getByRole('link', { name: 'Apple' }).getAttribute('href')).toBe('/fruits/1');
  expect(screen.queryByRole('link', { name: 'Pear' })).toBeNull();
});

test('a heading sorts, and a second press turns the order', async () => {
  render(<Table rows={FRUITS} />);
  const heading = () => screen.getByRole('columnheader', { name: 'ID' });
  expect(heading().getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(within(heading()).getByRole('button'));
  expect(heading().getAttribute('aria-sort')).toBe('descending');
  expect(screen.getAllByRole('rowheader')[0]?.textContent).toBe('Pear');
});

test('of a long table only a part is in the page, and its length is told', () => {
  const many = Array.from({ length: 2_000 }, (_, id) => ({
    id: id + 10,
    name: `Fruit ${String(id)}`,
  }));
  render(<Table rows={many} />, { wrapper: TestHost });
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('2001');
  expect(screen.getAllByRole('rowheader').length).toBeLessThan(120);
});

const TITLE: TitleColumn<Fruit, 'name'> = {
  key: 'name',
  label: 'Name',
  width: '1fr',
  sortable: (a, b) => a.name.localeCompare(b.name),
  render: ({ name }) => name,
};
const COLUMNS: readonly Column<Fruit, 'name' | 'id' | 'length'>[] = [
  {
    key: 'id',
    label: 'ID',
    width: '60px',
    sortable: false,
    narrow: 'line',
    render: ({ id }) => id,
  },
  {
    key: 'length',
    label: 'Length',
    width: '60px',
    sortable: false,
    narrow: 'line',
    render: ({ name }) => name.length,
  },
];
const FIVE: readonly Fruit[] = ['Apple', 'Pear', 'Plum', 'Fig', 'Lime'].map((name, index) => ({
  id: index + 1,
  name,
}));
const keyOf = ({ id }: Fruit): string => String(id);
const nameOf = ({ name }: Fruit): string => name;

function Choice({
  rows = FIVE,
  filter,
  shown,
  onChosen,
}: {
  readonly rows?: readonly Fruit[];
  readonly filter?: (row: Fruit) => boolean;
  readonly shown?: readonly ('id' | 'length')[];
  readonly onChosen: (names: readonly string[]) => void;
}) {
  const model = useTableModel({
    title: TITLE,
    columns: COLUMNS,
    rows,
    rowKey: keyOf,
    filter,
    shown: shown ?? null,
    sort: null,
    onSort: null,
    selectable: true,
  });
  onChosen(model.selection?.rows.map(nameOf) ?? []);
  return <TableView label="Fruits" model={model} rowHref={() => null} rowName={nameOf} />;
}

const pick = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` });

test('rows are chosen one by one, by a range with Shift, and all that the filter shows', async () => {
  let chosen: readonly string[] = [];
  const onChosen = (names: readonly string[]) => {
    chosen = names;
  };
  const user = userEvent.setup();
  const view = render(<Choice onChosen={onChosen} />, { wrapper: TestHost });
  await user.click(pick('Pear'));
  expect(chosen).toEqual(['Pear']);
  await user.keyboard('{Shift>}');
  await user.click(pick('Fig'));
  await user.keyboard('{/Shift}');
  expect(chosen).toEqual(['Pear', 'Plum', 'Fig']);
  const all = screen.getByRole('checkbox', { name: 'Select all that are shown' });
  expect(all).toHaveProperty('indeterminate', true);

  // What the filter hides does not count, though it was chosen.
  const filter = ({ id }: Fruit) => id > 2;
  view.rerender(<Choice filter={filter} onChosen={onChosen} />);
  expect(chosen).toEqual(['Plum', 'Fig']);
  await user.click(all);
  expect(chosen).toEqual(['Plum', 'Fig', 'Lime']);
  await user.click(all);
  expect(chosen).toEqual([]);
});

test('a refresh leaves what was chosen', async () => {
  let chosen: readonly string[] = [];
  const onChosen = (names: readonly string[]) => {
    chosen = names;
  };
  const view = render(<Choice onChosen={onChosen} />, { wrapper: TestHost });
  await userEvent.click(pick('Plum'));
  const renewed = [{ id: 9, name: 'Kiwi' }, ...FIVE.map(({ id, name }) => ({ id, name }))];
  view.rerender(<Choice rows={renewed} onChosen={onChosen} />);
  expect(chosen).toEqual(['Plum']);
  expect(pick('Plum')).toHaveProperty('checked', true);
});

test('columns are shown as they were chosen, in that order', () => {
  const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  const view = render(<Choice onChosen={() => undefined} />, { wrapper: TestHost });
  expect(headings()).toEqual(['Name', 'ID', 'Length']);
  view.rerender(<Choice shown={['length', 'id']} onChosen={() => undefined} />);
  expect(headings()).toEqual(['Name', 'Length', 'ID']);
  view.rerender(<Choice shown={['length']} onChosen={() => undefined} />);
  expect(headings()).toEqual(['Name', 'Length']);
});
