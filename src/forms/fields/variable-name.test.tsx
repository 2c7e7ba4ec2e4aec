// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

test('a field has the name that its author gave it, and one click selects it whole', async () => {
  await renderInputs([
    { name: 'oneform_public_ips', type: 'number', default: 1 },
    { name: 'dns', type: 'list(string)', default: [] },
  ]);
  for (const name of ['oneform_public_ips', 'dns']) {
    expect(getComputedStyle(screen.getByText(name)).userSelect).toBe('all');
  }
});

test('names are no stops on the way from field to field', async () => {
  const { user } = await renderInputs([
    { name: 'first_text', type: 'string', default: '' },
    { name: 'second_text', type: 'string', default: '' },
  ]);
  await user.click(screen.getByRole('textbox', { name: 'First text' }));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Second text' }));
});
