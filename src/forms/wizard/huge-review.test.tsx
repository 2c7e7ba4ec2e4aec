// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import { driverId } from '@/domain/ids';
import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { providerCopies } from '@/domain/request/copies';
import { CopyRequest } from '@/forms/wizard/CopyRequest';
import { ReviewValues } from '@/forms/wizard/ReviewValues';
import { startWords } from '@/i18n/testing/start-words';
import { TestHost } from '@/ui/testing/test-host';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
beforeAll(async () => {
  await startWords();
});

const many = (count: number) => Array.from({ length: count }, (_none, at) => `value-${at}`);

function review(inputs: readonly RawInput[]) {
  const specs = parseInputs(inputs);
  render(<ReviewValues label="Values" specs={specs} layout={[]} typed={{}} />, {
    wrapper: TestHost,
  });
}

test('of 450 inputs 200 are shown, and the others at a press', () => {
  review(many(450).map((name) => ({ name, type: 'string', default: 'x' })));
  const rows = () => document.querySelectorAll('tbody tr').length;
  const seen = [rows()];
  for (const more of ['Show 200 more of Values', 'Show 50 more of Values']) {
    fireEvent.click(screen.getByLabelText(more));
    seen.push(rows());
  }
  expect(seen).toEqual([200, 400, 450]);
  expect(screen.queryByText(/are shown/u)).toBeNull();
});

test.each([
  [
    'a map of 80,000 rows',
    'map(string)',
    Object.fromEntries(many(80_000).map((key) => [key, key])),
  ],
  ['a list of 80,000', 'list(string)', many(80_000)],
])('of %s the review shows 100 lines and counts the others', (_what, type, value) => {
  review([{ name: 'labels', type, default: value }]);
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toHaveLength(101);
  expect(lines[99]).toMatch(/value-99$/u);
  expect(lines[100]).toBe('And 79900 more.');
});

test('of a text of 2 MB the review shows 2,000 characters', () => {
  review([{ name: 'script', type: 'string', default: 'x'.repeat(2_000_000) }]);
  const [, row] = screen.getAllByRole('row');
  expect(row?.textContent).toMatch(/x{2000}(?!x)/u);
  expect(row?.textContent.length).toBeLessThan(2200);
});

test('of a long request the first 20,000 characters are shown, and all of it is copied', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => Promise.resolve());
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
  const copies = providerCopies(
    { driver: driverId('aws'), connection: { zones: many(40_000) }, secrets: [] },
    new Set(),
  );
  render(<CopyRequest copies={copies} secrets={new Set()} />, { wrapper: TestHost });
  const text = await screen.findByLabelText('Command', { selector: 'section' });
  expect(text.textContent).toHaveLength(20_000);
  expect(
    screen.getByText('The first 20000 characters are shown; all of it is copied.'),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Copy the command' }));
  await waitFor(() => {
    expect(writeText).toHaveBeenCalledWith(copies.whole('command'));
  });
});
