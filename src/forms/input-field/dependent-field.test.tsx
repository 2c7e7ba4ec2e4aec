// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import type { RawInput } from '@/domain/inputs/raw';
import type { JsonValue } from '@/lib/json';
import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

const REGION: RawInput = {
  name: 'region',
  type: 'string',
  default: 'eu',
  match: { type: 'list', values: ['eu', 'us', 'ap'] },
};

function following(group: string, name: string, fallback: string, values: JsonValue): RawInput {
  return {
    name,
    type: 'string',
    default: fallback,
    match: { type: 'map', grouped_by: group, values },
  };
}

const ZONE = following('region', 'zone', 'eu-1', {
  eu: ['eu-1', 'eu-2'],
  us: ['us-1', 'us-2'],
  ap: ['ap-1', 'ap-2'],
});

const chosen = (label: string) =>
  within(screen.getByRole('group', { name: label }))
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

describe('a value that follows another input', () => {
  test('is offered no way back to a default that is not allowed', async () => {
    const { user } = await renderInputs([REGION, ZONE]);
    await user.click(screen.getByRole('radio', { name: 'us' }));
    expect(screen.queryByRole('button', { name: 'Reset Zone to its default' })).toBeNull();
    expect(screen.queryByText('Default: eu-1')).toBeNull();
  });

  test('comes back with its group, if nothing else was chosen meanwhile', async () => {
    const { user, payload } = await renderInputs([REGION, ZONE]);
    await user.click(screen.getByRole('radio', { name: 'us' }));
    await user.click(screen.getByRole('radio', { name: 'ap' }));
    expect(
      screen.getByText('“eu-1” does not exist in Region “ap”, so it was cleared.'),
    ).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'eu' }));
    expect(chosen('Zone')).toEqual(['"eu-1"']);
    expect(screen.queryByText(/so it was cleared/)).toBeNull();
    expect(payload()).toEqual({ ok: true, values: { region: 'eu', zone: 'eu-1' } });
  });

  test('comes back as it was chosen', async () => {
    const { user } = await renderInputs([REGION, ZONE]);
    await user.click(screen.getByRole('radio', { name: 'eu-2' }));
    await user.click(screen.getByRole('radio', { name: 'us' }));
    await user.click(screen.getByRole('radio', { name: 'eu' }));
    expect(chosen('Zone')).toEqual(['"eu-2"']);
  });

  test('does not come back over something else that was chosen', async () => {
    const { user } = await renderInputs([REGION, ZONE]);
    await user.click(screen.getByRole('radio', { name: 'us' }));
    await user.click(screen.getByRole('radio', { name: 'us-2' }));
    await user.click(screen.getByRole('radio', { name: 'eu' }));
    expect(chosen('Zone')).toEqual([]);
    expect(
      screen.getByText('“us-2” does not exist in Region “eu”, so it was cleared.'),
    ).toBeTruthy();
  });

  test('has its default again after a reload took the word away', async () => {
    const { user } = await renderInputs([REGION, ZONE], { typed: { region: 'us', zone: '' } });
    await user.click(screen.getByRole('radio', { name: 'eu' }));
    expect(chosen('Zone')).toEqual(['"eu-1"']);
  });
});

test('a chain of values is cleared from link to link, and comes back so', async () => {
  const RACK = following('zone', 'rack', 'r1', { 'eu-1': ['r1', 'r2'], 'us-1': ['u1', 'u2'] });
  const { user } = await renderInputs([REGION, ZONE, RACK]);
  const aside = () => screen.queryAllByText(/^Default/).length;
  expect(aside()).toBe(3);
  await user.click(screen.getByRole('radio', { name: 'us' }));
  expect(screen.getByDisplayValue('Choose Zone first.')).toBeTruthy();
  // The region alone can go back to its default.
  expect(aside()).toBe(1);
  await user.click(screen.getByRole('radio', { name: 'us-1' }));
  expect(chosen('Rack')).toEqual([]);
  expect(screen.getByText('“r1” does not exist in Zone “us-1”, so it was cleared.')).toBeTruthy();
});

test('a default that is not allowed is no way back', async () => {
  await renderInputs([
    { name: 'v', type: 'string', default: 'gone', match: { type: 'list', values: ['a', 'b'] } },
  ]);
  expect(screen.queryByText(/Default/)).toBeNull();
});
