// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import type { RawInput } from '@/domain/inputs/raw';
import { describedBy } from '@/forms/testing/described-by';
import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

const values = (count: number) => Array.from({ length: count }, (_, index) => index);
const choiceOf = (count: number) => ({ type: 'list', values: values(count) });

/** One input of each kind that can be wrong, and how a reader finds its control. */
const KINDS: readonly (readonly [kind: string, role: string, input: Omit<RawInput, 'name'>])[] = [
  ['a text', 'textbox', { type: 'string' }],
  ['a number', 'textbox', { type: 'number' }],
  ['yes or no', 'group', { type: 'bool' }],
  ['a few values', 'group', { type: 'number', match: choiceOf(3) }],
  ['some values', 'combobox', { type: 'number', match: choiceOf(7) }],
  ['many values', 'combobox', { type: 'number', match: choiceOf(30) }],
  ['an object', 'textbox', { type: 'object({})' }],
  ['an unknown type', 'textbox', { type: 'set(string)' }],
];

test.each(KINDS)(
  '%s: label, unit, hint and error are tied to it, and it gets the focus when it is wrong',
  async (_kind, role, input) => {
    const { user } = await renderInputs([
      { ...input, name: 'disk_size_gb', description: 'What it is for' },
    ]);
    // Units stand beside numbers only; elsewhere the word stays a part of the label.
    const counts = input.type === 'number';
    const control = screen.getByRole(role, { name: counts ? 'Disk size' : 'Disk size GB' });
    expect(/\bGB\b/.test(describedBy(control))).toBe(counts);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await expect.poll(() => control.contains(document.activeElement)).toBe(true);
    expect(describedBy(control)).toMatch(/^A value is needed here\. /);
    expect(describedBy(control)).toContain('What it is for');
    // A group can't be marked: its radio buttons are told with the error.
    expect(control.getAttribute('aria-invalid')).toBe(role === 'group' ? null : 'true');
  },
);

test('a secret: the same, though it has no role of its own', async () => {
  const { user } = await renderInputs([
    { name: 'token', type: 'string', sensitive: true, description: 'What it is for' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  const field = screen.getByLabelText('Token');
  await expect.poll(() => document.activeElement).toBe(field);
  expect(describedBy(field)).toBe('A value is needed here. What it is for');
});
