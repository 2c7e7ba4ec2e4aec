import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { LOG_LEVELS, type GatewayOptions } from './options';

/** Everything that can be chosen from outside; docs/operations.md explains each to an administrator. */
const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(2618),
  ONEFORM_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an http(s) address such as http://127.0.0.1:13013',
    })
    .optional(),
  ONEFORM_TIMEOUT: z.coerce.number().positive().default(70),
  SESSION_KEY: z.string().optional(),
  SESSION_IDLE: z.coerce.number().positive().default(60),
  SESSION_LIFETIME: z.coerce.number().positive().default(12),
  COOKIE_SECURE: z.enum(['auto', 'always']).default('auto'),
  TRUST_PROXY: z.string().optional(),
  FRAME_ANCESTORS: z.string().default(''),
  LOGIN_LIMIT: z.coerce.number().int().positive().default(10),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('warn'),
  MOCK_SEED: z.enum(['demo', 'empty', 'recorded', 'large']).default('demo'),
  // A cluster then takes a minute or so: long enough to follow, short enough to wait for.
  MOCK_SPEED: z.coerce.number().positive().default(2.5),
  MOCK_CONTROL: z.enum(['0', '1']).default('0'),
});

type Environment = z.infer<typeof environmentSchema>;

export interface Config {
  readonly host: string;
  readonly port: number;
  /** A real OneForm, or the mock server that starts inside the gateway. */
  readonly oneform:
    | { readonly kind: 'real'; readonly url: string }
    | { readonly kind: 'mock'; readonly seed: Environment['MOCK_SEED']; readonly speed: number };
  readonly mockControl: boolean;
  readonly timeoutMs: number;
  readonly gateway: Pick<
    GatewayOptions,
    'session' | 'loginsPerMinute' | 'trustProxy' | 'frameAncestors' | 'logLevel'
  >;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * The configuration from environment variables.
 *
 * @throws Error with one line per variable that can't be used, its value left out (it may be a secret)
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These environment variables can't be used:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.PORT,
    oneform:
      values.ONEFORM_URL === undefined
        ? { kind: 'mock', seed: values.MOCK_SEED, speed: values.MOCK_SPEED }
        : { kind: 'real', url: values.ONEFORM_URL },
    mockControl: values.MOCK_CONTROL === '1',
    timeoutMs: values.ONEFORM_TIMEOUT * 1000,
    gateway: {
      session: {
        keys: readKeys(values.SESSION_KEY),
        idleMs: values.SESSION_IDLE * MINUTE_MS,
        lifetimeMs: values.SESSION_LIFETIME * HOUR_MS,
        secureCookie: values.COOKIE_SECURE,
      },
      loginsPerMinute: values.LOGIN_LIMIT,
      trustProxy: readTrust(values.TRUST_PROXY),
      frameAncestors: values.FRAME_ANCESTORS.split(/\s+/).filter((origin) => origin !== ''),
      logLevel: values.LOG_LEVEL,
    },
  };
}

const KEY_BYTES = 32;

/** Without a key of its own the gateway makes one: sessions then end when it restarts. */
function readKeys(text: string | undefined): Buffer[] {
  if (text === undefined) return [randomBytes(KEY_BYTES)];
  return text.split(',').map((part) => {
    const key = Buffer.from(part.trim(), 'base64');
    if (key.length !== KEY_BYTES) {
      throw new Error(
        `SESSION_KEY must be ${KEY_BYTES} random bytes in base64 (several are separated by commas): openssl rand -base64 ${KEY_BYTES}`,
      );
    }
    return key;
  });
}

function readTrust(text: string | undefined): boolean | string {
  if (text === undefined || text === 'false') return false;
  return text === 'true' ? true : text;
}
