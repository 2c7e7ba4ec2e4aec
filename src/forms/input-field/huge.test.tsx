// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import { renderInputs } from '@/forms/testing/render-inputs';

vi.setConfig({ testTimeout: 120_000 });
afterEach(cleanup);
beforeAll(() => {
  configure({ asyncUtilTimeout: 30_000 });
});

const many = (count: number) => Array.from({ length: count }, (_none, at) => `value-${at}`);

test('a list of 20,000 shows the first, says so, and brings the next', async () => {
  const { payload } = await renderInputs([
    { name: 'zones', type: 'list(string)', default: many(20_000) },
  ]);
  const items = () => document.querySelectorAll('li').length;
  expect(items()).toBe(100);
  expect(screen.getByText('100 of 20000 are shown.')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Show 100 more of Zones'));
  expect(items()).toBe(200);
  expect(payload()).toEqual({ ok: true, values: { zones: many(20_000) } });
});

test('repeated values are told by their first', async () => {
  await renderInputs([
    { name: 'zones', type: 'list(string)', default: [...many(5000), ...many(5000)] },
  ]);
  expect(
    screen.getByText(/^value-0, value-1, .*value-9, … are there more than once$/u),
  ).toBeTruthy();
});

test('a map of 5,000 rows shows the first, and the one that is typed', async () => {
  await renderInputs([
    {
      name: 'labels',
      type: 'map(string)',
      default: Object.fromEntries(many(5000).map((key) => [key, key])),
    },
  ]);
  const keys = () => screen.getAllByLabelText(/^Name \d+ of Labels$/u).length;
  expect(keys()).toBe(101);
  fireEvent.click(screen.getByText('Add a row'));
  expect(screen.getByLabelText<HTMLInputElement>('Name 5001 of Labels').value).toBe('');
  expect(keys()).toBe(101);
});

test('of 20,000 values to choose from the list shows 100, and any is found', async () => {
  const { typed } = await renderInputs([
    {
      name: 'image',
      type: 'string',
      default: 'value-3',
      match: { type: 'list', values: many(20_000) },
    },
  ]);
  const box = screen.getByRole('combobox', { name: 'Image' });
  expect(screen.getByText(/^20000 values: the list shows the first 100/u)).toBeTruthy();
  fireEvent.focus(box);
  fireEvent.change(box, { target: { value: 'value' } });
  const options = () => document.querySelectorAll('[role="option"]');
  await waitFor(() => {
    expect(options()).toHaveLength(100);
  });
  fireEvent.change(box, { target: { value: 'VALUE-1999' } });
  await waitFor(() => {
    // 1999, and 19990 to 19999.
    expect(options()).toHaveLength(11);
  });
  expect(options()[0]?.textContent).toBe('value-1999');
  fireEvent.blur(box);
  expect(typed()).toEqual({ image: 'value-1999' });
});

test.each(['string', 'object({})'])(
  'a text of 2 MB (%s) shows its beginning, and is sent whole',
  async (type) => {
    const text = 'x'.repeat(2_000_000);
    const given = type === 'string' ? text : { text };
    const { payload } = await renderInputs([{ name: 'script', type, default: given }]);
    const box = screen.getByLabelText<HTMLTextAreaElement>('Script');
    expect(box.value.length).toBeLessThan(3000);
    expect(box.readOnly).toBe(true);
    expect(screen.getByText(/characters, too many to be edited here/u)).toBeTruthy();
    expect(payload()).toEqual({ ok: true, values: { script: given } });
    fireEvent.click(screen.getByLabelText('Replace the text of Script'));
    const empty = screen.getByLabelText<HTMLTextAreaElement>('Script');
    expect([empty.value, empty.readOnly]).toEqual(['', false]);
    // What the default is told by, beside the label.
    expect(screen.getByText(/^Default: /u).textContent.length).toBeLessThan(300);
  },
);

test('a text of 100 kB stands in a box that does not measure it', async () => {
  await renderInputs([{ name: 'script', type: 'string', default: 'line\n'.repeat(20_000) }]);
  const box = screen.getByLabelText<HTMLTextAreaElement>('Script');
  expect(box.value).toHaveLength(100_000);
  expect(box.rows).toBe(16);
  // A box that follows its text has another one that is hidden.
  expect(document.querySelectorAll('textarea')).toHaveLength(1);
});

test.each([
  ['a text of several lines', { type: 'string', default: 'one\ntwo' }],
  ['an object', { type: 'object({})', default: {} }],
  ['a list of machines', { name: 'oneform_onprem_hosts', type: 'list(string)', default: [] }],
])(
  '%s that 100 kB are pasted into later stays one box, which is not measured',
  async (_what, of) => {
    await renderInputs([{ name: 'script', ...of }]);
    const box = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(box.rows).toBeLessThan(16);
    box.focus();
    fireEvent.change(box, { target: { value: '"word" '.repeat(15_000) } });
    expect(screen.getByRole('textbox')).toBe(box);
    expect(document.activeElement).toBe(box);
    expect(box.rows).toBeGreaterThanOrEqual(16);
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
  },
);

test('of many refused fields the summary names some, and counts the others', async () => {
  const names = Array.from({ length: 120 }, (_none, at) => `in_${at}`);
  const { refuse } = await renderInputs(
    names.map((name) => ({ name, type: 'string', default: '' })),
  );
  refuse(Object.fromEntries(names.map((name) => [name, ['is wrong']])));
  await waitFor(() => {
    expect(document.querySelectorAll('[role="none"] a')).toHaveLength(50);
  });
  expect(screen.getByText('And 70 more.')).toBeTruthy();
});

test('of 20,000 messages about one field some are shown', async () => {
  const { refuse } = await renderInputs([{ name: 'zone', type: 'string', default: '' }]);
  refuse({ zone: many(20_000) });
  await waitFor(() => {
    expect(document.querySelector('#in_zone-error')?.textContent).toMatch(
      /^value-0; .*value-9; And 19990 more\.$/u,
    );
  });
});

test('20,000 machines that are pasted are told, and sent whole', async () => {
  const machines = Array.from({ length: 20_000 }, (_none, at) => `10.0.${at >> 8}.${at & 255}`);
  const { payload, typed } = await renderInputs([
    { name: 'oneform_onprem_hosts', type: 'list(string)', default: [] },
  ]);
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  fireEvent.change(box, { target: { value: machines.join('\n') } });
  const shown = screen.getByRole<HTMLTextAreaElement>('textbox');
  expect([shown.readOnly, shown.value.length]).toEqual([true, 2001]);
  expect(screen.getByText(/characters, too many to be edited here/u)).toBeTruthy();
  expect(screen.getByText(/^20000 hosts/u)).toBeTruthy();
  expect(payload()).toEqual({ ok: true, values: { oneform_onprem_hosts: machines } });
  fireEvent.click(screen.getByLabelText(/^Replace the text of /u));
  const empty = screen.getByRole<HTMLTextAreaElement>('textbox');
  expect([empty.readOnly, empty.value]).toEqual([false, '']);
  expect(typed()).toEqual({ oneform_onprem_hosts: [] });
});
