import { describe, expect, test } from 'vitest';

import { parseDriver } from '@/api/wire/driver';
import { unreadInputs } from '@/domain/driver';
import type { JsonObject } from '@/lib/json';

function unread(more: JsonObject): readonly string[] | null {
  const read = parseDriver({ name: 'X', system_path: '/drivers/x', state: 'ENABLED', ...more });
  if (!read.ok) throw new Error(read.reason);
  return unreadInputs(read.value);
}

const input = (name: string, more: JsonObject = {}) => ({ name, type: 'string', ...more });
const deployment = (more: JsonObject = {}) => ({ name: 'd', inventory: 'd', ...more });
const layout = { provider: ['oneform_hosts', 'instance_type'] };

describe('a driver that names inputs without asking for them', () => {
  test('in its layout, with an empty list of its own', () => {
    expect(
      unread({ fireedge: { layout }, user_inputs: [], deployment_confs: [deployment()] }),
    ).toEqual(['oneform_hosts', 'instance_type']);
    expect(unread({ fireedge: { layout } })).toEqual(['oneform_hosts', 'instance_type']);
  });

  test('in its deployment', () => {
    expect(
      unread({ user_inputs: [], deployment_confs: [deployment({ user_inputs: [input('dns')] })] }),
    ).toEqual(['oneform_hosts']);
    const follows = { match: { type: 'map', grouped_by: 'region', values: { a: ['b'] } } };
    expect(
      unread({
        user_inputs: [],
        deployment_confs: [
          deployment({ user_inputs: [input('oneform_hosts'), input('zone', follows)] }),
        ],
      }),
    ).toEqual(['region']);
  });

  test('with an empty list of the deployment', () => {
    const driver = { fireedge: { layout }, user_inputs: [input('oneform_hosts')] };
    expect(unread({ ...driver, deployment_confs: [deployment({ user_inputs: [] })] })).toEqual([
      'instance_type',
    ]);
    // Left over in the layout: nothing came out empty.
    expect(unread({ ...driver, deployment_confs: [deployment()] })).toBeNull();
  });
});

describe('a driver that is ready', () => {
  test('asks for all that it names', () => {
    expect(
      unread({
        connection: [],
        fireedge: { layout },
        user_inputs: [input('oneform_hosts')],
        deployment_confs: [deployment({ user_inputs: [input('instance_type')] })],
      }),
    ).toBeNull();
  });

  test('names nothing and asks nothing, or asks for the hosts in its deployment', () => {
    expect(unread({ user_inputs: [], deployment_confs: [deployment()] })).toBeNull();
    expect(
      unread({
        user_inputs: [],
        deployment_confs: [deployment({ user_inputs: [input('oneform_hosts')] })],
      }),
    ).toBeNull();
  });

  test('is not what is said of a driver in error', () => {
    expect(unread({ state: 'ERROR', fireedge: { layout } })).toBeNull();
  });
});
