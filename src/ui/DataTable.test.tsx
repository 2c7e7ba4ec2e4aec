// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';

import { startWords } from '@/i18n/testing/start-words';
import { DataTable } from '@/ui/DataTable';
import { TestHost } from '@/ui/testing/test-host';
import type { Sort } from '@/ui/DataTableSort';

beforeAll(startWords);
afterEach(cleanup);

interface Fruit {
  readonly id: number;
  readonly name: string;
}

function Table({ rows }: { readonly rows: readonly Fruit[] }) {
  const [sort, setSort] = useState<Sort<'name' | 'id'>>({ key: 'id', direction: 'ascending' });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return (
    <DataTable
      label="Fruits"
      title={{
        key: 'name',
        label: 'Name',
        width: '1fr',
        sortable: true,
        render: (row) => row.name,
      }}
      columns={[
        {
          key: 'id',
          label: 'ID',
          width: '60px',
          align: 'end',
          sortable: true,
          narrow: 'line',
          render: (row) => row.id,
        },
      ]}
      rows={rows.toSorted((a, b) => sign * (a.id - b.id))}
      rowKey={(row) => String(row.id)}
      rowHref={(row) => (row.id === 2 ? null : `/fruits/${String(row.id)}`)}
      sort={sort}
      onSort={setSort}
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
