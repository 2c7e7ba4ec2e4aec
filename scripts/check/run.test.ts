import { spawn } from 'node:child_process';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { family, processTable } from './process-table';
import { run } from './run';

const INTERRUPTED = path.join(import.meta.dirname, 'testing', 'interrupted.ts');

/** The processes that the endless check has: itself, a deaf one, one in its own group, and one below that. */
const FAMILY_SIZE = 4;

describe('a run that is interrupted', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves nothing behind', async (signal, code) => {
    const runner = spawn(process.execPath, ['--import', 'tsx', INTERRUPTED], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pids: number[] = [];
    await new Promise<void>((resolve) => {
      let said = '';
      runner.stdout.on('data', (chunk) => {
        said += String(chunk);
        pids.splice(0, Infinity, ...said.split('\n').slice(0, -1).map(Number));
        if (pids.length >= FAMILY_SIZE) resolve();
      });
    });
    expect([...family([runner.pid ?? 0], processTable())]).toEqual(expect.arrayContaining(pids));
    const ended = new Promise<number | null>((resolve) => {
      runner.once('close', resolve);
    });
    runner.kill(signal);
    expect(await ended).toBe(code);
    const alive = processTable();
    expect(pids.filter((pid) => alive.has(pid))).toEqual([]);
    expect(pids, 'nothing else has begun').toHaveLength(FAMILY_SIZE);
  });
});

test('a command that can not be run has failed', async () => {
  const { ok, output } = await run([{ script: path.join(import.meta.dirname, 'no-such-file') }]);
  expect(ok).toBe(false);
  expect(output).toContain('no-such-file');
});

test('a family is found however deep it goes, and without what has ended', () => {
  const table = new Map([
    [5, 4],
    [4, 3],
    [3, 2],
    [2, 1],
    [9, 1],
    [10, 9],
  ]);
  expect(family([3, 77], table)).toEqual(new Set([3, 4, 5]));
});
