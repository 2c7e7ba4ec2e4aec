// @vitest-environment jsdom
import { cleanup, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { ApiError } from '@/api/errors';
import { failureFrom } from '@/api/failure';
import type { Provision } from '@/domain/provision/provision';
import type { ActionDialogKind, ChosenObject } from '@/provisions/actions/dialog';
import { openDialog } from '@/provisions/testing/open-dialog';
import { recordedProvision, wireProvision } from '@/ui/testing/recorded';
import type { JsonObject } from '@/lib/json';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 });

/** How long what came of an action is looked for after its answer was lost, in ms. */
const lookedFor = (kind: ActionDialogKind): number => (kind === 'add_addresses' ? 70_000 : 7_000);
let pressedAt = 0;

beforeAll(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  // Two presses of a test follow each other faster than those of a person, and would count as one.
  vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => (pressedAt += 1_000));
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const refusal = (status: number, text: string): ApiError =>
  new ApiError(
    failureFrom({
      method: 'POST',
      status,
      text,
      secrets: [],
      names: new Set(),
      noSession: false,
      retryAfter: null,
    }),
    'test',
  );
const json = (status: number, message: string, more: JsonObject = {}): ApiError =>
  refusal(status, JSON.stringify({ err_code: status, message, ...more }));
const without = (kind: 'timeout' | 'network'): ApiError =>
  new ApiError({ kind, status: null, serverMessage: null, retryable: true }, 'test');

/** Whether it was done had to be looked for. */
const LOST = 'shows no change';
const PAGE = '<html><body>502 Bad Gateway</body></html>';
const GUESTS = { hosts: { '2': { vm: ['12'] } } };

/** What comes in place of a yes, and what is said of it. The last one changes what the dialogs ask for. */
const FAULTS: readonly (readonly [name: string, error: ApiError, said: readonly string[]])[] = [
  ['400', json(400, 'Missing `x` attribute'), ['did not accept', 'Missing `x` attribute']],
  ['401', json(401, 'User 2 : Not authorized'), ['may not do this', 'User 2 : Not authorized']],
  ['403', json(403, 'Access denied', { err_code: 400 }), ['may not do this', 'Access denied']],
  ['404', json(404, 'Error getting document 17'), ['does not exist', 'Error getting document 17']],
  [
    '500',
    json(500, 'Internal server error', { context: { reason: 'boom\n  at line' } }),
    [LOST, 'OneForm failed', 'Internal server error'],
  ],
  ['502 of a proxy', refusal(502, PAGE), [LOST, 'can’t be reached']],
  ['507', json(507, 'Insufficient storage'), [LOST, 'OneForm failed', 'Insufficient storage']],
  [
    'a page that calls itself a success',
    new ApiError(
      { kind: 'contract', status: 200, serverMessage: null, retryable: false, excerpt: 'Welcome' },
      'test',
    ),
    [LOST, 'makes no sense', 'Welcome'],
  ],
  ['no answer in time', without('timeout'), [LOST, 'No answer in time']],
  ['a connection that broke', without('network'), [LOST, 'No connection']],
  [
    '405 with context',
    json(405, 'Unmanaged resources found', { context: GUESTS }),
    ['refused, because virtual machines', 'Unmanaged resources found'],
  ],
];

interface Action {
  readonly kind: ActionDialogKind;
  readonly provision: Provision;
  readonly wire?: () => unknown;
  readonly chosen?: ChosenObject;
  readonly unmanaged?: () => unknown;
  /** What is typed or chosen, by label; a checkbox or radio is pressed. */
  readonly typed: Readonly<Record<string, string | true>>;
  readonly confirm: RegExp;
}

const running = recordedProvision('aws prod', 'RUNNING');
const failed = recordedProvision('fail apply', 'APPLYING_FAILURE');
const onPremises = { fireedge: { operations: { 'add-host': 'ips', 'del-host': 'ids' } } };
const scaling = { state: 'SCALING_FAILURE' };
const nameField = 'To confirm, type the name: aws prod';

const ACTIONS: Readonly<Record<string, Action>> = {
  'add hosts': {
    kind: 'add_hosts',
    provision: running,
    typed: { 'How many': '3' },
    confirm: /^Add 3 hosts$/,
  },
  'add hosts by address': {
    kind: 'add_hosts',
    provision: recordedProvision('aws prod', 'RUNNING', onPremises),
    wire: () => wireProvision('aws prod', 'RUNNING', onPremises),
    typed: { 'Addresses of the machines': '10.0.0.5 10.0.0.6' },
    confirm: /^Add 2 hosts$/,
  },
  'remove hosts': {
    kind: 'remove_hosts',
    provision: running,
    typed: { '203.0.113.10': true },
    confirm: /^Remove 1 host$/,
  },
  'add public IPs': {
    kind: 'add_addresses',
    provision: running,
    typed: { 'How many': '2' },
    confirm: /^Add 2 public IPs$/,
  },
  'remove a public IP': {
    kind: 'remove_address',
    provision: running,
    typed: {},
    chosen: { kind: 'addresses', ids: [0] },
    confirm: /^Remove public IP$/,
  },
  retry: { kind: 'retry', provision: failed, typed: {}, confirm: /^Retry$/ },
  'retry a scaling': {
    kind: 'retry',
    provision: recordedProvision('aws prod', 'RUNNING', scaling),
    wire: () => wireProvision('aws prod', 'RUNNING', scaling),
    typed: { 'How many': '4' },
    confirm: /^Retry$/,
  },
  recover: { kind: 'recover', provision: failed, typed: {}, confirm: /^Recover$/ },
  undeploy: {
    kind: 'undeploy',
    provision: running,
    unmanaged: () => GUESTS,
    typed: { [nameField]: 'aws prod' },
    confirm: /^Undeploy by force$/,
  },
  'undeploy chosen objects': {
    kind: 'undeploy_objects',
    provision: running,
    chosen: { kind: 'hosts', ids: [2] },
    unmanaged: () => GUESTS,
    typed: { [nameField]: 'aws prod' },
    confirm: /^Undeploy by force$/,
  },
  'delete by force': {
    kind: 'delete',
    provision: running,
    typed: { [nameField]: 'aws prod' },
    confirm: /^Delete by force$/,
  },
  edit: { kind: 'edit', provision: running, typed: { Name: 'aws test' }, confirm: /^Save$/ },
  permissions: {
    kind: 'change_permissions',
    provision: running,
    typed: { 'Use, Group': true },
    confirm: /^Save$/,
  },
  owner: {
    kind: 'change_permissions',
    provision: running,
    typed: { 'Owner, by ID': '2' },
    confirm: /^Save$/,
  },
  group: {
    kind: 'change_permissions',
    provision: running,
    typed: { 'Group, by ID': '100' },
    confirm: /^Save$/,
  },
};

describe(`actions x faults, ${Object.keys(ACTIONS).length * FAULTS.length} cells`, () => {
  test.each(Object.entries(ACTIONS))(
    '%s: what went wrong is told in the dialog, which stays as it is',
    async (_, action) => {
      let fault = FAULTS[0]?.[1];
      const page = await openDialog({
        ...action,
        ...(action.wire === undefined ? {} : { now: action.wire }),
        write: () => {
          throw fault ?? new Error('no fault');
        },
      });
      const { dialog, button, user, writes, onClose, toasts } = page;
      const field = (label: string) => page.field(new RegExp(`^${label}`));
      for (const [label, value] of Object.entries(action.typed)) {
        if (value === true) await user.click(field(label));
        else {
          await user.clear(field(label));
          await user.type(field(label), value);
        }
      }
      for (const [index, [name, error, said]] of FAULTS.entries()) {
        fault = error;
        await waitFor(() => {
          expect({ name, button: button(action.confirm) }).toHaveProperty('button.disabled', false);
        });
        await user.click(button(action.confirm));
        await waitFor(() => {
          expect({ name, sent: writes.length }).toEqual({ name, sent: index + 1 });
        });
        if (said.includes(LOST)) await vi.advanceTimersByTimeAsync(lookedFor(action.kind));
        await waitFor(() => {
          expect({
            name,
            unsaid: said.filter((words) => !dialog.textContent.includes(words)),
            typed: Object.fromEntries(
              Object.keys(action.typed).map((label) => [label, valueOf(field(label))]),
            ),
            sent: writes.length,
            toasts: toasts.snapshot(),
            closed: onClose.mock.calls.length,
          }).toEqual({
            name,
            unsaid: [],
            typed: action.typed,
            sent: index + 1,
            toasts: [],
            closed: 0,
          });
        });
      }
    },
  );
});

const valueOf = (field: HTMLElement): unknown =>
  field instanceof HTMLInputElement && field.type === 'checkbox'
    ? field.checked
    : field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? field.value
      : null;
