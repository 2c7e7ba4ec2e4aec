import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { readGraph } from './graph';
import { findViolations, RULES } from './rules';

let root = '';
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** Writes a tree of sources, and tells which rules it breaks and where: `rule from:line`. */
async function check(sources: Readonly<Record<string, string>>): Promise<string[]> {
  root = await mkdtemp(path.join(tmpdir(), 'boundaries-'));
  for (const [file, source] of Object.entries(sources)) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), source);
  }
  const graph = readGraph(root, ['src', 'mock-server', 'gateway', 'scripts', 'e2e', 'bench']);
  return findViolations(graph).map(({ rule, from, line }) => `${rule} ${from}:${line}`);
}

/** One import planted in a file, with the file that it names, unless it is a package's. */
async function plant(from: string, specifier: string, type = ''): Promise<string[]> {
  const target = specifier.startsWith('@/')
    ? `src/${specifier.slice(2)}.ts`
    : path.join(path.dirname(from), `${specifier}.ts`);
  const isFile = specifier.startsWith('@/') || specifier.startsWith('.');
  const found = await check({
    [from]: `import ${type}{ a } from '${specifier}';\nexport const b = a;\n`,
    ...(isFile ? { [target]: 'export const a = 1;\n' } : {}),
  });
  return found.map((one) => one.split(' ')[0] ?? '');
}

const FORBIDDEN: readonly [rule: string, from: string, specifier: string][] = [
  ['layers', 'src/lib/a.ts', '@/domain/b'],
  ['layers', 'src/domain/a.ts', '@/api/b'],
  ['layers', 'src/domain/a.ts', '@/ui/b'],
  ['layers', 'src/api/a.ts', '@/ui/b'],
  ['layers', 'src/ui/a.tsx', '@/forms/b'],
  ['layers', 'src/ui/a.tsx', '@/provisions/list/b'],
  ['layers', 'src/forms/a.tsx', '@/providers/create/b'],
  ['layers', 'src/provisions/page/a.tsx', '@/topology/b'],
  ['layers', 'src/providers/list/a.tsx', '@/drivers/list/b'],
  ['layers', 'src/topology/a.tsx', '@/app/b'],
  ['layers', 'src/standalone/a.ts', '@/ui/b'],
  ['layers', 'src/i18n/a.ts', '@/domain/b'],
  ['layers', 'src/newcomer/a.ts', '@/lib/b'],
  ['servers-share', 'mock-server/a.ts', '@/api/errors'],
  ['servers-share', 'gateway/a.ts', '@/ui/b'],
  ['judge-apart', 'mock-server/a.ts', '@/domain/b'],
  ['servers-apart', 'mock-server/a.ts', '../gateway/b'],
  ['servers-apart', 'gateway/a.ts', '../mock-server/b'],
  ['servers-apart', 'gateway/main.ts', './demo'],
  ['package-place', 'src/domain/a.ts', 'react'],
  ['package-place', 'src/api/a.ts', '@mui/material/Button'],
  ['package-place', 'src/domain/a.ts', '@tanstack/react-query'],
  ['package-place', 'src/provisions/page/a.tsx', 'dompurify'],
  ['no-node', 'src/lib/a.ts', 'node:fs'],
  ['no-tests', 'src/lib/a.ts', './b.test'],
  ['no-tests', 'gateway/a.ts', './testing/b'],
];

const ALLOWED: readonly [from: string, specifier: string][] = [
  ['src/domain/a.ts', '@/lib/b'],
  ['src/api/wire/a.ts', '@/domain/b'],
  ['src/ui/a.tsx', '@/i18n/b'],
  ['src/ui/a.tsx', '@mui/material/Button'],
  ['src/ui/a.tsx', '@/domain/b'],
  ['src/forms/a.tsx', '@/api/b'],
  ['src/provisions/page/a.tsx', '@/provisions/list/b'],
  ['src/provisions/create/a.tsx', '@/forms/b'],
  ['src/app/a.tsx', '@/topology/b'],
  ['src/main.tsx', '@/app/b'],
  ['mock-server/a.ts', '@/api/wire/b'],
  ['mock-server/a.test.ts', '@/domain/b'],
  ['gateway/a.ts', '@/domain/b'],
  ['gateway/demo.ts', '../mock-server/b'],
  ['gateway/a.test.ts', '../mock-server/b'],
  ['gateway/a.test.ts', './demo'],
  ['scripts/a.ts', '../gateway/demo'],
  ['src/lib/a.test.ts', 'node:fs'],
  ['gateway/a.test.ts', './testing/b'],
];

describe('an import is refused', () => {
  test.each(FORBIDDEN)('by %s: %s > %s', async (rule, from, specifier) => {
    expect(await plant(from, specifier)).toContain(rule);
  });

  test.each(['mock-server', 'gateway', 'scripts', 'e2e', 'bench'])(
    'by app-alone: src > %s',
    async (folder) => {
      expect(await plant('src/lib/a.test.ts', `../../${folder}/b`)).toContain('app-alone');
    },
  );

  test('by no-missing where there is no such file', async () => {
    const found = await check({ 'src/lib/a.ts': "\nimport '@/lib/gone';\n" });
    expect(found).toEqual(['no-missing src/lib/a.ts:2']);
  });

  test('by no-barrels where a file passes on what another has', async () => {
    const found = await check({
      'src/lib/a.ts': 'export const a = 1;\n',
      'src/lib/b.ts': "export { a } from '@/lib/a';\n",
      'src/lib/c.ts': "export * from '@/lib/a';\n",
    });
    expect(found).toEqual(['no-barrels src/lib/b.ts:1', 'no-barrels src/lib/c.ts:1']);
  });

  test('by no-cycles, also through types and lazy imports', async () => {
    const found = await check({
      'src/lib/a.ts': "import type { B } from '@/lib/b';\nexport type A = B;\n",
      'src/lib/b.ts': "import { c } from '@/lib/c';\nexport type B = typeof c;\n",
      'src/lib/c.ts': "export const c = () => import('@/lib/a');\n",
    });
    expect(found).toEqual(['no-cycles src/lib/c.ts:1']);
  });

  test('by no-folder-cycles where folders beside each other need each other', async () => {
    const found = await check({
      'src/domain/log/a.ts': "import { b } from '@/domain/provision/b';\nexport const a = b;\n",
      'src/domain/log/c.ts': 'export const c = 1;\n',
      'src/domain/provision/b.ts': 'export const b = 1;\n',
      'src/domain/provision/d.ts': "import { c } from '@/domain/log/c';\nexport const d = c;\n",
    });
    expect(found).toEqual(['no-folder-cycles src/domain/provision/d.ts:1']);
  });

  test('also where only a type is taken', async () => {
    expect(await plant('src/lib/a.ts', '@/domain/b', 'type ')).toEqual(['layers']);
  });

  test('also where it is lazy', async () => {
    const found = await check({
      'src/lib/a.ts': "export const a = () => import('@/domain/b');\n",
      'src/domain/b.ts': 'export const b = 1;\n',
    });
    expect(found).toEqual(['layers src/lib/a.ts:1']);
  });
});

describe('an import is allowed', () => {
  test.each(ALLOWED)('%s > %s', async (from, specifier) => {
    expect(await plant(from, specifier)).toEqual([]);
  });

  test('i18n takes types of the domain, to have a word for each', async () => {
    expect(await plant('src/i18n/a.ts', '@/domain/b', 'type ')).toEqual([]);
  });

  test('the mock server takes types of the domain', async () => {
    expect(await plant('mock-server/a.ts', '@/domain/b', 'type ')).toEqual([]);
  });

  test('screens with JSX and files beside them', async () => {
    const found = await check({
      'src/ui/A.tsx': "import './a.css';\nexport const A = () => <><b>x</b></>;\n",
      'src/ui/a.css': 'b {}',
    });
    expect(found).toEqual([]);
  });
});

test('each rule is proved by a violation', () => {
  const proved = new Set(FORBIDDEN.map(([rule]) => rule));
  const elsewhere = ['app-alone', 'no-barrels', 'no-missing'];
  expect(RULES.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual(elsewhere);
});
