import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';
import { z } from 'zod';

/** That they are YAML is checked with their format. */
const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(path.join(folder, file), 'utf8'),
}));
const { scripts, engines, devDependencies } = z
  .object({
    scripts: z.record(z.string(), z.string()),
    engines: z.object({ node: z.string() }),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

describe.each(workflows)('$file', ({ text }) => {
  test('runs commands that exist', () => {
    const commands = found(text, /npm run ([a-z][\w:-]*)/gu);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  test("takes the browsers of Playwright's version that the tests use", () => {
    const versions = found(text, /mcr\.microsoft\.com\/playwright:v([\d.]+)-/gu);
    expect(new Set(versions)).toEqual(new Set([devDependencies['@playwright/test']]));
  });

  test('may change nothing in the repository', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/mu);
    expect(text).not.toContain(': write');
  });
});

test('every Node that is supported is tried', () => {
  const [listed = ''] = workflows.flatMap(({ text }) => found(text, /^ +node: \[(.*)\]$/gmu));
  const supported = found(engines.node, /(?:\^|>=)(\d+)/gu);
  expect(listed.split(', ')).toEqual(supported);
});
