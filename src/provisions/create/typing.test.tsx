// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { checkForm } from '@/forms/inputs/check-form';
import type { WidgetView } from '@/forms/input-field/WidgetView';
import { NewProvisionPage } from '@/provisions/create/NewProvisionPage';
import { renderPage } from '@/forms/testing/render-page';
import { wireDocument, wireDriver } from '@/forms/testing/wire';

vi.setConfig({ testTimeout: 60_000 });

const work = vi.hoisted(() => ({
  /** The id of each field that was rendered. */
  drawn: [] as string[],
  /** Of how many inputs the values were checked. */
  checked: [] as number[],
}));

vi.mock(import('@/forms/input-field/WidgetView'), async (load) => {
  const real = await load();
  return {
    WidgetView: (props: ComponentProps<typeof WidgetView>) => {
      work.drawn.push(props.id);
      return real.WidgetView(props);
    },
  };
});

vi.mock(import('@/forms/inputs/check-form'), async (load) => {
  const real = await load();
  return {
    ...real,
    checkForm: (...given: Parameters<typeof checkForm>) => {
      work.checked.push(given[0].length);
      return real.checkForm(...given);
    },
  };
});

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const MANY = 30;

/** The wizard at its inputs, a text each. */
function open() {
  const draft = {
    provider: 7,
    deployments: { cloud: 'large' },
    name: '',
    description: '',
    values: {},
    left: [],
    lostSecrets: [],
  };
  localStorage.setItem(
    'oneprovision:draft::provision:d1',
    JSON.stringify({ version: 1, savedAt: Date.now(), draft }),
  );
  const inputs = Array.from({ length: MANY }, (_none, at) => ({
    name: `text_${String(at)}`,
    type: 'string',
    default: '',
  }));
  const address = '/new/provision/inputs?draft=d1';
  return renderPage('/new/provision/:step', <NewProvisionPage />, address, {
    'GET /drivers': () => [wireDriver({ user_inputs: inputs })],
    'GET /providers': () => [wireDocument(7, 'PROVIDER', { name: 'mine', driver: 'cloud' })],
    'GET /provisions': () => [],
  });
}

/** Lets the form check what it was told. */
const checks = () => act(async () => Promise.resolve());

test('a keystroke renders and checks its own field only; all are checked when typing rests', async () => {
  await open();
  const field = await screen.findByLabelText<HTMLInputElement>(/^Text 5$/u);
  // Left once, a field is checked at each change.
  fireEvent.blur(field);
  await checks();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  work.drawn.length = 0;
  work.checked.length = 0;
  for (const value of ['a', 'ab', 'abc']) {
    fireEvent.change(field, { target: { value } });
    await checks();
  }
  expect(field.value).toBe('abc');
  expect(work.checked).toEqual([1, 1, 1]);
  act(() => {
    vi.runAllTimers();
  });
  expect(work.checked.filter((inputs) => inputs === MANY)).toHaveLength(1);
  expect(new Set(work.drawn)).toEqual(new Set(['in_text_5']));
});
