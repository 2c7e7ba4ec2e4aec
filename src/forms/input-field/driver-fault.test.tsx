// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

describe('where the driver is at fault', () => {
  const FAULT = /^The driver is at fault/;

  test.each([
    ['a list among texts', { type: 'list(string)', match: { type: 'list', values: ['x', 'y'] } }],
    ['a map among texts', { type: 'map(string)', match: { type: 'list', values: ['x'] } }],
    ['a number among texts', { type: 'number', match: { type: 'list', values: ['1', '2'] } }],
    ['no value at all', { type: 'string', match: { type: 'list', values: [] } }],
    [
      'groups without a value',
      { type: 'string', match: { type: 'map', grouped_by: 'g', values: { a: [] } } },
    ],
    [
      'an input that is not asked for',
      { type: 'string', match: { type: 'map', grouped_by: 'nowhere', values: { a: ['x'] } } },
    ],
    [
      'a pattern for a number',
      { type: 'number', match: { type: 'string', values: { regex: '^1$' } } },
    ],
    [
      'a pattern that Ruby can’t read',
      { type: 'string', match: { type: 'string', values: { regex: '([a-z' } } },
    ],
    [
      'a range that holds nothing',
      { type: 'number', match: { type: 'number', values: { min: 3, max: 2 } } },
    ],
    ['a range of texts', { type: 'string', match: { type: 'number', values: { min: 3 } } }],
  ])('the field says so at once, and that nothing can be done: %s', async (_what, input) => {
    await renderInputs([
      { name: 'g', type: 'string', default: 'a' },
      { ...input, name: 'odd' },
    ]);
    expect(screen.getByText(FAULT).textContent).toMatch(/nothing .* can be created/);
    expect(screen.queryByDisplayValue(/first\.$/)).toBeNull();
  });

  test('no choice is asked for that cannot be right', async () => {
    const { user } = await renderInputs([
      {
        name: 'odd',
        type: 'list(string)',
        default: ['x'],
        match: { type: 'list', values: ['x', 'y'] },
      },
      {
        name: 'lost',
        type: 'string',
        default: 'q',
        match: { type: 'map', grouped_by: 'nowhere', values: { a: ['x'] } },
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('2 fields need attention')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Choose');
    expect(document.body.textContent).toContain('OneForm refuses whatever is sent here.');
  });

  test('a list among lists can be right', async () => {
    await renderInputs([
      { name: 'odd', type: 'list(string)', match: { type: 'list', values: [['x']] } },
    ]);
    expect(screen.queryByText(FAULT)).toBeNull();
  });
});
