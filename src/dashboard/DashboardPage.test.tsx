// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { ApiError } from '@/api/errors';
import { DashboardPage } from '@/dashboard/DashboardPage';
import { renderPage } from '@/forms/testing/render-page';
import { wireProvision } from '@/ui/testing/recorded';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const RUNNING = wireProvision('with guests', 'RUNNING');
const FAILED = wireProvision('fail apply', 'APPLYING_FAILURE');
const DONE = wireProvision('half applied', 'DONE');

interface Cloud {
  readonly present: () => readonly unknown[];
  readonly gone?: readonly unknown[];
  readonly providers?: readonly unknown[];
}

const open = ({ present, gone = [], providers = [] }: Cloud, canWrite = true) =>
  renderPage(
    '/',
    <DashboardPage />,
    '/',
    {
      'GET /provisions': ({ query }) =>
        query?.['all'] === true ? [...present(), ...gone] : present(),
      'GET /providers': () => providers,
      'GET /drivers': () => [],
    },
    { username: 'ann', canWrite },
  );

const region = (name: string) => screen.findByRole('region', { name });

test('tells what needs somebody, with one step that leads there, and links each number to its list', async () => {
  await open({ present: () => [RUNNING, FAILED] });
  const attention = await region('Needs attention');
  const step = within(attention).getByRole('link', { name: /^Retry/ });
  expect(step.getAttribute('href')).toMatch(/^\/provisions\/\d+\?act=retry$/);
  const states = within(await region('Provisions by state')).getByRole('table');
  const failed = within(states).getByRole('row', { name: /Failed/ });
  expect(within(failed).getByRole('link', { name: '1' }).getAttribute('href')).toBe(
    '/provisions?state=failed',
  );
  const runs = await region('Running');
  expect(
    within(runs)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent),
  ).toEqual(['1', '2', '0']);
});

test('a cloud that is well says so', async () => {
  await open({ present: () => [RUNNING] });
  expect((await region('Needs attention')).textContent).toContain('Nothing needs you now.');
  expect((await region('In progress')).textContent).toContain('No provision is changing.');
});

test('an empty cloud shows the way to the first cluster', async () => {
  await open({ present: () => [] });
  const steps = await region('Three steps to the first cluster');
  expect(within(steps).getAllByRole('listitem')).toHaveLength(3);
  expect(within(steps).getByRole('link', { name: 'Add a provider' }).getAttribute('href')).toBe(
    '/new/provider/driver',
  );
});

test('who may not write is told why nothing can be added', async () => {
  await open({ present: () => [], gone: [DONE] }, false);
  const steps = await region('Three steps to the first cluster');
  expect(within(steps).getAllByRole('note', { name: /oneadmin/ })).toHaveLength(2);
  expect(
    (await within(steps).findByRole('link', { name: 'Show the list' })).getAttribute('href'),
  ).toBe('/provisions?state=done');
});

test('a list that could not be read says why and is asked again', async () => {
  let down = true;
  const present = () => {
    if (down)
      throw new ApiError(
        { kind: 'wrong_state', status: 405, serverMessage: 'not now', retryable: false },
        'GET /provisions',
      );
    return [RUNNING];
  };
  const { user } = await open({ present });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('not now');
  down = false;
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await region('Running');
});

test('a row that could not be read is told, and the others stay', async () => {
  await open({ present: () => [RUNNING, { DOCUMENT: { ID: '9', NAME: 'broken' } }] });
  expect((await screen.findByRole('alert')).textContent).toContain('broken (9)');
  await region('Running');
});
