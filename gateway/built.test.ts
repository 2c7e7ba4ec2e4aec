import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { createMockServer } from '../mock-server/server';

const ROOT = path.resolve(import.meta.dirname, '..');
/** Inside the project, where the built gateway finds its libraries. */
const DIST = path.join(ROOT, 'node_modules', '.cache', `gateway-test-${String(process.pid)}`);
const MAIN = path.join(DIST, 'gateway', 'main.js');

beforeAll(async () => {
  await build({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.gateway.config.ts'),
    logLevel: 'warn',
    build: { outDir: path.join(DIST, 'gateway'), emptyOutDir: true },
  });
  await mkdir(path.join(DIST, 'app'));
  await writeFile(path.join(DIST, 'app', 'index.html'), '<!doctype html><p>the app</p>');
});
afterAll(async () => {
  await rm(DIST, { recursive: true, force: true });
});

/** Runs it with node alone: no loader, and no variable of this process but where programs are. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: DIST,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, ...said }));
  });
  return { child, said, ended };
}

describe('the built gateway', () => {
  test('serves the app and forwards to OneForm, and ends with code 0', async () => {
    const mock = await createMockServer({ seed: 'demo' });
    const oneform = await mock.listen({ port: 0 });
    const { child, said, ended } = run([], { ONEFORM_URL: oneform });
    try {
      const url = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', () => {
          const found = /^OneProvision GUI: (\S+)$/mu.exec(said.out)?.[1];
          if (found !== undefined) resolve(found);
        });
        void ended.then(({ err }) => reject(new Error(`It has ended: ${err}`)));
      });
      const page = await fetch(url, { headers: { accept: 'text/html' } });
      expect(await page.text()).toContain('the app');
      expect(await (await fetch(`${url}/about`)).json()).toEqual({ demo: null });
      expect((await fetch(`${url}/__mock/state`)).status).toBe(404);
      expect((await fetch(`${url}/gateway/main.js`)).status).toBe(404);

      const logIn = await fetch(`${url}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-oneprovision': '1' },
        body: JSON.stringify({ username: 'oneadmin', password: 'opennebula' }),
      });
      expect(logIn.status).toBe(204);
      const cookie = logIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const list = await fetch(`${url}/api/v1/provisions`, { headers: { cookie } });
      expect(z.array(z.unknown()).parse(await list.json()).length).toBeGreaterThan(5);
    } finally {
      child.kill('SIGTERM');
      await mock.close();
    }
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  test.each([{}, { ONEFORM_URL: '' }, { ONEFORM_URL: '  ' }])(
    'refuses to start where no OneForm is named: %o',
    async (env) => {
      expect(await run([], env).ended).toEqual({
        code: 1,
        out: '',
        err: 'ONEFORM_URL is not set: it must be the address of OneForm, such as http://127.0.0.1:13013\n',
      });
    },
  );

  test('says what it is, and refuses what it does not know', async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')));
    expect(await run(['--version']).ended).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = await run(['--help']).ended;
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('ONEFORM_URL=http');
    const wrong = await run(['--prot', '80'], { ONEFORM_URL: 'http://127.0.0.1:9' }).ended;
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain('--prot');
  });

  test('holds nothing of the mock server, nor of the app', async () => {
    const { sources } = z
      .object({ sources: z.array(z.string()) })
      .parse(JSON.parse(await readFile(`${MAIN}.map`, 'utf8')));
    const files = sources.map((source) =>
      path.relative(ROOT, path.resolve(DIST, 'gateway', source)),
    );
    expect(files).toContain('gateway/main.ts');
    expect(
      files.filter((file) => !/^(?:gateway|src\/(?:lib|domain|api\/wire))\//u.test(file)),
    ).toEqual([]);
  });
});
