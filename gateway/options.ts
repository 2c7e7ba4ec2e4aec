import type { AddressInfo } from 'node:net';

import type { Credentials } from './credentials';
import type { BodyLimits } from './forward/request-body';
import type { TurnLimits } from './forward/turns';

/** What a gateway needs to know. `gateway/config.ts` reads it from the environment. */
export interface GatewayOptions {
  /** The folder with the built app; `null` serves none (the development server does it). */
  readonly appDir: string | null;
  readonly oneform: OneFormTarget;
  readonly session: SessionOptions;
  readonly limits: GatewayLimits;
  /** Log-in attempts that one address may make in a minute. */
  readonly loginsPerMinute: number;
  /**
   * Which reverse proxies are believed about the client's address and protocol: `false` none, `true` any (only where
   * no other client can connect), a text the addresses or CIDR blocks.
   */
  readonly trustProxy: boolean | string;
  /** Origins that may show the app in a frame; none by default. */
  readonly frameAncestors: readonly string[];
  readonly logLevel: LogLevel;
  /** Where the log's lines go; standard output unless a test reads them. */
  readonly logTo?: { write(line: string): void };
  /** The account that the log-in page shows; `null` where a real OneForm is behind. */
  readonly demoAccount: Credentials | null;
  /** The clock, in milliseconds since 1970; tests bring their own. */
  readonly now?: () => number;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface OneFormTarget {
  /** Where OneForm listens, without `/api/v1`: `http://127.0.0.1:13013`. */
  readonly url: string;
  /**
   * How long an answer may take, in milliseconds. Adding public IPs blocks for as long as the cloud needs, up to a
   * minute.
   */
  readonly timeoutMs: number;
  /** The target is the mock server: the header and cookie that choose its world are passed on. */
  readonly mock: boolean;
  /** The mock server's control API is passed on too, under `/__mock`. */
  readonly mockControl: boolean;
}

/** What keeps one client from taking everything. */
export interface GatewayLimits {
  readonly turns: TurnLimits;
  readonly body: BodyLimits;
  /** Log-ins that are checked at the same time. */
  readonly logInsAtOnce: number;
  /** For a whole request to come, in milliseconds: also one that was answered already, and is still sending. */
  readonly requestTimeoutMs: number;
}

/**
 * OneForm works at five requests at a time and answers some six a second. One page asks for a handful at once, and
 * browsers keep several pages open with one session.
 */
export const USUAL_LIMITS: GatewayLimits = {
  turns: { atOnce: 16, atOnceEach: 8, openEach: 32, open: 512 },
  body: { bytes: 4 * 1024 * 1024, timeoutMs: 20_000 },
  logInsAtOnce: 8,
  requestTimeoutMs: 30_000,
};

export interface SessionOptions {
  /** Keys of 32 bytes that seal the cookie. The first seals; the others still open what they sealed before. */
  readonly keys: readonly Buffer[];
  /** A session that was not used for so long is over, in milliseconds. */
  readonly idleMs: number;
  /** A session of this age is over however much it is used, in milliseconds. */
  readonly lifetimeMs: number;
  /** `always` marks the cookie Secure even where the gateway itself sees plain HTTP; `auto` on HTTPS only. */
  readonly secureCookie: 'auto' | 'always';
}

/** The address of a listening server as people type it. */
export function addressOf(address: AddressInfo): string {
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
