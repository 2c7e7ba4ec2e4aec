import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { isJsonObject } from '@/lib/json';

import { completeLock, findMissing, parseLock, platformOf } from './complete';

test('the lock file of this project is complete: npm ci takes it', () => {
  const file = path.resolve(import.meta.dirname, '..', '..', 'package-lock.json');
  const missing = findMissing(parseLock(readFileSync(file, 'utf8'))).map(({ name }) => name);
  expect(missing, 'run "npm run lock" after adding a package').toEqual([]);
});

describe('what a lock file leaves out', () => {
  const text = JSON.stringify({
    name: 'x',
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { '@tool/linux-x64-gnu': '1.0.0', '@tool/win32-arm64': '1.0.0' },
      },
      'node_modules/tool/node_modules/@tool/linux-x64-gnu': { version: '1.0.0' },
    },
  });

  test('is found, and what lies inside the package is not missing', () => {
    expect(findMissing(parseLock(text)).map(({ name }) => name)).toEqual(['@tool/win32-arm64']);
  });

  test('is added for its platform only, and all else stays as it was', () => {
    const complete = completeLock(text);
    expect(findMissing(parseLock(complete))).toEqual([]);
    const json: unknown = JSON.parse(complete);
    const windows = {
      version: '1.0.0',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      os: ['win32'],
    };
    const before: unknown = JSON.parse(text);
    expect(json).toMatchObject({ packages: { 'node_modules/@tool/win32-arm64': windows } });
    expect(json).toMatchObject({ ...(isJsonObject(before) ? before : {}) });
  });

  test('and is for no platform can not be added', () => {
    const packages = { 'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '1' } } };
    expect(() => completeLock(JSON.stringify({ packages }))).toThrow('b is left out');
  });
});

test.each([
  ['@oxc-parser/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
  ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
  ['@oxc-parser/binding-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@oxc-parser/binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ['fsevents', null],
])('%s tells its platform', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
