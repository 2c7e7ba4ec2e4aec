// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { InputTable } from '@/drivers/page/InputTable';
import { startWords } from '@/i18n/testing/start-words';

afterEach(cleanup);

/** The table's cells by the input's name. */
async function cellsOf(raw: RawInput): Promise<readonly (string | null)[]> {
  await startWords();
  render(<InputTable label="Inputs" inputs={parseInputs([raw])} />);
  return screen.getAllByRole('cell').map(({ textContent }) => textContent);
}

test('the default of a secret is hidden, also where the driver forgot to mark it', async () => {
  const cells = await cellsOf({ name: 'db_password', type: 'string', default: 'hunter2' });
  expect(cells.join(' ')).toContain('string, secret');
  expect(document.body.innerHTML).not.toContain('hunter2');
});

test.each([
  ['no value at all', { type: 'list', values: [] }],
  ['no rule at all', null],
])('where nothing is listed stands a dash: %s', async (_what, match) => {
  const cells = await cellsOf({ name: 'v', type: 'string', default: 'x', match });
  expect(cells.at(-1)).toMatch(/–$/);
});

test('a group without values has a dash too', async () => {
  const cells = await cellsOf({
    name: 'v',
    type: 'string',
    match: { type: 'map', grouped_by: 'g', values: { a: [], b: ['x'] } },
  });
  expect(cells.at(-1)).toMatch(/a: –\nb: x$/);
});
