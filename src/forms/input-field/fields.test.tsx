// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import type { RawInput } from '@/domain/inputs/raw';
import { describedBy } from '@/forms/testing/described-by';
import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('texts', () => {
  const text: RawInput = {
    name: 'a_text',
    type: 'string',
    default: '',
    description: 'Any <b>text</b>',
  };

  test('take what is typed, and show the description as text', async () => {
    const { user, typed } = await renderInputs([text]);
    await user.type(box('A text'), 'x y');
    expect(typed()).toEqual({ a_text: 'x y' });
    expect(screen.getByText('Any <b>text</b>')).toBeTruthy();
    expect(describedBy(box('A text'))).toBe('Any <b>text</b>');
  });

  test('that are empty by default are a value, and no error', async () => {
    const { user, outcome, payload } = await renderInputs([text]);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(outcome.went).toBe(1);
    expect(payload()).toEqual({ ok: true, values: { a_text: '' } });
  });

  test('keep the lines of what is pasted', async () => {
    const { user, typed } = await renderInputs([text]);
    await user.click(box('A text'));
    await user.paste('one\r\ntwo\n');
    expect(typed()).toEqual({ a_text: 'one\ntwo' });
    expect(box('A text').tagName).toBe('TEXTAREA');
    expect(document.activeElement).toBe(box('A text'));
  });

  test('begin a second line with Shift and Enter, since Enter goes on', async () => {
    const { user, typed, outcome } = await renderInputs([text]);
    await user.type(box('A text'), 'one{Shift>}{Enter}{/Shift}');
    await user.keyboard('two');
    expect(typed()).toEqual({ a_text: 'one\ntwo' });
    expect(document.activeElement).toBe(box('A text'));
    expect(outcome.went).toBe(0);
  });

  test('go on with Enter', async () => {
    const { user, outcome } = await renderInputs([text]);
    await user.type(box('A text'), 'one{Enter}');
    await expect.poll(() => outcome.went).toBe(1);
  });

  test('that are addresses lose the spaces around them, with Enter too', async () => {
    const { user, typed, outcome } = await renderInputs([text]);
    await user.type(box('A text'), ' 10.0.0.1 ');
    await user.tab();
    expect(typed()).toEqual({ a_text: '10.0.0.1' });
    await user.type(box('A text'), ' {Enter}');
    expect(typed()).toEqual({ a_text: '10.0.0.1' });
    await expect.poll(() => outcome.went).toBe(1);
    await user.clear(box('A text'));
    await user.type(box('A text'), ' as typed ');
    await user.tab();
    expect(typed()).toEqual({ a_text: ' as typed ' });
  });

  test('that must be there say so when they are left', async () => {
    const { user } = await renderInputs([{ name: 'needed', type: 'string' }]);
    expect(box('Needed').getAttribute('aria-required')).toBe('true');
    await user.click(box('Needed'));
    await user.tab();
    expect(await screen.findByText('A value is needed here.')).toBeTruthy();
    expect(describedBy(box('Needed'))).toBe('A value is needed here.');
    expect(box('Needed').getAttribute('aria-invalid')).toBe('true');
    await user.type(box('Needed'), 'x');
    expect(screen.queryByText('A value is needed here.')).toBeNull();
  });

  test('come back to their default', async () => {
    const { user, typed } = await renderInputs([
      { name: 'a_text', type: 'string', default: 'old' },
    ]);
    expect(screen.getByText('Default')).toBeTruthy();
    await user.clear(box('A text'));
    expect(screen.getByText('Default: old')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reset A text to its default' }));
    expect(typed()).toEqual({ a_text: 'old' });
    expect(box('A text').value).toBe('old');
  });
});

describe('secrets', () => {
  const secret: RawInput = { name: 'token', type: 'string', sensitive: true };
  const field = () => screen.getByLabelText<HTMLInputElement>('Token');

  test('are hidden until they are revealed, and never offered to the browser', async () => {
    const { user } = await renderInputs([secret]);
    expect(field().type).toBe('password');
    expect(field().autocomplete).toBe('new-password');
    await user.type(field(), 'abc');
    await user.click(screen.getByRole('button', { name: 'Show Token' }));
    expect(field().type).toBe('text');
    const hide = screen.getByRole('button', { name: 'Hide Token' });
    // Its name changes: a state besides would be heard as "Hide, pressed".
    expect(hide.hasAttribute('aria-pressed')).toBe(false);
    await user.click(hide);
    expect(field().type).toBe('password');
  });

  test('of many lines are hidden too', async () => {
    const { user, typed } = await renderInputs([secret]);
    await user.click(field());
    await user.paste('{\n  "key": 1\n}\n');
    expect(typed()).toEqual({ token: '{\n  "key": 1\n}' });
    expect(field().tagName).toBe('TEXTAREA');
    expect(field().dataset['masked']).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Show Token' }));
    expect(field().dataset['masked']).toBe('false');
  });

  test('are read from a file', async () => {
    const { user, typed } = await renderInputs([secret]);
    const picker = screen
      .getAllByLabelText<HTMLInputElement>('Read Token from a file')
      .find(({ tagName }) => tagName === 'INPUT');
    if (picker === undefined) throw new Error('no file picker');
    await user.upload(picker, fileOf('{"a": 1}\n'));
    await expect.poll(typed).toEqual({ token: '{"a": 1}' });
    await user.upload(picker, fileOf('PK\uFFFD\uFFFD'));
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      'The file can’t be read as text.',
    );
    expect(typed()).toEqual({ token: '{"a": 1}' });
  });

  test('that are JSON are sent as what the file holds', async () => {
    const { user, payload } = await renderInputs([{ name: 'credentials', type: 'object({})' }]);
    const picker = screen
      .getAllByLabelText<HTMLInputElement>('Read Credentials from a file')
      .find(({ tagName }) => tagName === 'INPUT');
    if (picker === undefined) throw new Error('no file picker');
    await user.upload(picker, fileOf('{\n  "type": "service"\n}\n'));
    await expect.poll(payload).toEqual({ ok: true, values: { credentials: { type: 'service' } } });
  });

  test.each([
    ['a number', { name: 'pin', type: 'number', sensitive: true }, 'hunter2'],
    ['a number', { name: 'pin', type: 'number', sensitive: true }, '98765e400'],
    ['JSON', { name: 'auth', type: 'object({})', sensitive: true }, 's3cr3t-token-abc'],
    ['JSON', { name: 'auth', type: 'object({})', sensitive: true }, '{"id":98765e400}'],
  ])('are not told in the words for what is wrong: %s', async (_kind, input, typed) => {
    const { user } = await renderInputs([input]);
    await user.click(screen.getByLabelText(input.name === 'pin' ? 'Pin' : 'Authentication'));
    await user.paste(typed);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('One field needs attention')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/hunter2|s3cr3t|98765/);
  });

  test('are taken out of what OneForm says', async () => {
    const { refuse } = await renderInputs(
      [{ name: 'api_tokens', type: 'list(string)', default: [] }],
      {
        typed: { api_tokens: ["it's s3cret"] },
      },
    );
    refuse({ api_tokens: [`invalid value '["it's s3cret"]' for 'api_tokens', it is odd.`, 'no'] });
    expect(await screen.findByText("invalid value for 'api_tokens', it is odd.; no")).toBeTruthy();
  });

  test('never show their default, and say when a reload took them', async () => {
    await renderInputs(
      [
        { ...secret, default: 's3cret' },
        { name: 'api_secret', type: 'string' },
      ],
      {
        typed: { token: 'x' },
        lostSecrets: ['api_secret'],
      },
    );
    expect(screen.getByText('Default: set by the driver')).toBeTruthy();
    expect(document.body.textContent).not.toContain('s3cret');
    expect(screen.getByText('Not kept, for safety: type it again.')).toBeTruthy();
  });
});

describe('numbers', () => {
  const number: RawInput = {
    name: 'disk_size_gb',
    type: 'number',
    default: 0,
    match: { type: 'number', values: { min: 0, max: 40 } },
  };

  test('show a default of 0, range and unit', async () => {
    await renderInputs([number]);
    expect(box('Disk size').value).toBe('0');
    expect(describedBy(box('Disk size'))).toBe('0 – 40 GB');
    expect(screen.getByRole('slider', { name: 'Disk size, as a slider' })).toBeTruthy();
  });

  test('follow the slider beside the box, and move it', async () => {
    const { user, typed, payload } = await renderInputs([number]);
    const slider = screen.getByRole<HTMLInputElement>('slider');
    act(() => {
      slider.focus();
    });
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(box('Disk size').value).toBe('2');
    expect(typed()).toEqual({ disk_size_gb: '2' });
    expect(payload()).toEqual({ ok: true, values: { disk_size_gb: 2 } });
    await user.type(box('Disk size'), '5');
    expect(slider.value).toBe('25');
    // What lies outside its range, or is no number, is left as it is typed.
    await user.type(box('Disk size'), '9');
    expect([box('Disk size').value, slider.value]).toEqual(['259', '40']);
  });

  test('of a wide or open range have no slider', async () => {
    await renderInputs(
      [{ min: 0, max: 1000 }, { min: 1 }, { max: 9 }].map((values, at) => ({
        name: `n${String(at)}`,
        type: 'number',
        match: { type: 'number', values },
      })),
    );
    expect(screen.getAllByRole('textbox')).toHaveLength(3);
    expect(screen.queryByRole('slider')).toBeNull();
  });

  test('to choose from show their unit beside the label', async () => {
    await renderInputs([
      { name: 'disk_size_gb', type: 'number', match: { type: 'list', values: [10, 20] } },
      { name: 'wait_seconds', type: 'string', default: '5', description: 'As text' },
    ]);
    expect(describedBy(screen.getByRole('group', { name: 'Disk size' }))).toBe('GB');
    // A text counts nothing, whatever its name says.
    expect(describedBy(box('Wait seconds'))).toBe('As text');
  });

  test('never change what is typed', async () => {
    const { user } = await renderInputs([number]);
    await user.clear(box('Disk size'));
    for (const [key, shown] of [
      ['-', '-'],
      ['{Backspace}', ''],
      ['0', '0'],
      ['1', '01'],
      ['.', '01.'],
      ['5', '01.5'],
      ['0', '01.50'],
    ] as const) {
      await user.keyboard(key);
      expect(box('Disk size').value).toBe(shown);
    }
  });

  test('are sent as numbers, and refused outside their range', async () => {
    const { user, payload, outcome } = await renderInputs([number]);
    await user.clear(box('Disk size'));
    await user.type(box('Disk size'), '41');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findAllByText(/At most 40\./)).not.toHaveLength(0);
    expect(document.activeElement).toBe(box('Disk size'));
    await user.type(box('Disk size'), '{Backspace}');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await expect.poll(() => outcome.went).toBe(1);
    expect(payload()).toEqual({ ok: true, values: { disk_size_gb: 4 } });
  });

  test('count with the arrow keys, inside the range', async () => {
    const { user } = await renderInputs([{ ...number, default: 39.5 }]);
    await user.click(box('Disk size'));
    await user.keyboard('{ArrowUp}');
    expect(box('Disk size').value).toBe('40');
    await user.keyboard('{ArrowDown}');
    expect(box('Disk size').value).toBe('39');
  });
});

describe('hosts and public addresses', () => {
  const hosts: RawInput = {
    name: 'oneform_hosts',
    type: 'number',
    default: 1,
    match: { type: 'number', values: { min: 1, max: 2 } },
  };

  test('are counted with buttons, which stop at the bounds', async () => {
    const { user, typed } = await renderInputs([hosts]);
    const more = screen.getByRole('button', { name: 'One more: Hosts' });
    const fewer = screen.getByRole('button', { name: 'One less: Hosts' });
    expect(fewer.getAttribute('aria-disabled')).toBe('true');
    await user.click(more);
    expect(typed()).toEqual({ oneform_hosts: '2' });
    expect(fewer.getAttribute('aria-disabled')).toBeNull();
    expect(more.getAttribute('aria-disabled')).toBe('true');
    // The focus stays, so that the keyboard is not thrown back to the top of the page.
    expect(document.activeElement).toBe(more);
    await user.keyboard('{Enter}');
    expect(typed()).toEqual({ oneform_hosts: '2' });
  });
});

describe('flags', () => {
  test('of false by default are kept, and of true say what OneForm does to a no', async () => {
    const { user, payload } = await renderInputs([
      { name: 'off', type: 'bool', default: false },
      { name: 'on', type: 'bool', default: true },
    ]);
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Off' }).checked).toBe(false);
    expect(screen.queryByText(/switches this on again/)).toBeNull();
    await user.click(screen.getByRole('switch', { name: 'On' }));
    expect(screen.getByText(/switches this on again/)).toBeTruthy();
    expect(payload()).toEqual({ ok: true, values: { off: false, on: false } });
  });

  test('without a default ask for yes or no', async () => {
    const { user, payload } = await renderInputs([{ name: 'flag', type: 'bool' }]);
    const group = within(screen.getByRole('group', { name: 'Flag' }));
    expect(group.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
      false,
      false,
    ]);
    await user.click(group.getByRole('radio', { name: 'No' }));
    expect(payload()).toEqual({ ok: true, values: { flag: false } });
  });
});

/** jsdom's files can't be read as text: this one can. */
function fileOf(text: string): File {
  return Object.assign(new File([text], 'key.json'), { text: () => Promise.resolve(text) });
}
