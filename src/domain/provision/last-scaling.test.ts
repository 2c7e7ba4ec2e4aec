import { expect, test } from 'vitest';

import { scalingIn, scalingText, type Scaling } from '@/domain/provision/last-scaling';
import { makeProvision } from '@/domain/provision/make-provision.fixture';

const provision = makeProvision();

test.each<Scaling>([
  { direction: 'up', nodes: 2 },
  { direction: 'up', nodes: ['10.0.0.3', '10.0.0.4'] },
  { direction: 'down', nodes: [2, 3] },
])('%j is read as it was kept', (scaling) => {
  expect(scalingIn(provision, scalingText(provision, scaling))).toEqual(scaling);
});

test('what was kept of another provision with that id is none', () => {
  const kept = scalingText({ registeredAt: 5 }, { direction: 'up', nodes: 2 });
  expect(scalingIn(provision, kept)).toBeNull();
});

test('hosts that are gone by now are not asked for again', () => {
  const kept = scalingText(provision, { direction: 'down', nodes: [2, 99] });
  expect(scalingIn(provision, kept)).toBeNull();
});

test.each([
  null,
  '',
  'nonsense',
  '[]',
  'null',
  '{"direction":"up","nodes":0,"of":1000}',
  '{"direction":"up","nodes":-1,"of":1000}',
  '{"direction":"up","nodes":1.5,"of":1000}',
  '{"direction":"up","nodes":[],"of":1000}',
  '{"direction":"up","nodes":[1],"of":1000}',
  '{"direction":"up","nodes":[""],"of":1000}',
  '{"direction":"down","nodes":1,"of":1000}',
  '{"direction":"down","nodes":["2"],"of":1000}',
  '{"direction":"sideways","nodes":1,"of":1000}',
])('%j is none', (text) => {
  expect(scalingIn(provision, text)).toBeNull();
});
