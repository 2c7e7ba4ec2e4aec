import { expect, test } from 'vitest';
import { parseProvision } from '@/api/wire/provision';
import { progressOf } from '@/domain/provision/progress';
import { readSeries, type Look } from './recording';

/** A recorded look as the document that it was taken from, as far as the direction depends on it. */
function progressAt({ state, cluster, hosts, historic }: Look) {
  const read = parseProvision({
    DOCUMENT: {
      ID: '7',
      NAME: 'edge',
      TEMPLATE: {
        PROVISION_BODY: {
          name: 'edge',
          state,
          one_objects: {
            cluster: { id: cluster, name: 'edge' },
            hosts: hosts.map((id) => ({ id, name: '203.0.113.10' })),
          },
          historic: historic.map((description, index) => ({
            action: 'State changed',
            description,
            time: index,
          })),
        },
      },
    },
  });
  if (!read.ok) throw new Error(read.reason);
  return progressOf(read.value);
}

const removals = readSeries().filter(({ looks }) =>
  looks.some(({ state }) => state.startsWith('DEPROVISIONING')),
);
const scalesDown = (name: string): boolean => name.includes('scale-down');

test.each(removals.filter(({ name }) => scalesDown(name)))(
  '$name is never called an undeploy, and is told after',
  ({ looks }) => {
    const first = looks.filter(({ state }) => state === 'DEPROVISIONING_ONE');
    const rest = looks.filter(({ state }) => state !== 'DEPROVISIONING_ONE');
    const directions = (of: readonly Look[]) => [
      ...new Set(of.map((look) => progressAt(look).direction)),
    ];
    expect(directions(first)).toEqual(['remove_unsure']);
    expect(directions(rest)).toEqual(['remove_hosts']);
    expect(looks.at(-1)?.state).toBe('RUNNING');
  },
);

// The first part of scaling to none is the removal of hosts: OneForm undeploys after that.
test.each(removals.filter(({ name }) => !scalesDown(name) && name !== 'dummy-scale-to-zero'))(
  '$name is never called a removal of hosts',
  ({ looks }) => {
    const down = looks.filter(({ state }) => state.startsWith('DEPROVISIONING'));
    const directions = new Set(down.map((look) => progressAt(look).direction));
    expect(directions).not.toContain('remove_hosts');
    const machines = down.filter(({ state }) => state !== 'DEPROVISIONING_ONE');
    for (const look of machines) expect(progressAt(look).direction).toBe('remove');
  },
);
