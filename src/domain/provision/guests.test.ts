import { expect, test } from 'vitest';

import { guestsOn } from '@/domain/provision/guests';

const host = { id: 3, children: { vm: ['7'] } };

test('without an answer of the server the document counts', () => {
  expect(guestsOn('hosts', host, null)).toEqual([{ kind: 'vm', id: '7' }]);
});

test('the answer of the server replaces what the document says', () => {
  const answer = {
    hosts: { '3': { vm: ['12', '9', '12'] } },
    networks: {},
    datastores: { '3': { image: ['4'] } },
  };
  expect(guestsOn('hosts', host, answer)).toEqual([
    { kind: 'vm', id: '9' },
    { kind: 'vm', id: '12' },
  ]);
  expect(guestsOn('hosts', host, { ...answer, hosts: {} })).toEqual([]);
});

test('an object without an id has no guests that anybody knows', () => {
  const answer = { hosts: { null: { vm: ['1'] } }, networks: {}, datastores: {} };
  expect(guestsOn('hosts', { id: null, children: {} }, answer)).toEqual([]);
});
