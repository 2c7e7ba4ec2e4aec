import { randomBytes } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import { USUAL_LIMITS, type GatewayOptions } from '../options';
import { createGateway } from '../server';
import { USER } from './fake-oneform';

export type Changes = Partial<GatewayOptions> & { readonly timeoutMs?: number };

/** Options for a test that says only what it is about. */
export function gatewayOptions(url: string, changes: Changes = {}): GatewayOptions {
  const { timeoutMs = 5_000, ...rest } = changes;
  return {
    appDir: null,
    oneform: { url, timeoutMs, mock: false, mockControl: false },
    session: {
      keys: [randomBytes(32)],
      idleMs: 60 * 60_000,
      lifetimeMs: 12 * 60 * 60_000,
      secureCookie: 'auto',
    },
    limits: USUAL_LIMITS,
    loginsPerMinute: 10,
    trustProxy: false,
    frameAncestors: [],
    demoAccount: null,
    logLevel: 'silent',
    ...rest,
  };
}

export interface Browser {
  readonly url: string;
  readonly gateway: FastifyInstance;
  /** The session's cookie as the browser holds it: `name=value`, or nothing. */
  cookie(): string | null;
  setCookie(cookie: string | null): void;
  /** A request over real HTTP with the cookie, and with the write header unless `headers` says otherwise. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  logIn(user?: { readonly username: string; readonly password: string }): Promise<Response>;
  close(): Promise<void>;
}

/** A gateway on a free port and a browser that keeps its cookie. */
export async function openBrowser(options: GatewayOptions): Promise<Browser> {
  const gateway = await createGateway(options);
  const url = await gateway.listen({ host: '127.0.0.1', port: 0 });
  let cookie: string | null = null;
  const browser: Browser = {
    url,
    gateway,
    cookie: () => cookie,
    setCookie: (value) => {
      cookie = value;
    },
    fetch: async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (cookie !== null && !headers.has('cookie')) headers.set('cookie', cookie);
      if (!headers.has('x-oneprovision')) headers.set('x-oneprovision', '1');
      const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        cookie = pair.endsWith('=') ? null : pair;
      }
      return response;
    },
    logIn: async (user = USER) =>
      browser.fetch('/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(user),
      }),
    close: async () => gateway.close(),
  };
  return browser;
}
