import fc from 'fast-check';
import { expect, test } from 'vitest';

import { driverId, providerId } from '@/domain/ids';
import { groupOfState, STATE_GROUPS } from '@/domain/provision/groups';
import { KNOWN_STATES } from '@/domain/provision/state';
import {
  COLUMN_KEYS,
  countFilters,
  DEFAULT_COLUMNS,
  parseListState,
  SORT_KEYS,
  writeListState,
  type ListState,
} from '@/provisions/list/list-state';

const parse = (search: string) => parseListState(new URLSearchParams(search));

test('an empty address is the whole list, newest first', () => {
  expect(parse('')).toEqual({
    text: '',
    state: null,
    provider: null,
    driver: null,
    deployment: null,
    owner: null,
    tag: null,
    sort: { key: 'id', direction: 'descending' },
    all: false,
    columns: DEFAULT_COLUMNS,
    dense: false,
  });
  expect(countFilters(parse(''))).toBe(0);
  expect(countFilters(parse('q=a&state=failed&owner=ann&tag=a%3Db'))).toBe(4);
});

test('what makes no sense in the address counts as absent', () => {
  expect(parse('state=CONSTRUCTING&provider=abc&sort=-colour&all=yes&dense=true&owner=')).toEqual(
    parse(''),
  );
});

test('asking for what is done loads what is done', () => {
  expect(parse('state=done').all).toBe(true);
  expect(parse('state=DONE').all).toBe(true);
  expect(parse('state=failed').all).toBe(false);
});

test('parameters of others stay', () => {
  const written = writeListState(new URLSearchParams('zone=2&q=old'), {
    ...parse(''),
    text: 'new',
  });
  expect(written.toString()).toBe('zone=2&q=new');
});

test('every view survives its address', () => {
  const filter = fc.oneof(
    fc.constant(null),
    fc.constantFrom(...STATE_GROUPS).map((group) => ({ kind: 'group', group }) as const),
    fc.constantFrom(...KNOWN_STATES).map((state) => ({ kind: 'state', state }) as const),
  );
  const view = fc.record<ListState>({
    text: fc.string(),
    state: filter,
    provider: fc.option(fc.nat().map(providerId), { nil: null }),
    driver: fc.option(fc.string({ minLength: 1 }).map(driverId), { nil: null }),
    deployment: fc.option(fc.string({ minLength: 1 }), { nil: null }),
    owner: fc.option(fc.string({ minLength: 1 }), { nil: null }),
    tag: fc.option(fc.string({ minLength: 1 }), { nil: null }),
    columns: fc.shuffledSubarray([...COLUMN_KEYS]),
    dense: fc.boolean(),
    sort: fc.record({
      key: fc.constantFrom(...SORT_KEYS),
      direction: fc.constantFrom('ascending', 'descending'),
    }),
    all: fc.boolean(),
  });
  fc.assert(
    fc.property(view, (state) => {
      const address = writeListState(new URLSearchParams(), state).toString();
      const wantsDone =
        state.state !== null &&
        (state.state.kind === 'group'
          ? state.state.group === 'done'
          : state.state.state === 'DONE');
      expect(parse(address)).toEqual({ ...state, all: state.all || wantsDone });
    }),
  );
});

test('each state belongs to a group', () => {
  expect(
    Object.fromEntries(KNOWN_STATES.map((state) => [state, groupOfState(state)])),
  ).toMatchObject({
    PENDING: 'changing',
    APPLYING: 'changing',
    RUNNING: 'running',
    DEPROVISIONING: 'removing',
    DONE: 'done',
    DEPROVISIONING_FAILURE: 'failed',
  });
  expect(groupOfState('UNKNOWN')).toBe('unknown');
});

test('unknown columns, or twice, are left out; none at all is a choice', () => {
  expect(parse('columns=age,colour,id,age').columns).toEqual(['age', 'id']);
  expect(parse('columns=').columns).toEqual([]);
});
