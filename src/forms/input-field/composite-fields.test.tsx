// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import type { RawInput } from '@/domain/inputs/raw';
import { describedBy } from '@/forms/testing/described-by';
import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('lists', () => {
  const list: RawInput = { name: 'a_list', type: 'list(string)', default: ['a'] };
  const items = () =>
    within(screen.getByRole('list', { name: 'A list' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  test('take one value with Enter, and many that are pasted', async () => {
    const { user, typed, outcome } = await renderInputs([list]);
    await user.type(box('A list'), 'b{Enter}');
    expect(items()).toEqual(['a', 'b']);
    await user.paste('c\nd, e;f');
    expect(items()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    await user.paste('["g, h"]');
    expect(typed()).toEqual({ a_list: ['a', 'b', 'c', 'd', 'e', 'f', 'g, h'] });
    expect(outcome.went).toBe(0);
  });

  test('go on with Enter in the empty box', async () => {
    const { user, outcome } = await renderInputs([list]);
    await user.type(box('A list'), '{Enter}');
    await expect.poll(() => outcome.went).toBe(1);
  });

  test('keep what was typed and not yet added when the box is left', async () => {
    const { user, payload } = await renderInputs([list]);
    await user.type(box('A list'), 'b');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(payload()).toEqual({ ok: true, values: { a_list: ['a', 'b'] } });
  });

  test('flag what is there twice, and take values out again', async () => {
    const { user, typed } = await renderInputs([list]);
    await user.type(box('A list'), 'a{Enter}');
    expect(screen.getByText('a is there more than once')).toBeTruthy();
    expect(describedBy(box('A list'))).toContain('a is there more than once');
    await user.type(box('A list'), 'b{Enter}b{Enter}');
    expect(screen.getByText('a, b are there more than once')).toBeTruthy();
    await user.keyboard('{Backspace}{Backspace}');
    const [first] = screen.getAllByRole('button', { name: 'Remove a' });
    if (first === undefined) throw new Error('nothing to remove');
    await user.click(first);
    expect(typed()).toEqual({ a_list: ['a'] });
    expect(document.activeElement).toBe(box('A list'));
    await user.keyboard('{Backspace}');
    expect(typed()).toEqual({ a_list: [] });
  });

  test('keep their values while Backspace is held down to clear the text', async () => {
    const { user, typed } = await renderInputs([list]);
    await user.type(box('A list'), 'b{Enter}c');
    await user.keyboard('{Backspace>4/}');
    expect(box('A list').value).toBe('');
    expect(typed()).toEqual({ a_list: ['a', 'b'] });
    await user.keyboard('{Backspace}');
    expect(typed()).toEqual({ a_list: ['a'] });
  });

  test('leave Enter to what composes characters', async () => {
    const { user, typed } = await renderInputs([list]);
    await user.type(box('A list'), 'に');
    fireEvent.keyDown(box('A list'), { key: 'Enter', isComposing: true });
    expect(typed()).toEqual({});
    fireEvent.keyDown(box('A list'), { key: 'Enter' });
    expect(typed()).toEqual({ a_list: ['a', 'に'] });
  });

  test('of numbers send numbers, and name what is none', async () => {
    const { user, payload } = await renderInputs([
      { name: 'ports', type: 'list(number)', default: [] },
    ]);
    await user.type(box('Ports'), '22{Enter}');
    expect(payload()).toEqual({ ok: true, values: { ports: [22] } });
    await user.type(box('Ports'), 'x{Enter}');
    await user.tab();
    expect(await screen.findByText('“x” is not a number.')).toBeTruthy();
    expect(describedBy(box('Ports'))).toMatch(/^“x” is not a number\. Enter adds;/);
  });
});

describe('secrets that a driver forgot to mark', () => {
  test('are hidden in a list, while they are typed too', async () => {
    const { user, typed } = await renderInputs([
      { name: 'api_tokens', type: 'list(string)', default: [] },
    ]);
    const field = screen.getByLabelText<HTMLInputElement>('API tokens');
    expect(field.type).toBe('password');
    expect(field.autocomplete).toBe('new-password');
    expect(field.dataset['1pIgnore']).toBe('true');
    await user.type(field, 's3cret{Enter}s3cret{Enter}');
    expect(typed()).toEqual({ api_tokens: ['s3cret', 's3cret'] });
    expect(document.body.innerHTML).not.toContain('s3cret');
    await user.click(screen.getByRole('button', { name: 'Remove 2' }));
    expect(typed()).toEqual({ api_tokens: ['s3cret'] });
  });

  test('are hidden in a map, whose names are seen', async () => {
    const { user } = await renderInputs([
      { name: 'user_password', type: 'map(string)', default: {}, sensitive: false },
    ]);
    await user.click(screen.getByRole('button', { name: 'Add a row to User password' }));
    const value = screen.getByLabelText<HTMLInputElement>('Value 1 of User password');
    expect(value.type).toBe('password');
    expect(value.dataset['1pIgnore']).toBe('true');
    expect(box('Name 1 of User password').type).toBe('text');
  });
});

describe('hosts that exist already', () => {
  const hosts: RawInput = { name: 'oneform_onprem_hosts', type: 'list(string)', default: [] };

  test('are typed or pasted one per line, without the text jumping', async () => {
    const { user, typed } = await renderInputs([hosts]);
    await user.type(box('On-premises hosts'), '10.0.0.1{Enter}');
    expect(box('On-premises hosts').value).toBe('10.0.0.1\n');
    await user.paste('10.0.0.2 10.0.0.3,fd00::1');
    expect(typed()).toEqual({
      oneform_onprem_hosts: ['10.0.0.1', '10.0.0.2', '10.0.0.3', 'fd00::1'],
    });
    expect(screen.getByText(/^4 hosts\./)).toBeTruthy();
  });

  test('come back to their default in the box too', async () => {
    const { user } = await renderInputs([hosts]);
    await user.type(box('On-premises hosts'), '10.0.0.1');
    await user.click(
      screen.getByRole('button', { name: 'Reset On-premises hosts to its default' }),
    );
    expect(box('On-premises hosts').value).toBe('');
  });
});

describe('choices', () => {
  const values = (count: number) =>
    Array.from({ length: count }, (_value, index) => `v${String(index)}`);
  const choice = (count: number): RawInput => ({
    name: 'a_choice',
    type: 'string',
    default: 'v1',
    match: { type: 'list', values: values(count) },
  });

  test('up to four are all in sight', async () => {
    const { user, typed } = await renderInputs([choice(4)]);
    const group = within(screen.getByRole('group', { name: 'A choice' }));
    expect(group.getByRole<HTMLInputElement>('radio', { name: 'v1' }).checked).toBe(true);
    await user.click(group.getByRole('radio', { name: 'v3' }));
    expect(typed()).toEqual({ a_choice: 'v3' });
  });

  test('up to ten are a list', async () => {
    const { user, typed } = await renderInputs([choice(10)]);
    await user.click(screen.getByRole('combobox', { name: 'A choice' }));
    await user.click(screen.getByRole('option', { name: 'v7' }));
    expect(typed()).toEqual({ a_choice: 'v7' });
    expect(screen.queryByText(/Choose one of/)).toBeNull();
  });

  test('more are searched', async () => {
    const { user, typed, outcome } = await renderInputs([choice(30)]);
    const search = screen.getByRole('combobox', { name: 'A choice' });
    await user.clear(search);
    await user.type(search, 'v22');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(typed()).toEqual({ a_choice: 'v22' });
    expect(outcome.went).toBe(0);
  });

  test.each([
    [4, 'radios', 'group'],
    [5, 'a list', 'combobox'],
    [10, 'a list', 'combobox'],
    [11, 'a search', 'combobox'],
  ])('%i values are %s', async (count, what, role) => {
    await renderInputs([choice(count)]);
    const field = screen.getByRole(role, { name: 'A choice' });
    expect(screen.queryAllByRole('radio')).toHaveLength(what === 'radios' ? count : 0);
    // Only what can be searched is a box to type in.
    expect(field.tagName === 'INPUT').toBe(what === 'a search');
  });

  test('of numbers stay numbers', async () => {
    const { user, payload } = await renderInputs([
      { name: 'size', type: 'number', default: 10, match: { type: 'list', values: [0, 10, 20] } },
    ]);
    await user.click(screen.getByRole('radio', { name: '0' }));
    expect(payload()).toEqual({ ok: true, values: { size: 0 } });
  });
});

describe('values that follow another input', () => {
  const region: RawInput = {
    name: 'region',
    type: 'string',
    default: 'eu',
    match: { type: 'list', values: ['eu', 'us', 'nowhere'] },
  };
  const ZONES = {
    type: 'map',
    grouped_by: 'region',
    values: { eu: ['both', 'eu-1'], us: ['both', 'us-1'] },
  };
  const zone: RawInput = {
    name: 'zone',
    type: 'string',
    default: 'both',
    match: ZONES,
  };
  const offered = () =>
    within(screen.getByRole('group', { name: 'Zone' }))
      .getAllByRole<HTMLInputElement>('radio')
      .map(({ value, checked }) => `${value}${checked ? ' *' : ''}`);

  test('stay where the new group allows them', async () => {
    const { user } = await renderInputs([region, zone]);
    await user.click(screen.getByRole('radio', { name: 'us' }));
    expect(offered()).toEqual(['"both" *', '"us-1"']);
    expect(screen.queryByText(/so it was cleared/)).toBeNull();
  });

  test('are cleared with a word where it does not', async () => {
    const { user, typed, outcome } = await renderInputs([region, zone]);
    await user.click(screen.getByRole('radio', { name: 'eu-1' }));
    await user.click(screen.getByRole('radio', { name: 'us' }));
    expect(offered()).toEqual(['"both"', '"us-1"']);
    expect(
      screen.getByText('“eu-1” does not exist in Region “us”, so it was cleared.'),
    ).toBeTruthy();
    expect(typed()).toEqual({ region: 'us', zone: '' });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(outcome.went).toBe(0);
    await user.click(screen.getByRole('radio', { name: 'us-1' }));
    expect(screen.queryByText(/so it was cleared/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await expect.poll(() => outcome.went).toBe(1);
  });

  test('never quote a group that is a secret', async () => {
    const secret = {
      ...region,
      name: 'secret_region',
      match: { type: 'string', values: { regex: '' } },
    };
    const follows = { ...zone, match: { ...ZONES, grouped_by: 'secret_region' } };
    const { user } = await renderInputs([secret, follows]);
    const group = screen.getByLabelText('Secret region');
    await user.click(screen.getByRole('radio', { name: 'eu-1' }));
    await user.clear(group);
    await user.type(group, 'us');
    expect(
      screen.getByText('What was chosen does not exist in this Secret region, so it was cleared.'),
    ).toBeTruthy();
    await user.type(group, 'x');
    expect(box('Zone').value).toBe('The driver allows nothing here for this Secret region.');
  });

  test('say so where the group allows nothing, and keep what was chosen', async () => {
    const { user, typed } = await renderInputs([region, zone]);
    await user.click(screen.getByRole('radio', { name: 'nowhere' }));
    expect(box('Zone').value).toBe('The driver allows nothing here for Region “nowhere”.');
    expect(typed()).toEqual({ region: 'nowhere' });
  });
});

describe('maps', () => {
  const map: RawInput = { name: 'a_map', type: 'map(string)', default: {} };

  test('grow by rows, with Enter in the last one too', async () => {
    const { user, payload, outcome } = await renderInputs([map]);
    await user.click(screen.getByRole('button', { name: 'Add a row to A map' }));
    expect(document.activeElement).toBe(box('Name 1 of A map'));
    await user.keyboard('a');
    await user.type(box('Value 1 of A map'), '1{Enter}');
    expect(document.activeElement).toBe(box('Name 2 of A map'));
    expect(payload()).toEqual({ ok: true, values: { a_map: { a: '1' } } });
    expect(outcome.went).toBe(0);
    await user.keyboard('{Enter}');
    await expect.poll(() => outcome.went).toBe(1);
  });

  test('leave Enter to what composes characters', async () => {
    const { user } = await renderInputs([map]);
    await user.click(screen.getByRole('button', { name: 'Add a row to A map' }));
    await user.keyboard('に');
    fireEvent.keyDown(box('Name 1 of A map'), { key: 'Enter', isComposing: true });
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    fireEvent.keyDown(box('Name 1 of A map'), { key: 'Enter' });
    expect(screen.getAllByRole('textbox')).toHaveLength(4);
  });

  test('take rows that are pasted, and lose the one that is removed', async () => {
    const { user, typed } = await renderInputs([map]);
    await user.click(screen.getByRole('button', { name: 'Add a row to A map' }));
    await user.paste('a=1\nb: 2\n');
    await user.click(screen.getByRole('button', { name: 'Remove row 1 of A map' }));
    expect(typed()).toEqual({ a_map: [{ key: 'b', value: '2' }] });
  });

  test('hide the value of a name that says secret, and say so', async () => {
    await renderInputs([map], {
      typed: {
        a_map: [
          { key: 'DB_PASSWORD', value: 'hunter2' },
          { key: 'DB_HOST', value: 'db' },
        ],
      },
    });
    expect(screen.getByLabelText<HTMLInputElement>('Value 1 of A map').type).toBe('password');
    expect(box('Value 2 of A map').type).toBe('text');
    expect(
      screen.getByText(/^Hidden and not kept in the draft, .*secrets: DB_PASSWORD\.$/),
    ).toBeTruthy();
  });

  test('refuse a name that is there twice', async () => {
    await renderInputs([map], {
      typed: {
        a_map: [
          { key: 'a', value: '1' },
          { key: 'a', value: '2' },
        ],
      },
    }).then(async ({ user }) => {
      await user.click(screen.getByRole('button', { name: 'Next' }));
    });
    expect(await screen.findAllByText(/The name “a” is there more than once/)).toHaveLength(2);
    expect(describedBy(screen.getByRole('group', { name: 'A map' }))).toMatch(/more than once/);
  });

  test('mark the box that is wrong', async () => {
    const { user } = await renderInputs([{ name: 'a_map', type: 'map(number)', default: {} }], {
      typed: {
        a_map: [
          { key: 'k', value: '1' },
          { key: 'l', value: 'abc' },
        ],
      },
    });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findAllByText(/“abc” is not a number/)).toHaveLength(2);
    const marked = () =>
      screen
        .getAllByRole('textbox')
        .filter((each) => each.getAttribute('aria-invalid') === 'true')
        .map((each) => each.getAttribute('aria-label'));
    expect(marked()).toEqual(['Value 2 of A map']);
    await user.clear(box('Value 2 of A map'));
    await user.type(box('Value 2 of A map'), '2');
    await user.clear(box('Name 1 of A map'));
    expect(marked()).toEqual(['Name 1 of A map']);
    await user.type(box('Name 1 of A map'), 'l');
    expect(marked()).toEqual(['Name 1 of A map', 'Name 2 of A map']);
  });

  test('of tags speak of tags', async () => {
    await renderInputs([{ name: 'oneform_tags', type: 'map(string)', default: {} }]);
    expect(screen.getByRole('button', { name: 'Add a tag to Tags' })).toBeTruthy();
  });
});

describe('JSON', () => {
  test('is read while it is typed, and checked when it is left', async () => {
    const { user, payload } = await renderInputs([
      { name: 'pair', type: 'tuple([string, number])', default: ['x', 1] },
    ]);
    await user.clear(box('Pair'));
    await user.paste('["y",');
    expect(screen.getByText(/^Not JSON yet/)).toBeTruthy();
    await user.tab();
    expect(await screen.findByText(/^This is not JSON/)).toBeTruthy();
    await user.click(box('Pair'));
    await user.paste(' 2]');
    expect(payload()).toEqual({ ok: true, values: { pair: ['y', 2] } });
    await user.click(screen.getByRole('button', { name: 'Tidy up' }));
    expect(box('Pair').value).toBe('[\n  "y",\n  2\n]');
  });

  test('says that a type which OneForm does not know can never be sent', async () => {
    await renderInputs([{ name: 'a_set', type: 'set(string)', default: ['s'] }]);
    expect(screen.getByRole('alert').textContent).toContain('set(string)');
  });

  test('says that a driver gives no type', async () => {
    const { user } = await renderInputs([{ name: 'odd', default: 'x' }]);
    expect(screen.getByRole('alert').textContent).toMatch(/^The driver gives no type here\./);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(
      await screen.findAllByText(/OneForm refuses every value that has no type\./),
    ).not.toHaveLength(0);
    expect(document.body.textContent).not.toContain('none');
  });
});
