import { expect, test } from 'vitest';

import { changeBetween } from '@/domain/provision/changed';
import { makeProvision } from '@/domain/provision/make-provision.fixture';

const before = makeProvision();
const { objects } = before;

test.each([
  ['nothing', makeProvision(), null],
  ['its name and description', makeProvision({ name: 'x', description: 'y' }), null],
  ['its owner', makeProvision({ meta: { ...before.meta, ownerId: 2, octet: '644' } }), null],
  ['its state', makeProvision({ state: 'INIT' }), { kind: 'state' }],
  [
    'one unknown state for another',
    makeProvision({ state: 'RUNNING', rawState: 'HIBERNATING' }),
    { kind: 'state' },
  ],
  [
    'a host that went',
    makeProvision({ objects: { ...objects, hosts: objects.hosts.slice(1) } }),
    { kind: 'size' },
  ],
  [
    'an address that went',
    makeProvision({ objects: { ...objects, networks: [] } }),
    { kind: 'size' },
  ],
  [
    'a line of the history',
    makeProvision({ history: [{ action: 'x', description: 'y', time: 1 }] }),
    { kind: 'history' },
  ],
])('%s', (_, after, expected) => {
  expect(changeBetween(before, after)).toEqual(expected);
});
