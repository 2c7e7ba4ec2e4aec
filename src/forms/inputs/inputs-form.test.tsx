// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import type { RawInput } from '@/domain/inputs/raw';
import { fieldKey } from '@/forms/inputs/field-key';
import { describedBy } from '@/forms/testing/described-by';
import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const next = () => screen.getByRole('button', { name: 'Next' });

describe('field names', () => {
  test('are safe as a path and as an id, whatever the driver says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(fieldKey(name)).toMatch(/^in_[\w-]*$/);
      }),
    );
  });

  test('differ where the names differ', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(fieldKey(one) === fieldKey(other)).toBe(one === other);
      }),
    );
  });

  test('may be anything: each field holds its own value', async () => {
    const names = ['a.b', '__proto__', '0', 'constructor', 'a[0]', 'a', 'with space', 'ü'];
    const { user, typed, payload } = await renderInputs(
      names.map((name) => ({ name, type: 'string', description: `about ${name}` })),
    );
    const boxes = screen.getAllByRole('textbox');
    for (const [index, name] of names.entries()) {
      const field = boxes[index];
      if (field === undefined) throw new Error(`no field for ${name}`);
      await user.type(field, String(index));
    }
    const expected = Object.fromEntries(names.map((name, index) => [name, String(index)]));
    expect(typed()).toEqual(expected);
    expect(payload()).toEqual({ ok: true, values: expected });
  });

  test('that are there twice share one field', async () => {
    await renderInputs([
      { name: 'a', type: 'string' },
      { name: 'a', type: 'string', default: 'x' },
    ]);
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(box('A').value).toBe('x');
  });
});

describe('groups', () => {
  test('follow the layout, and no input vanishes', async () => {
    await renderInputs(
      ['one', 'two', 'three'].map((name) => ({ name, type: 'string', default: '' })),
      { layout: [{ name: 'network', inputs: ['two', 'nothing'] }] },
    );
    const inGroup = (name: string) =>
      within(screen.getByRole('region', { name }))
        .getAllByRole('textbox')
        .map(({ id }) => id);
    expect(inGroup('Network')).toEqual(['in_two']);
    expect(inGroup('Others')).toEqual(['in_one', 'in_three']);
  });
});

describe('wrong fields', () => {
  const inputs = ['one', 'two'].map((name) => ({ name, type: 'string' }));

  test('are all named, each with a link to it, and the first has the focus', async () => {
    const { user, outcome } = await renderInputs(inputs);
    expect(screen.queryByText(/needs? attention/)).toBeNull();
    await user.click(next());
    expect(await screen.findByText('2 fields need attention')).toBeTruthy();
    expect(document.activeElement).toBe(box('One'));
    await user.click(screen.getByRole('link', { name: 'Two' }));
    expect(document.activeElement).toBe(box('Two'));
    expect(outcome.went).toBe(0);
  });

  test('of what OneForm refused get its words, which stay until the field is edited', async () => {
    const { user, refuse, outcome } = await renderInputs(inputs, {
      typed: { one: 'a', two: 'b' },
    });
    refuse({ two: ['does not match', 'is odd'], elsewhere: ['is missing'] });
    expect(await screen.findByText('does not match; is odd')).toBeTruthy();
    expect(screen.getByText('One field needs attention')).toBeTruthy();
    expect(document.activeElement).toBe(box('Two'));
    await user.tab();
    expect(screen.getByText('does not match; is odd')).toBeTruthy();
    await user.type(box('Two'), 'c');
    expect(screen.queryByText('does not match; is odd')).toBeNull();
    await user.click(next());
    await expect.poll(() => outcome.went).toBe(1);
  });

  test('that OneForm refused once more in the same words are shown again, and have the focus', async () => {
    const { user, refuse, outcome } = await renderInputs(inputs, { typed: { one: 'a', two: 'b' } });
    refuse({ two: ['is taken'] });
    await user.type(box('Two'), 'c');
    expect(screen.queryByText('is taken')).toBeNull();
    await user.click(next());
    expect(outcome.went).toBe(1);
    refuse({ two: ['is taken'] });
    expect(screen.getByText('is taken')).toBeTruthy();
    expect(document.activeElement).toBe(box('Two'));
  });

  test('that OneForm refused keep its words while Next stops at another one', async () => {
    const { user, outcome } = await renderInputs(inputs, {
      typed: { two: 'b' },
      refused: { two: ['is taken'] },
    });
    await user.click(next());
    expect(outcome.went).toBe(0);
    expect(document.activeElement).toBe(box('One'));
    expect(screen.getByText('2 fields need attention')).toBeTruthy();
    expect(describedBy(box('Two'))).toBe('is taken');
  });

  test('that OneForm refused do not move the focus while another one is answered', async () => {
    const refused = { one: ['bad'], two: ['worse'] };
    const { user, refuse } = await renderInputs(inputs, {
      typed: { one: 'a', two: 'b' },
      refused,
    });
    await user.type(box('Two'), 'x');
    refuse({ one: ['bad'] });
    expect(document.activeElement).toBe(box('Two'));
    expect(describedBy(box('One'))).toBe('bad');
  });

  test('of patterns that only OneForm can read are left to it', async () => {
    const { user, outcome } = await renderInputs([
      {
        name: 'odd',
        type: 'string',
        default: 'aaaa!',
        match: { type: 'string', values: { regex: String.raw`^\p{InBasicLatin}+$` } },
      },
    ]);
    expect(screen.getByText('OneForm itself checks this value when it is sent.')).toBeTruthy();
    await user.click(next());
    await expect.poll(() => outcome.went).toBe(1);
  });

  test('of patterns that run away on a value are left to it, as long as the value is that one', async () => {
    const { user, outcome } = await renderInputs([
      {
        name: 'odd',
        type: 'string',
        default: 'aaa',
        match: { type: 'string', values: { regex: '^(a+)+$' } },
      },
    ]);
    const note = 'OneForm itself checks this value when it is sent.';
    expect(screen.queryByText(note)).toBeNull();
    await user.clear(box('Odd'));
    await user.paste(`${'a'.repeat(46)}!`);
    await user.tab();
    expect(describedBy(box('Odd'))).toContain(note);
    await user.click(next());
    await expect.poll(() => outcome.went).toBe(1);
    await user.clear(box('Odd'));
    await user.type(box('Odd'), 'aa!');
    expect(screen.queryByText(note)).toBeNull();
    expect(describedBy(box('Odd'))).toContain('This does not have the form');
  });
});

describe('a form that changes what exists', () => {
  const keeps = new Set(['token']);
  const token: RawInput = {
    name: 'token',
    type: 'string',
    sensitive: true,
    match: { type: 'string', values: { regex: '^tok-' } },
  };

  test('lets a secret be empty, and checks it once it is typed', async () => {
    const { user, outcome } = await renderInputs([token], { typed: { token: '' }, keeps });
    const field = screen.getByLabelText('Token');
    expect(field.getAttribute('aria-required')).toBe('false');
    expect(describedBy(field)).toContain('Left empty, it stays as it is.');
    await user.click(next());
    await expect.poll(() => outcome.went).toBe(1);
    await user.type(field, 'x');
    await user.click(next());
    expect(describedBy(field)).toContain('This does not have the form');
    expect(outcome.went).toBe(1);
  });

  test('fills no default in: what is cleared is missing, and a flag can be switched off', async () => {
    const { user, outcome } = await renderInputs(
      [
        { name: 'timeout', type: 'number', default: 30 },
        { name: 'verify', type: 'bool', default: true },
      ],
      { typed: { timeout: '60', verify: true }, keeps },
    );
    await user.click(screen.getByRole('switch', { name: 'Verify' }));
    expect(screen.queryByText(/switches this on again/)).toBeNull();
    await user.clear(box('Timeout'));
    await user.click(next());
    expect(describedBy(box('Timeout'))).toBe('A value is needed here.');
    expect(outcome.went).toBe(0);
  });
});
