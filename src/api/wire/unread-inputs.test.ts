import { describe, expect, test } from 'vitest';

import { parseDriver } from '@/api/wire/driver';
import { doubtfulInputs, unreadInputs } from '@/domain/driver';
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

  test('that others depend on, with an empty list of the deployment', () => {
    const follows = { match: { type: 'map', grouped_by: 'region', values: { a: ['b'] } } };
    const driver = { user_inputs: [input('oneform_hosts'), input('zone', follows)] };
    expect(unread({ ...driver, deployment_confs: [deployment({ user_inputs: [] })] })).toEqual([
      'region',
    ]);
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

  test.each([
    ['a deployment without inputs of its own', undefined],
    ['a deployment whose list is empty', []],
  ])('has a name left over in its layout, and %s', (_what, inputs) => {
    expect(
      unread({
        fireedge: { layout },
        user_inputs: [input('oneform_hosts')],
        deployment_confs: [deployment(inputs === undefined ? {} : { user_inputs: inputs })],
      }),
    ).toBeNull();
  });

  test('has a name left over in its layout, and asks for everything in its deployment', () => {
    expect(
      unread({
        fireedge: { layout },
        user_inputs: [],
        deployment_confs: [deployment({ user_inputs: [input('oneform_hosts')] })],
      }),
    ).toBeNull();
  });

  test('is not what is said of a driver in error', () => {
    expect(unread({ state: 'ERROR', fireedge: { layout } })).toBeNull();
  });
});

describe('a deployment', () => {
  const doubtful = (inputs: JsonObject, laidOut: JsonObject = layout) => {
    const read = parseDriver({
      name: 'X',
      system_path: '/drivers/x',
      state: 'ENABLED',
      fireedge: { layout: laidOut },
      user_inputs: [input('oneform_hosts')],
      deployment_confs: [deployment(inputs)],
    });
    if (!read.ok) throw new Error(read.reason);
    const [first] = read.value.deployments;
    if (first === undefined) throw new Error('no deployment');
    return doubtfulInputs(read.value, first);
  };

  test('with an empty list is doubtful where the layout names what is not asked for', () => {
    expect(doubtful({ user_inputs: [] })).toEqual(['instance_type']);
    expect(doubtful({ user_inputs: [] }, { provider: ['oneform_hosts'] })).toBeNull();
  });

  test('without a list, or with one that holds something, is not', () => {
    expect(doubtful({})).toBeNull();
    expect(doubtful({ user_inputs: [input('dns')] })).toBeNull();
  });
});
