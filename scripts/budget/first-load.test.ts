import { describe, expect, test } from 'vitest';

import { findExcess, FIRST_LOAD_LIMIT, firstLoad, type Chunk, type Manifest } from './first-load';

const MANIFEST: Manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'shared.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'deep.js', imports: ['_shared.js'] },
  'src/dashboard/DashboardPage.tsx': { file: 'list.js', imports: ['_shared.js'] },
  'src/drivers/list/DriversPage.tsx': { file: 'drivers.js', imports: ['_shared.js'] },
};

function chunk(file: string, bytes: number, ...sources: string[]): Chunk {
  return { file, bytes, sources };
}

describe('the first load', () => {
  test('is the entry, the list, and what they import; not what other pages bring', () => {
    expect(firstLoad(MANIFEST)).toEqual(['deep.js', 'index.js', 'list.js', 'shared.js']);
  });

  test('at its limit is within the budget, one byte above is not', () => {
    const rest = [chunk('drivers.js', 999_999), chunk('list.js', 1000)];
    const at = chunk('index.js', FIRST_LOAD_LIMIT - 1000);
    const above = chunk('index.js', FIRST_LOAD_LIMIT - 999);
    expect(findExcess(MANIFEST, [at, ...rest])).toEqual([]);
    expect(findExcess(MANIFEST, [above, ...rest])).toEqual([
      'Log-in and dashboard load 230001 bytes, 1 more than allowed.',
    ]);
  });

  test('of a manifest without an entry is a failure, not nothing', () => {
    expect(findExcess({}, [])).toEqual(['The manifest has no entry.']);
  });
});

describe('what comes later', () => {
  test.each([
    'src/topology/Map.tsx',
    'src/providers/create/ProviderWizard.tsx',
    'src/provisions/create/model/plan.ts',
  ])('is not in the first load: %s', (source) => {
    expect(findExcess(MANIFEST, [chunk('shared.js', 1, source)])).toHaveLength(1);
    expect(findExcess(MANIFEST, [chunk('drivers.js', 1, source)])).toEqual([]);
  });

  test('is apart from each other', () => {
    const provider = 'src/providers/create/a.ts';
    const provision = 'src/provisions/create/a.ts';
    expect(findExcess(MANIFEST, [chunk('x.js', 1, provider, provision)])).toEqual([
      'x.js holds what belongs apart: provider wizard, provision wizard.',
    ]);
  });
});
