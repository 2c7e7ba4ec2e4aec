// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { ApiError, type ApiFailure } from '@/api/errors';
import { NO_CONTEXT } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import { UndeployDialog } from '@/provisions/actions/UndeployDialog';
import { recordedProvision, wireProvision } from '@/ui/testing/recorded';
import { renderPage } from '@/forms/testing/render-page';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const refused = (failure: Partial<ApiFailure> & Pick<ApiFailure, 'kind'>): ApiError =>
  new ApiError(
    { status: 500, serverMessage: null, retryable: false, reason: null, ...failure } as ApiFailure,
    'test',
  );

interface Server {
  readonly provision: Provision;
  readonly unmanaged?: () => unknown;
  readonly undeploy?: () => unknown;
  /** What the server says of the provision now. */
  readonly now?: () => unknown;
}

/** Opens the undeploy dialog of a recorded provision. */
async function openDialog({ provision, unmanaged, undeploy, now }: Server) {
  const closed = vi.fn<() => void>();
  const instead = vi.fn<(kind: string) => void>();
  const root = `/provisions/${String(provision.id)}`;
  const page = await renderPage(
    '/',
    <UndeployDialog
      provision={provision}
      context={NO_CONTEXT}
      onInstead={instead}
      onClose={closed}
    />,
    '/',
    {
      [`GET ${root}/unmanaged`]: unmanaged ?? (() => ({})),
      [`GET ${root}`]: now ?? (() => wireProvision(provision.name, provision.rawState)),
      [`POST ${root}/undeploy`]: undeploy ?? (() => null),
    },
  );
  const dialog = await screen.findByRole('dialog');
  const button = (name: string) => within(dialog).getByRole('button', { name });
  return { ...page, dialog, button, closed, instead };
}

const running = recordedProvision('aws prod', 'RUNNING');

test('says what goes, and undeploys without force where nothing lives on it', async () => {
  const { dialog, button, user, posts, closed } = await openDialog({ provision: running });
  await waitFor(() => {
    expect(button('Undeploy')).toHaveProperty('disabled', false);
  });
  expect(dialog.textContent).toContain('3 OpenNebula hosts');
  expect(dialog.textContent).toContain('1 cluster');
  await user.click(button('Undeploy'));
  await waitFor(() => {
    expect(closed).toHaveBeenCalledOnce();
  });
  expect(posts().map(({ body }) => body)).toEqual([{ force: false }]);
});

test('what goes is what there is now, not when the page was opened', async () => {
  const [host] = running.objects.hosts;
  const before = { ...running, objects: { ...running.objects, hosts: host ? [host] : [] } };
  const { dialog, button } = await openDialog({
    provision: before,
    now: () => wireProvision('aws prod', 'RUNNING'),
  });
  await waitFor(() => {
    expect(button('Undeploy')).toHaveProperty('disabled', false);
  });
  expect(dialog.textContent).toContain('3 OpenNebula hosts');
});

test('with guests it takes force, and force takes the name', async () => {
  const { dialog, button, user, posts } = await openDialog({
    provision: running,
    unmanaged: () => ({ hosts: { '2': { vm: ['12', '13'] } } }),
  });
  await waitFor(() => {
    expect(dialog.textContent).toContain('2 virtual machines');
  });
  expect(button('Undeploy by force')).toHaveProperty('disabled', true);
  await user.type(within(dialog).getByRole('textbox'), 'aws prod');
  await user.click(button('Undeploy by force'));
  await waitFor(() => {
    expect(posts().map(({ body }) => body)).toEqual([{ force: true }]);
  });
});

test('a failing question about guests counts as guests', async () => {
  const { dialog, button } = await openDialog({
    provision: running,
    unmanaged: () => {
      throw refused({ kind: 'server' });
    },
  });
  await waitFor(() => {
    expect(dialog.textContent).toContain('could not tell what lives on it');
  });
  expect(button('Undeploy by force')).toHaveProperty('disabled', true);
});

test('after a first failure to create machines it says what stays, and offers the retry', async () => {
  const { dialog, button, user, instead } = await openDialog({
    provision: recordedProvision('fail apply', 'APPLYING_FAILURE'),
  });
  await waitFor(() => {
    expect(dialog.textContent).toContain('Terraform will not be run');
  });
  await user.click(button('Retry instead'));
  expect(instead).toHaveBeenCalledWith('retry');
});

test('a refusal is shown in the dialog, which stays', async () => {
  const { dialog, button, user, closed } = await openDialog({
    provision: running,
    undeploy: () => {
      throw refused({ kind: 'wrong_state', status: 405, serverMessage: 'Cannot undeploy' });
    },
  });
  await waitFor(() => {
    expect(button('Undeploy')).toHaveProperty('disabled', false);
  });
  await user.click(button('Undeploy'));
  await waitFor(() => {
    expect(dialog.textContent).toContain('Cannot undeploy');
  });
  expect(closed).not.toHaveBeenCalled();
});

test('where an undeploy would get stuck for ever, the forced delete is offered instead', async () => {
  const { dialog, button, user, instead } = await openDialog({
    provision: recordedProvision('fail init', 'INIT_FAILURE'),
  });
  expect(dialog.textContent).toContain('would fail for ever');
  expect(button('Undeploy')).toHaveProperty('disabled', true);
  await user.click(button('Delete by force instead'));
  expect(instead).toHaveBeenCalledWith('delete');
});

test('machines of one’s own are not among what goes', async () => {
  const { dialog } = await openDialog({
    provision: recordedProvision('aws prod', 'RUNNING', {
      fireedge: { operations: { 'add-host': 'ips' } },
    }),
  });
  expect(dialog.textContent).toContain('Your own machines keep running');
  expect(dialog.textContent).not.toContain('machines in the cloud');
});
