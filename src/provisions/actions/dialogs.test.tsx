// @vitest-environment jsdom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { fakeError } from '@/api/fake-transport.fixture';
import { openDialog } from '@/provisions/testing/open-dialog';
import { recordedProvision, wireProvision } from '@/ui/testing/recorded';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const running = recordedProvision('aws prod', 'RUNNING');
const onPremises = { fireedge: { operations: { 'add-host': 'ips', 'del-host': 'ids' } } };
const bodies = (writes: readonly { readonly body?: unknown }[]) => writes.map(({ body }) => body);

const enabled = async (button: () => HTMLElement) =>
  waitFor(() => {
    expect(button()).toHaveProperty('disabled', false);
  });

describe('add hosts', () => {
  test('an amount that is no whole number of at least 1 is not sent (trap 5)', async () => {
    const { user, field, button, writes, dialog, onClose } = await openDialog({
      kind: 'add_hosts',
      provision: running,
    });
    expect(dialog.textContent).toContain('Every stage is run again');
    for (const wrong of ['0', '-1', '1.5', 'abc', '1e2', ' ']) {
      await user.clear(field('How many'));
      await user.type(field('How many'), `${wrong}{Enter}`);
      expect(dialog.textContent).toContain('A whole number of at least 1.');
      expect(button('Add hosts')).toHaveProperty('disabled', true);
    }
    expect(writes).toEqual([]);
    await user.clear(field('How many'));
    await user.type(field('How many'), '2');
    expect(dialog.textContent).toContain('It has 3 hosts, and 5 afterwards.');
    await user.click(button('Add 2 hosts'));
    await waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
    expect(bodies(writes)).toEqual([{ direction: 'up', nodes: 2 }]);
  });

  test('where the driver takes addresses, those are asked for and checked', async () => {
    const { user, field, button, writes, dialog, onClose } = await openDialog({
      kind: 'add_hosts',
      provision: recordedProvision('aws prod', 'RUNNING', onPremises),
      now: () => wireProvision('aws prod', 'RUNNING', onPremises),
    });
    const addresses = () => field('Addresses of the machines');
    await user.type(addresses(), '10.0.0.300 203.0.113.10 10.0.0.5 10.0.0.5');
    expect(dialog.textContent).toContain('10.0.0.300 is not an IP address.');
    expect(dialog.textContent).toContain('203.0.113.10 is a host of this provision already.');
    expect(dialog.textContent).toContain('10.0.0.5 is there twice.');
    expect(button('Add hosts')).toHaveProperty('disabled', true);
    await user.clear(addresses());
    await user.type(addresses(), '10.0.0.5{Enter}10.0.0.6');
    await user.click(button('Add 2 hosts'));
    await waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
    expect(bodies(writes)).toEqual([{ direction: 'up', nodes: ['10.0.0.5', '10.0.0.6'] }]);
  });

  test('says which machine would be destroyed by it', async () => {
    const history = ['a provisioned', 'b provisioned', '203.0.113.10 provisioned'].concat([
      'a deprovisioned',
      'b deprovisioned',
    ]);
    const [host] = running.objects.hosts;
    const { dialog, user, field } = await openDialog({
      kind: 'add_hosts',
      provision: {
        ...running,
        history: history.map((description) => ({ action: 'x', description, time: 1 })),
        objects: { ...running.objects, hosts: host ? [host] : [] },
      },
    });
    expect(dialog.textContent).toContain('The machine of host 203.0.113.10 would be destroyed');
    expect(dialog.textContent).toContain('Add at least 2 to keep it');
    await user.clear(field('How many'));
    await user.type(field('How many'), '2');
    expect(dialog.textContent).not.toContain('would be destroyed');
  });
});

describe('before anything is sent', () => {
  test.each([
    ['another state', () => wireProvision('aws prod', 'INIT'), 'from “Running” to “Initializing”'],
    [
      'a host that went',
      () => {
        const { hosts, ...rest } = running.objects;
        return wireProvision('aws prod', 'RUNNING', {
          one_objects: {
            networks: rest.networks.map(({ id, name, template }) => ({ id, name, template })),
            hosts: hosts.slice(1).map(({ id, name, resourceId }) => ({
              id,
              name,
              resource_id: resourceId,
            })),
          },
        });
      },
      'hosts or public IPs have come or gone',
    ],
    [
      'something that was done and is over',
      () => wireProvision('aws prod', 'RUNNING', { historic: [] }),
      'something was done to it',
    ],
  ])('%s is told, and nothing is sent', async (_, now, said) => {
    const { user, button, writes, dialog, onClose, toasts } = await openDialog({
      kind: 'add_hosts',
      provision: running,
      now,
    });
    await user.click(button('Add 1 host'));
    await waitFor(() => {
      expect(dialog.textContent).toContain(said);
    });
    expect(dialog.textContent).toContain('Nothing was sent');
    expect(writes).toEqual([]);
    expect(toasts.snapshot()).toEqual([]);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('a OneForm that can’t be asked is told, and nothing is sent', async () => {
    const { user, button, writes, dialog } = await openDialog({
      kind: 'add_hosts',
      provision: running,
      now: () => {
        throw fakeError({ kind: 'network' });
      },
    });
    await user.click(button('Add 1 host'));
    await waitFor(() => {
      expect(dialog.textContent).toContain('could not be asked how the provision stands');
    });
    expect(writes).toEqual([]);
  });

  test('while a request is on its way, neither Escape nor Cancel closes the dialog', async () => {
    let answer: () => void = () => undefined;
    const { user, button, onClose, writes, dialog } = await openDialog({
      kind: 'add_hosts',
      provision: running,
      write: async () =>
        new Promise((resolve) => {
          answer = () => {
            resolve(null);
          };
        }),
    });
    await user.click(button('Add 1 host'));
    await waitFor(() => {
      expect(writes).toHaveLength(1);
    });
    dialog.focus();
    await user.keyboard('{Escape}');
    expect(button('Cancel')).toHaveProperty('disabled', true);
    expect(onClose).not.toHaveBeenCalled();
    answer();
    await waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
  });
});

describe('remove hosts', () => {
  test('those that are chosen, by their ids', async () => {
    const { user, field, button, writes, onClose } = await openDialog({
      kind: 'remove_hosts',
      provision: running,
      chosen: { kind: 'hosts', ids: [16] },
    });
    expect(field(/^203\.0\.113\.15/)).toHaveProperty('checked', true);
    await user.click(field(/^203\.0\.113\.16/));
    await enabled(() => button('Remove 2 hosts'));
    await user.click(button('Remove 2 hosts'));
    await waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
    expect(bodies(writes)).toEqual([{ direction: 'down', nodes: [16, 17] }]);
  });

  test('all of them are an undeploy, whose own dialog asks for it (trap 12)', async () => {
    const { user, field, button, writes, dialog, onInstead } = await openDialog({
      kind: 'remove_hosts',
      provision: running,
      chosen: { kind: 'hosts', ids: [2, 16] },
    });
    await user.click(field(/^203\.0\.113\.16/));
    expect(dialog.textContent).toContain('undeploys the whole provision');
    await user.click(button('Undeploy everything…'));
    expect(onInstead).toHaveBeenCalledWith('undeploy');
    expect(writes).toEqual([]);
  });

  test('one with virtual machines is not sent; the way that takes them too is offered', async () => {
    const { user, button, writes, dialog, onInstead } = await openDialog({
      kind: 'remove_hosts',
      provision: running,
      chosen: { kind: 'hosts', ids: [2] },
      unmanaged: () => ({ hosts: { '2': { vm: ['12'] } } }),
    });
    await waitFor(() => {
      expect(dialog.textContent).toContain('VM 12');
    });
    expect(button('Remove 1 host')).toHaveProperty('disabled', true);
    await user.click(button('Remove with what runs on it'));
    expect(onInstead).toHaveBeenCalledWith('undeploy_objects', { kind: 'hosts', ids: [2] });
    expect(writes).toEqual([]);
  });

  test('where OneForm can’t tell what runs on them, the name is asked for (trap 4)', async () => {
    const { user, field, button, dialog, writes } = await openDialog({
      kind: 'remove_hosts',
      provision: running,
      chosen: { kind: 'hosts', ids: [2] },
      unmanaged: () => {
        throw fakeError({ kind: 'network' });
      },
    });
    await waitFor(() => {
      expect(dialog.textContent).toContain('could not tell what lives on it');
    });
    expect(button('Remove 1 host')).toHaveProperty('disabled', true);
    await user.type(field(/^To confirm/), 'aws prod');
    await user.click(button('Remove 1 host'));
    await waitFor(() => {
      expect(writes).toHaveLength(1);
    });
  });
});

describe('public IPs', () => {
  const range = (id: number) => ({ ipam: 'aws', ar_id: id, ip: `198.51.100.${String(30 + id)}` });
  const withRanges = (ids: readonly number[], wanted: number) => {
    const changes = {
      user_inputs_values: { ...running.values, oneform_public_ips: wanted },
      one_objects: {
        hosts: running.objects.hosts.map(({ id, name, resourceId }) => ({
          id,
          name,
          resource_id: resourceId,
        })),
        networks: [{ id: 3, name: 'p', template: { vn_mad: 'elastic', ar: ids.map(range) } }],
      },
    };
    return changes;
  };

  test('fewer than asked for are told, with what came (trap 6)', async () => {
    let changes = withRanges([0], 1);
    const { user, field, button, dialog, onClose, toasts, writes } = await openDialog({
      kind: 'add_addresses',
      provision: recordedProvision('aws prod', 'RUNNING', changes),
      now: () => wireProvision('aws prod', 'RUNNING', changes),
      write: () => {
        changes = withRanges([0, 1], 4);
        return null;
      },
    });
    await user.clear(field('How many'));
    await user.type(field('How many'), '3');
    await user.click(button('Add 3 public IPs'));
    await waitFor(() => {
      expect(dialog.textContent).toContain(
        '1 of the 3 that were asked for came: 198.51.100.31. The cloud refused the others.',
      );
    });
    expect(within(dialog).queryByRole('button', { name: /^Add/ })).toBeNull();
    expect(toasts.snapshot()).toEqual([]);
    expect(bodies(writes)).toEqual([{ amount: 3 }]);
    await user.click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('all of them are a success; what is still owed is said before', async () => {
    let changes = withRanges([0], 2);
    const { user, button, dialog, onClose, toasts } = await openDialog({
      kind: 'add_addresses',
      provision: recordedProvision('aws prod', 'RUNNING', changes),
      now: () => wireProvision('aws prod', 'RUNNING', changes),
      write: () => {
        changes = withRanges([0, 1, 2], 3);
        return null;
      },
    });
    expect(dialog.textContent).toContain('1 that was asked for before never came');
    await user.click(button('Add 1 public IP'));
    await waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
    expect(toasts.snapshot()).toMatchObject([
      { tone: 'success', text: '2 public IPs came: 198.51.100.31, 198.51.100.32.' },
    ]);
  });

  test('more at a time than OneForm is waited for are refused', async () => {
    const { user, field, button, dialog } = await openDialog({
      kind: 'add_addresses',
      provision: running,
    });
    await user.clear(field('How many'));
    await user.type(field('How many'), '11');
    expect(dialog.textContent).toContain('At most 10 at a time');
    expect(button('Add public IPs')).toHaveProperty('disabled', true);
  });

  test('one is given back by its id', async () => {
    const changes = withRanges([0, 4], 2);
    const { user, field, button, writes, onClose } = await openDialog({
      kind: 'remove_address',
      provision: recordedProvision('aws prod', 'RUNNING', changes),
      now: () => wireProvision('aws prod', 'RUNNING', changes),
    });
    expect(button('Remove public IP')).toHaveProperty('disabled', true);
    await user.click(field('198.51.100.34'));
    await user.click(button('Remove public IP'));
    await waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
    expect(bodies(writes)).toEqual([{ ar_id: 4 }]);
  });
});

describe('after a failed scaling', () => {
  const failed = { state: 'SCALING_FAILURE' };
  const provision = recordedProvision('aws prod', 'RUNNING', failed);
  const now = () => wireProvision('aws prod', 'RUNNING', failed);

  test('a retry asks which it was, and sends direction and nodes', async () => {
    const { user, field, button, writes, dialog } = await openDialog({
      kind: 'retry',
      provision,
      now,
    });
    expect(button('Retry')).toHaveProperty('disabled', true);
    expect(dialog.textContent).not.toContain('sent from this browser');
    await user.click(field('Remove hosts'));
    await user.click(field(/^203\.0\.113\.15/));
    await user.click(button('Retry'));
    await waitFor(() => {
      expect(bodies(writes)).toEqual([{ direction: 'down', nodes: [16] }]);
    });
  });

  test('what this browser sent is remembered', async () => {
    const first = await openDialog({ kind: 'add_hosts', provision: running });
    await first.user.clear(first.field('How many'));
    await first.user.type(first.field('How many'), '4');
    await first.user.click(first.button('Add 4 hosts'));
    await waitFor(() => {
      expect(first.onClose).toHaveBeenCalledOnce();
    });
    cleanup();
    const { user, button, writes, field, dialog } = await openDialog({
      kind: 'recover',
      provision,
      now,
    });
    expect(dialog.textContent).toContain('sent from this browser');
    expect(field('How many')).toHaveProperty('value', '4');
    await user.click(button('Recover'));
    await waitFor(() => {
      expect(bodies(writes)).toEqual([{ recover_state: 'SCALING', direction: 'up', nodes: 4 }]);
    });
  });

  test('a retry of any other failure sends nothing of the kind', async () => {
    const { user, button, writes } = await openDialog({
      kind: 'recover',
      provision: recordedProvision('fail apply', 'APPLYING_FAILURE'),
    });
    await user.click(button('Recover'));
    await waitFor(() => {
      expect(bodies(writes)).toEqual([{ recover_state: 'APPLYING' }]);
    });
  });
});

describe('undeploy of chosen objects', () => {
  test('sends what is chosen, without force where nothing lives on it', async () => {
    const { user, field, button, writes } = await openDialog({
      kind: 'undeploy_objects',
      provision: running,
      chosen: { kind: 'networks', ids: [3] },
    });
    await user.click(field(/^203\.0\.113\.10/));
    await enabled(() => button('Undeploy'));
    await user.click(button('Undeploy'));
    await waitFor(() => {
      expect(bodies(writes)).toEqual([{ resources: { hosts: [2], networks: [3] }, force: false }]);
    });
  });

  test('with guests it takes force and the name', async () => {
    const { user, field, button, writes, dialog } = await openDialog({
      kind: 'undeploy_objects',
      provision: running,
      chosen: { kind: 'hosts', ids: [2] },
      unmanaged: () => ({ hosts: { '2': { vm: ['12'] }, '16': { vm: ['13'] } } }),
    });
    await waitFor(() => {
      expect(dialog.textContent).toContain('1 virtual machine 12');
    });
    expect(button('Undeploy by force')).toHaveProperty('disabled', true);
    await user.type(field(/^To confirm/), 'aws prod');
    await user.click(button('Undeploy by force'));
    await waitFor(() => {
      expect(bodies(writes)).toEqual([{ resources: { hosts: [2] }, force: true }]);
    });
  });

  test('nothing is sent while nothing is chosen: that would take everything away', async () => {
    const { button } = await openDialog({ kind: 'undeploy_objects', provision: running });
    expect(button('Undeploy')).toHaveProperty('disabled', true);
  });
});

describe('permissions', () => {
  test('only what changed is sent, the octet as text and ids as numbers (trap 11)', async () => {
    const { user, field, button, writes, onClose, dialog } = await openDialog({
      kind: 'change_permissions',
      provision: running,
    });
    expect(button('Save')).toHaveProperty('disabled', true);
    await user.click(field('Use, Group'));
    expect(dialog.textContent).toContain('640');
    await user.clear(field('Owner, by ID'));
    await user.type(field('Owner, by ID'), 'bob');
    expect(button('Save')).toHaveProperty('disabled', true);
    await user.clear(field('Owner, by ID'));
    await user.type(field('Owner, by ID'), '2');
    await user.click(button('Save'));
    await waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
    expect(writes.map(({ path, body }) => [path.split('/').at(-1), body])).toEqual([
      ['chmod', { octet: '640' }],
      ['chown', { owner_id: 2 }],
    ]);
  });

  test('where the second of two requests is refused, both fates are told', async () => {
    const { user, field, button, dialog, onClose } = await openDialog({
      kind: 'change_permissions',
      provision: running,
      write: ({ path }) => {
        if (path.endsWith('/chgrp')) throw fakeError({ kind: 'not_found' });
        return null;
      },
    });
    await user.click(field('Admin, Owner'));
    await user.clear(field('Group, by ID'));
    await user.type(field('Group, by ID'), '999');
    expect(dialog.textContent).not.toContain('OneForm encrypts them');
    await user.click(button('Save'));
    await waitFor(() => {
      expect(dialog.textContent).toContain('The permissions were saved; owner and group were not.');
    });
    expect(field('Group, by ID')).toHaveProperty('value', '999');
    expect(onClose).not.toHaveBeenCalled();
  });
});
