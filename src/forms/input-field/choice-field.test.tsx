// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import type { RawInput } from '@/domain/inputs/raw';
import type { JsonValue } from '@/lib/json';
import { describedBy } from '@/forms/testing/described-by';
import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

const VALUES = [
  'v10',
  'v1',
  'V1',
  'Large',
  ...Array.from({ length: 12 }, (_, at) => `x${String(at)}`),
];
const choice = (values: readonly JsonValue[], type = 'string'): RawInput => ({
  name: 'a_choice',
  type,
  match: { type: 'list', values },
});

const search = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'A choice' });

describe('a list that is searched', () => {
  test.each([
    ['a value as it is written', 'v1', 'v1'],
    ['with spaces around it', ' v10 ', 'v10'],
    ['in other capitals, where only one can be meant', 'large', 'Large'],
  ])('takes what was typed in full when it is left: %s', async (_what, typed, taken) => {
    const { user, payload } = await renderInputs([choice(VALUES)]);
    await user.type(search(), typed);
    await user.tab();
    expect(search().value).toBe(taken);
    expect(payload()).toEqual({ ok: true, values: { a_choice: taken } });
    expect(search().getAttribute('aria-invalid')).toBe('false');
  });

  test('keeps what is not allowed, and says that it is not', async () => {
    const { user, outcome } = await renderInputs([choice(VALUES)]);
    await user.type(search(), 'v7');
    await user.tab();
    expect(search().value).toBe('v7');
    expect(describedBy(search())).toMatch(
      /^“v7” is not one of the allowed values: v10, v1, V1, Large, x0, x1 and 10 more\./,
    );
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(outcome.went).toBe(0);
    await user.clear(search());
    await user.type(search(), 'x3{Enter}');
    expect(search().getAttribute('aria-invalid')).toBe('false');
  });

  test('does not guess between two spellings', async () => {
    const { user } = await renderInputs([choice(['small', 'SMALL', ...VALUES])]);
    await user.type(search(), 'Small');
    await user.tab();
    expect(search().value).toBe('Small');
    expect(describedBy(search())).toContain('“Small” is not one of the allowed values');
  });

  test('does not go on with the old value when Enter is pressed in a wrong text', async () => {
    const { user, outcome } = await renderInputs([{ ...choice(VALUES), default: 'v10' }]);
    await user.clear(search());
    await user.type(search(), 'nothing{Enter}');
    expect(await screen.findByText('One field needs attention')).toBeTruthy();
    expect(outcome.went).toBe(0);
  });

  test('finds the exact value before those that only begin with it', async () => {
    const { user, payload } = await renderInputs([choice(VALUES)]);
    await user.type(search(), 'v1{Enter}');
    expect(payload()).toEqual({ ok: true, values: { a_choice: 'v1' } });
  });

  test('of numbers takes numbers', async () => {
    const numbers = Array.from({ length: 20 }, (_, at) => at * 10);
    const { user, payload } = await renderInputs([choice(numbers, 'number')]);
    await user.type(search(), '50');
    await user.tab();
    expect(payload()).toEqual({ ok: true, values: { a_choice: 50 } });
    await user.clear(search());
    await user.type(search(), '51');
    await user.tab();
    expect(describedBy(search())).toMatch(/^“51” is not one of the allowed values/);
  });

  test('shows a wrong text of a draft again, and follows a reset', async () => {
    const { user } = await renderInputs([{ ...choice(VALUES), default: 'v10' }], {
      typed: { a_choice: 'v7' },
    });
    expect(search().value).toBe('v7');
    await user.click(screen.getByRole('button', { name: 'Reset A choice to its default' }));
    expect(search().value).toBe('v10');
  });
});
