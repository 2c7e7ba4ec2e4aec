import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The rules that may be cited: each anchor of the contract once. */
const ANCHORS = [
  ...readFileSync(path.join(ROOT, 'docs/oneform-contract.md'), 'utf8').matchAll(
    /<a id="([^"]+)">/g,
  ),
].map(([, id]) => id ?? '');

const CITATION = /\bcontract#([\w-]*)/gi;

/** Each line of the sources, with where it stands. */
const lines = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => existsSync(path.join(ROOT, file)) && file !== 'scripts/citations.test.ts')
  .filter((file) => file !== '')
  .flatMap((file) =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .map((text, index) => ({ where: `${file}:${String(index + 1)}`, text })),
  );

test('each anchor of the contract is there once', () => {
  expect(ANCHORS.length).toBeGreaterThan(50);
  expect(ANCHORS.filter((id, index) => ANCHORS.indexOf(id) !== index)).toEqual([]);
});

test('each citation of the contract leads to a rule', () => {
  const known = new Set(ANCHORS);
  const found = lines.flatMap(({ where, text }) =>
    [...text.matchAll(CITATION)].map(([, anchor = '']) => ({ where, anchor })),
  );
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter(({ anchor }) => !known.has(anchor))).toEqual([]);
});

test('the contract is cited by its anchors alone', () => {
  expect(lines.filter(({ text }) => /\bCONTRACT\b/.test(text))).toEqual([]);
});
