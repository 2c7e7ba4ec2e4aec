// @vitest-environment jsdom
import {
  act,
  cleanup,
  configure,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import type { RawInput } from '@/domain/inputs/raw';
import { renderInputs } from '@/forms/testing/render-inputs';

vi.setConfig({ testTimeout: 120_000 });
afterEach(cleanup);
beforeAll(() => {
  configure({ asyncUtilTimeout: 30_000 });
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

const names = (group: string, count: number) =>
  Array.from({ length: count }, (_none, at) => `${group}_${at}`);

const text = (name: string): RawInput => ({ name, type: 'string', default: '' });

/** Groups of so many texts each; one input is missing in each. */
async function open(sizes: Readonly<Record<string, number>>, mostShown?: number) {
  const layout = Object.entries(sizes).map(([name, count]) => ({
    name,
    inputs: [...names(name, count), `${name}_needed`],
  }));
  const inputs = layout.flatMap((group) => group.inputs);
  return renderInputs(
    inputs.map((name) =>
      name.endsWith('_needed')
        ? { name, type: 'string', description: `Asked of ${name.slice(0, 3)}` }
        : text(name),
    ),
    { layout, ...(mostShown === undefined ? {} : { mostShown }) },
  );
}

const fields = () => screen.queryAllByRole('textbox');
/** The same of a large page, where roles take long to find. */
const boxes = () => document.querySelectorAll('input[type="text"]');
const region = (name: string) => screen.getByRole('region', { name });
const title = (name: string) =>
  within(screen.getByRole('heading', { level: 3, name })).getByRole('button');
const search = (words: string) => {
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search inputs' }), {
    target: { value: words },
  });
};
const choose = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name, pressed: false }));
};

describe('a form of many inputs', () => {
  test('a short one has no tools, but its groups fold', async () => {
    await open({ disks: 3, networks: 2 });
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(fields()).toHaveLength(7);
    expect(title('Disks').getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(title('Disks'));
    expect(title('Disks').getAttribute('aria-expanded')).toBe('false');
    expect(fields()).toHaveLength(3);
    expect(within(region('Disks')).getByText('4 inputs')).toBeTruthy();
  });

  test('is searched by name, label and description', async () => {
    await open({ disks: 15, networks: 14 });
    await waitFor(() => {
      expect(fields()).toHaveLength(31);
    });
    expect(screen.getByText('31 inputs')).toBeTruthy();
    search('asked of net');
    expect(fields()).toHaveLength(1);
    expect(screen.getByText('1 of 31 inputs')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Disks' })).toBeNull();
    search('disks 1');
    // 1, and 10 to 14.
    expect(fields()).toHaveLength(6);
    search('nothing like it');
    expect(screen.getByText('No input matches.')).toBeTruthy();
  });

  test('opens folded groups for what is looked for', async () => {
    await open({ disks: 15, networks: 14 });
    fireEvent.click(title('Disks'));
    search('disks needed');
    expect(fields().map(({ id }) => id)).toEqual(['in_disks_needed']);
    fireEvent.click(title('Disks'));
    expect(fields()).toHaveLength(0);
    choose('Required');
    expect(fields()).toHaveLength(1);
  });

  test('shows what is required, or what was changed', async () => {
    await open({ disks: 15, networks: 14 });
    choose('Required');
    expect(fields().map(({ id }) => id)).toEqual(['in_disks_needed', 'in_networks_needed']);
    fireEvent.change(screen.getByLabelText('Disks needed'), { target: { value: 'x' } });
    choose('Changed');
    expect(fields().map(({ id }) => id)).toEqual(['in_disks_needed']);
    // Set back while it is looked at, it stays until it is asked again.
    fireEvent.change(screen.getByLabelText('Disks needed'), { target: { value: '' } });
    expect(fields()).toHaveLength(1);
    choose('All');
    choose('Changed');
    expect(fields()).toHaveLength(0);
  });

  test('leads to a group, and opens it', async () => {
    await open({ disks: 15, networks: 14 });
    fireEvent.click(title('Networks'));
    const nav = screen.getByRole('navigation', { name: 'Groups' });
    fireEvent.click(within(nav).getByRole('button', { name: /Networks/u }));
    expect(document.activeElement).toBe(title('Networks'));
    expect(title('Networks').getAttribute('aria-expanded')).toBe('true');
    fireEvent.change(screen.getByLabelText('Go to group'), { target: { value: '0' } });
    expect(document.activeElement).toBe(title('Disks'));
  });

  test('counts what is wrong in each group, folded or not, and leads there', async () => {
    const { user } = await open({ disks: 15, networks: 14 });
    fireEvent.click(title('Disks'));
    search('networks_3');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    // The first wrong field was folded away and filtered out.
    await waitFor(() => {
      expect(document.activeElement?.id).toBe('in_disks_needed');
    });
    expect(within(region('Disks')).getByText('1 needs attention')).toBeTruthy();
    fireEvent.click(title('Networks'));
    expect(within(region('Networks')).getByText('1 needs attention')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Networks needed' }));
    await waitFor(() => {
      expect(document.activeElement?.id).toBe('in_networks_needed');
    });
  });

  test('keeps what was typed in a group that is folded', async () => {
    const { user, payload } = await open({ disks: 2, networks: 2 });
    await user.type(screen.getByLabelText('Disks needed'), 'ssd');
    fireEvent.click(title('Disks'));
    await user.type(screen.getByLabelText('Networks needed'), 'vlan');
    expect(payload()).toMatchObject({
      ok: true,
      values: { disks_needed: 'ssd', networks_needed: 'vlan' },
    });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    fireEvent.click(title('Disks'));
    expect(screen.getByLabelText<HTMLInputElement>('Disks needed').value).toBe('ssd');
    expect(screen.queryByText(/needs attention/u)).toBeNull();
  });
});

describe('a form of more inputs than the page takes', () => {
  test('puts some on the page, says so, and brings what is asked for', async () => {
    await open({ disks: 14, networks: 9 }, 20);
    await waitFor(() => {
      expect(boxes()).toHaveLength(20);
    });
    expect(screen.getByText('5 of 10 inputs are shown.')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Show 5 more of Networks'));
    expect(boxes()).toHaveLength(25);
    fireEvent.change(screen.getByLabelText('Search inputs'), { target: { value: 'networks_7' } });
    await waitFor(() => {
      expect(boxes()).toHaveLength(1);
    });
  });

  test('a wrong one that is not on the page is brought there', async () => {
    await open({ disks: 24, networks: 2 }, 20);
    await act(async () => Promise.resolve());
    fireEvent.click(screen.getByText('Next'));
    await waitFor(() => {
      expect(document.activeElement?.id).toBe('in_disks_needed');
    });
  });
});
