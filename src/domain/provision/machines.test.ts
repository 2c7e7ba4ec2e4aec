import { expect, test } from 'vitest';

import { machinesReplaced } from '@/domain/provision/machines';
import { makeProvision } from '@/domain/provision/make-provision.fixture';

/** A provision with the hosts that are left of those that came and went: `+a` came, `-a` went. */
const afterwards = (...events: readonly string[]) => {
  const base = makeProvision();
  const left = new Set<string>();
  const history = events.map((event, index) => {
    const name = event.slice(1);
    const comes = event.startsWith('+');
    if (comes) left.add(name);
    else left.delete(name);
    return {
      action: comes ? 'Resource provisioned' : 'Resource deprovisioned',
      description: `${name} ${comes ? 'provisioned' : 'deprovisioned'}`,
      time: index,
    };
  });
  const hosts = [...left].map((name, id) => ({ id, name, resourceId: name, children: {} }));
  return makeProvision({ history, objects: { ...base.objects, hosts } });
};

test.each([
  ['nothing went', afterwards('+a', '+b'), 1, []],
  ['the newest went', afterwards('+a', '+b', '+c', '-c'), 1, []],
  [
    'the oldest of three went: its number is taken again',
    afterwards('+a', '+b', '+c', '-a'),
    1,
    [],
  ],
  ['two low ones went, one comes', afterwards('+a', '+b', '+c', '-a', '-b'), 1, ['c']],
  ['two low ones went, two come', afterwards('+a', '+b', '+c', '-a', '-b'), 2, []],
  [
    'three low ones went',
    afterwards('+a', '+b', '+c', '+d', '+e', '-a', '-b', '-c'),
    1,
    ['d', 'e'],
  ],
  ['the gaps were filled since', afterwards('+a', '+b', '+c', '-a', '-b', '+d', '+e'), 1, []],
] as const)('%s', (_, provision, amount, expected) => {
  expect(machinesReplaced(provision, amount)).toEqual(expected);
});

test('machines of one’s own have no numbers', () => {
  const provision = afterwards('+a', '+b', '+c', '-a', '-b');
  const { display } = provision;
  const own = { ...display, operations: { ...display.operations, addHost: 'ips' as const } };
  expect(machinesReplaced({ ...provision, display: own }, 1)).toEqual([]);
});
