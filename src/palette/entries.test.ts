import { expect, test } from 'vitest';

import { ACTION_KINDS, NO_CONTEXT } from '@/domain/provision/actions';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { provisionId } from '@/domain/ids';
import { findEntries, type Findable } from '@/palette/entries';

const provision = (id: number, name: string, state: 'RUNNING' | 'DONE' | 'APPLYING' = 'RUNNING') =>
  makeProvision({ id: provisionId(id), name, state });

const FINDABLE: Findable = {
  provisions: [provision(1, 'dublin-edge'), provision(2, 'paris-backup', 'APPLYING')],
  providers: [],
  drivers: [],
  pages: [{ label: 'Map', href: '/map' }],
  actions: { ...named(), undeploy: 'Undeploy', retry: 'Retry' },
  contextOf: () => NO_CONTEXT,
  state: ({ state }) => state,
};

function named(): Findable['actions'] {
  const [first] = ACTION_KINDS;
  const names = Object.fromEntries(ACTION_KINDS.map((kind) => [kind, kind]));
  return { retry: first, ...names } as unknown as Findable['actions'];
}

const found = (search: string, findable = FINDABLE) =>
  findEntries(findable, search).map(({ group, label, hint }) => `${group}: ${label} ${hint}`);

test('nothing typed shows pages and provisions, and no action', () => {
  expect(found('')).toEqual([
    'pages: Map ',
    'provisions: dublin-edge RUNNING',
    'provisions: paris-backup APPLYING',
  ]);
});

test('words are found in any order, actions by what they are called and by whom they concern', () => {
  expect(found('backup undeploy')).toEqual([
    'actions: Undeploy paris-backup',
    'actions: force_undeploy paris-backup',
    'actions: undeploy_objects paris-backup',
  ]);
  expect(found('  ')).toEqual(found(''));
});

test('an action that is not possible says why', () => {
  const [action] = findEntries(FINDABLE, 'retry dublin');
  expect(action).toMatchObject({ group: 'actions', label: 'Retry', reason: 'nothing_failed' });
  expect(action?.href).toBe('/provisions/1?act=retry');
});

test('hosts are found by their address and by what the cloud calls them', () => {
  expect(found('203.0.113.11')).toEqual([
    'hosts: 203.0.113.11 dublin-edge',
    'hosts: 203.0.113.11 paris-backup',
  ]);
  expect(found('i-2')).toContain('hosts: i-2 dublin-edge');
});

test('of 2,000 provisions a few are shown of each kind', () => {
  const many = Array.from({ length: 2_000 }, (_, id) => provision(id + 1, `edge ${String(id)}`));
  expect(found('edge', { ...FINDABLE, provisions: many })).toHaveLength(12);
});
