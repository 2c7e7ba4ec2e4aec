// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import providers from '@/api/wire/testdata/providers.min.json';
import { ApiError } from '@/api/errors';
import { ProvisionsPage } from '@/provisions/list/ProvisionsPage';
import { recordedProvision, wireProvision } from '@/ui/testing/recorded';
import { renderPage } from '@/forms/testing/render-page';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const RUNNING = wireProvision('with guests', 'RUNNING');
const FAILED = wireProvision('fail apply', 'APPLYING_FAILURE');
const DONE = wireProvision('half applied', 'DONE');

function unreachable(): never {
  throw new ApiError(
    { kind: 'wrong_state', status: 405, serverMessage: 'not now', retryable: false },
    'GET /provisions',
  );
}

function open(address: string, list: (all: boolean) => unknown) {
  return renderPage('/provisions', <ProvisionsPage />, address, {
    'GET /provisions': ({ query }) => list(query?.['all'] === true),
    'GET /providers': () => providers,
  });
}

const rowNames = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

test('shows every provision with its state, and those that can’t be read', async () => {
  await open('/provisions', () => [RUNNING, FAILED, { DOCUMENT: { ID: '9', NAME: 'broken' } }]);
  const row = (await screen.findByRole('link', { name: 'with guests' })).closest('tr');
  expect(row?.textContent).toContain('Running');
  expect(rowNames()).toEqual(['with guests', 'fail apply']);
  expect(screen.getByRole('alert').textContent).toContain('broken (9)');
});

test('filters are in the address, and a press on a count is one', async () => {
  const { user, address, router } = await open('/provisions', () => [RUNNING, FAILED]);
  await user.click(await screen.findByRole('button', { name: /Failed/ }));
  await waitFor(() => {
    expect(rowNames()).toEqual(['fail apply']);
  });
  expect(address()).toBe('/provisions?state=failed');
  await router.navigate(-1);
  await waitFor(() => {
    expect(rowNames()).toHaveLength(2);
  });
});

test('an address shows the view that it names', async () => {
  await open('/provisions?q=GUESTS&sort=name', () => [RUNNING, FAILED]);
  await screen.findByRole('link', { name: 'with guests' });
  expect(rowNames()).toEqual(['with guests']);
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'GUESTS');
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
});

test('done ones are asked for when they are wanted', async () => {
  const { user } = await open('/provisions', (all) => (all ? [RUNNING, DONE] : [RUNNING]));
  await screen.findByRole('link', { name: 'with guests' });
  expect(rowNames()).toEqual(['with guests']);
  await user.click(screen.getByRole('switch', { name: 'Show done' }));
  await screen.findByRole('link', { name: 'half applied' });
});

test('a load that fails says why and can be repeated', async () => {
  let down = true;
  const { user } = await open('/provisions', () => (down ? unreachable() : [RUNNING]));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('not now');
  down = false;
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByRole('link', { name: 'with guests' });
});

test('a refresh that fails leaves what was shown', async () => {
  let down = false;
  const { user } = await open('/provisions', () => (down ? unreachable() : [RUNNING]));
  await screen.findByRole('link', { name: 'with guests' });
  down = true;
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect((await screen.findByRole('alert')).textContent).toContain('not now');
  expect(rowNames()).toEqual(['with guests']);
});

test('a new cloud shows the way to the first provision', async () => {
  await open('/provisions', () => []);
  const link = await screen.findByRole('link', { name: 'Create a provision' });
  expect(link.getAttribute('href')).toBe('/new/provision/provider');
});

test('columns are chosen, in an order, and stand in the address', async () => {
  const { user, address } = await open('/provisions?columns=id,age', () => [RUNNING]);
  await screen.findByRole('link', { name: 'with guests' });
  const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(headings()).toEqual(['Name', 'ID', 'Age']);
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(screen.getByRole('checkbox', { name: 'Owner' }));
  await user.click(screen.getByRole('button', { name: 'Move Owner to the front' }));
  await waitFor(() => {
    expect(headings()).toEqual(['Name', 'ID', 'Owner', 'Age']);
  });
  expect(address()).toBe('/provisions?columns=id%2Cowner%2Cage');
});

test('a view is kept under a name, and leads to the same address', async () => {
  const { user } = await open('/provisions?state=failed', () => [RUNNING, FAILED]);
  await user.click(await screen.findByRole('button', { name: 'Views' }));
  await user.type(screen.getByRole('textbox', { name: 'Name of this view' }), 'What failed{Enter}');
  const link = await screen.findByRole('link', { name: 'What failed' });
  expect(link.getAttribute('href')).toBe('/provisions?state=failed');
  await user.click(screen.getByRole('button', { name: 'Delete the view What failed' }));
  expect(screen.queryByRole('link', { name: 'What failed' })).toBeNull();
});

test('what is chosen can be acted on; what can not be done to some is said before', async () => {
  const { user } = await open('/provisions', () => [RUNNING, FAILED]);
  await user.click(await screen.findByRole('checkbox', { name: 'Select all that are shown' }));
  const bar = screen.getByRole('toolbar', { name: 'What to do with what is selected' });
  expect(bar.textContent).toContain('2 selected');
  await user.click(within(bar).getByRole('button', { name: 'Undeploy' }));
  const dialog = await screen.findByRole('dialog', { name: 'Undeploy 1 provision?' });
  expect(dialog.textContent).toContain('1 is left out: In this state only by force. (fail apply)');
  const confirm = () => within(dialog).getByRole('button', { name: 'Undeploy' });
  expect(confirm()).toHaveProperty('disabled', true);
  await user.type(within(dialog).getByRole('textbox'), '1');
  expect(confirm()).toHaveProperty('disabled', false);
});

test('left while many are retried, nothing more is begun', async () => {
  const names = ['fail apply', 'fail plan'] as const;
  const failed = names.map((name) => wireProvision(name, 'APPLYING_FAILURE'));
  const ids = names.map((name) => String(recordedProvision(name, 'APPLYING_FAILURE').id));
  const begun: string[] = [];
  let answer: () => void = () => undefined;
  const retry = async () =>
    new Promise<null>((resolve) => {
      answer = () => {
        resolve(null);
      };
    });
  const ofEach = ids.map((id, index) => ({
    [`GET /provisions/${id}`]: () => {
      begun.push(id);
      return failed[index];
    },
    [`POST /provisions/${id}/retry`]: retry,
  }));
  const answers = Object.assign(
    {
      'GET /provisions': () => failed,
      'GET /providers': () => providers,
      'GET /drivers': () => [],
    },
    ...ofEach,
  ) as Parameters<typeof renderPage>[3];
  const { user, router } = await renderPage(
    '/provisions',
    <ProvisionsPage />,
    '/provisions',
    answers,
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Select all that are shown' }));
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  const dialog = await screen.findByRole('dialog', { name: 'Retry 2 provisions?' });
  await user.click(within(dialog).getByRole('button', { name: 'Retry' }));
  await screen.findByRole('dialog', { name: 'Retry: Running' });
  await waitFor(() => {
    expect(begun).not.toEqual([]);
  });
  const first = [...new Set(begun)];
  expect(first).toHaveLength(1);
  await router.navigate('/elsewhere');
  await screen.findByText('elsewhere');
  answer();
  // One turn of the event loop: the next one would have been begun in it.
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  expect([...new Set(begun)]).toEqual(first);
});
