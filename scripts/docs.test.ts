import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');

const FOLDERS = [
  '.github',
  'src',
  'gateway',
  'mock-server',
  'scripts',
  'e2e',
  'bench',
  'docs',
  'public',
];

/** Every document of the project: at its root, in docs/, and beside the code. */
const documents = [
  ...readdirSync(root),
  ...FOLDERS.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  ),
].filter((file) => file.endsWith('.md'));

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe.each(documents)('%s', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8');

  test('links to files that exist', () => {
    const links = matches(text, /\]\(([^)#\s]+)[^)]*\)/g).filter((link) => !/^\w+:/.test(link));
    const gone = links.filter((link) => !existsSync(path.join(root, path.dirname(document), link)));
    expect(gone).toEqual([]);
  });

  test('names paths that exist', () => {
    const inCode = matches(text, /`([^`\s]+)`/g);
    const paths = inCode.filter((code) =>
      FOLDERS.some((folder) => code.startsWith(`${folder}/`) && !code.includes('*')),
    );
    expect(paths.filter((named) => !existsSync(path.join(root, named)))).toEqual([]);
  });

  test('names commands that exist', () => {
    const commands = matches(text, /npm run (?:-s )?([a-z][\w:-]*)/g);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

test('there are documents to read', () => {
  expect(documents).toContain('README.md');
  expect(documents).toContain(path.join('docs', 'operations.md'));
});
