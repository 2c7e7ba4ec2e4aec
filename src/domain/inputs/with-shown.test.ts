import { expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import { withShown } from '@/domain/inputs/with-shown';

const specs = parseInputs([
  { name: 'zone', type: 'string' },
  { name: 'token', type: 'string' },
  { name: 'marked', type: 'string', sensitive: true },
  { name: 'env', type: 'map(string)' },
  { name: 'settings', type: 'object({})' },
  { name: 'anything', type: 'any' },
  { name: 'names', type: 'list(string)' },
]);

test.each([
  ['zone', false],
  ['token', true],
  ['marked', false],
  ['env', true],
  ['settings', true],
  ['anything', true],
  ['names', false],
])('%s can be shown by choice: %s', (name, can) => {
  const shown = withShown(specs, [name]);
  const changed = shown.filter((spec, at) => spec !== specs[at]);
  const secrecy = { masked: false, kept: true, by: 'name' };
  expect(changed.map((spec) => [spec.name, spec.secrecy])).toEqual(can ? [[name, secrecy]] : []);
});

test('where nothing is chosen the list stays the one that it was', () => {
  expect(withShown(specs, [])).toBe(specs);
});
