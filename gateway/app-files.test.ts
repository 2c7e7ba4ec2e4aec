import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { gatewayOptions, openBrowser, type Browser } from './testing/browser';

const SCRIPT = 'console.log("the app");'.repeat(100);
const PAGE = `<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__">
<script type="module" nonce="__CSP_NONCE__" src="/assets/index-abc123.js"></script>`;

let appDir: string;
let browser: Browser;
beforeAll(async () => {
  appDir = await mkdtemp(path.join(tmpdir(), 'gateway-app-'));
  await mkdir(path.join(appDir, 'assets'));
  await mkdir(path.join(appDir, '.vite'));
  await writeFile(path.join(appDir, 'index.html'), PAGE);
  await writeFile(path.join(appDir, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(path.join(appDir, '.vite', 'manifest.json'), '{}');
  await writeFile(path.join(appDir, 'assets', 'index-abc123.js'), SCRIPT);
  await writeFile(path.join(appDir, 'assets', 'index-abc123.js.br'), brotliCompressSync(SCRIPT));
  browser = await openBrowser(gatewayOptions('http://127.0.0.1:9', { appDir }));
});
afterAll(async () => {
  await browser.close();
  await rm(appDir, { recursive: true });
});

const asPerson = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

describe('the page', () => {
  test.each(['/', '/index.html', '/provisions/7?tab=log', '/login', '/sessions'])(
    'answers %s, never from a cache',
    async (address) => {
      const response = await browser.fetch(address, asPerson);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('carries the nonce of its own policy, another one each time', async () => {
    const nonces = new Set<string>();
    for (let visit = 0; visit < 3; visit += 1) {
      const response = await browser.fetch('/', asPerson);
      const policy = response.headers.get('content-security-policy') ?? '';
      const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
      expect(nonce).not.toBe('');
      expect(await response.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('may run only its own scripts, and must not be framed', async () => {
    const { headers } = await browser.fetch('/', asPerson);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('may be framed by the origins that are named', async () => {
    const frameAncestors = ['https://sunstone.example'];
    const framed = await openBrowser(
      gatewayOptions('http://127.0.0.1:9', { appDir, frameAncestors }),
    );
    try {
      const { headers } = await framed.fetch('/', asPerson);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain('frame-ancestors https://sunstone.example');
      expect(headers.get('x-frame-options')).toBeNull();
    } finally {
      await framed.close();
    }
  });
});

describe('files', () => {
  test('with a hash in their name are kept for ever, and come compressed', async () => {
    const response = await browser.fetch('/assets/index-abc123.js', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(await response.text()).toBe(SCRIPT);
  });

  test('come as they are for those who take nothing else', async () => {
    const response = await browser.fetch('/assets/index-abc123.js', {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(SCRIPT);
  });

  test('without one are asked for again', async () => {
    const response = await browser.fetch('/mark.svg');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const etag = response.headers.get('etag') ?? '';
    const again = await browser.fetch('/mark.svg', {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  test.each(['/assets/gone-123.js', '/.vite/manifest.json', '/assets/..%2f..%2fetc/passwd'])(
    '%s is not there, and not a page either',
    async (address) => {
      const response = await browser.fetch(address);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    },
  );
});
