import { expect, test } from 'vitest';

import { firstLoadGroup } from './first-load-group';

const MODULES: Readonly<Record<string, { isEntry: boolean; importers: readonly string[] }>> = {
  'main.tsx': { isEntry: true, importers: [] },
  'App.tsx': { isEntry: false, importers: ['cycle.ts', 'main.tsx'] },
  'cycle.ts': { isEntry: false, importers: ['App.tsx'] },
  'LazyPage.tsx': { isEntry: false, importers: [] },
  'only-lazy.ts': { isEntry: false, importers: ['LazyPage.tsx'] },
  'shared.ts': { isEntry: false, importers: ['LazyPage.tsx', 'App.tsx'] },
  '/node_modules/iconoir-react/Pin.mjs': { isEntry: false, importers: ['App.tsx'] },
};
const context = { getModuleInfo: (id: string) => MODULES[id] ?? null };

test.each([
  ['main.tsx', 'first'],
  ['cycle.ts', 'first'],
  ['App.tsx', 'first'],
  ['shared.ts', 'first'],
  ['LazyPage.tsx', null],
  ['only-lazy.ts', null],
  ['/node_modules/iconoir-react/Pin.mjs', null],
  ['unknown.ts', null],
])('%s goes to %s', (id, chunk) => {
  expect(firstLoadGroup().name(id, context)).toBe(chunk);
});

test('the answer does not depend on which module is asked about first', () => {
  const group = firstLoadGroup();
  const ids = Object.keys(MODULES);
  const forth = ids.map((id) => group.name(id, context));
  const back = firstLoadGroup();
  expect(ids.toReversed().map((id) => back.name(id, context))).toEqual(forth.toReversed());
});
