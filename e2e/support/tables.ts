import type { Locator, Page } from '@playwright/test';

type Row = Readonly<Record<string, string>>;

/** The words of a cell, without what is only rendered: marks and icons are hidden from screen readers. */
async function wordsOf(cells: Locator): Promise<string[]> {
  return cells.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const drawn of copy.querySelectorAll('[aria-hidden="true"]')) drawn.remove();
      return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    }),
  );
}

/** The rows of a table as objects by heading, in the order of the screen. */
export async function rowsOf(table: Locator): Promise<Row[]> {
  const headings = await wordsOf(table.getByRole('columnheader'));
  const rows = await table
    .getByRole('row')
    .filter({ has: table.page().getByRole('cell') })
    .all();
  return Promise.all(
    rows.map(async (row) => {
      const texts = await wordsOf(row.getByRole('rowheader').or(row.getByRole('cell')));
      return Object.fromEntries(headings.map((heading, index) => [heading, texts[index] ?? '']));
    }),
  );
}

/** The row whose heading is `name`. */
export function rowNamed(page: Page, table: string, name: string): Locator {
  return page
    .getByRole('table', { name: table, exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}
