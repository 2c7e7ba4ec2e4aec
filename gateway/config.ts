import { randomBytes } from 'node:crypto';

import { LOG_LEVELS, type GatewayOptions } from './options';
import {
  frameAncestors,
  host,
  numberWithin,
  oneformUrl,
  oneOf,
  sessionKeys,
  trustProxy,
  Unusable,
  wholeWithin,
  type Reader,
} from './settings';

const SEEDS = ['demo', 'empty', 'recorded', 'large'] as const;

export interface Config {
  readonly host: string;
  readonly port: number;
  /** A real OneForm, or the mock server that starts inside the gateway, perhaps with its control API. */
  readonly oneform:
    | { readonly kind: 'real'; readonly url: string }
    | {
        readonly kind: 'mock';
        readonly seed: (typeof SEEDS)[number];
        readonly speed: number;
        readonly control: boolean;
      };
  readonly timeoutMs: number;
  readonly gateway: Pick<
    GatewayOptions,
    'session' | 'loginsPerMinute' | 'trustProxy' | 'frameAncestors' | 'logLevel'
  >;
}

/** With the address of a real OneForm. */
export type ProductionConfig = Config & {
  readonly oneform: Extract<Config['oneform'], { kind: 'real' }>;
};

type Environment = Readonly<Record<string, string | undefined>>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const KEY_BYTES = 32;

/** Their values are never repeated: an address may hold a password, by mistake. */
const SECRET = new Set(['SESSION_KEY', 'ONEFORM_URL']);

/** How much of a value is repeated. */
const SHOWN = 60;

/** Reads one setting after the other, and keeps what is wrong, so that all of it is told at once. */
class Settings {
  readonly #env: Environment;
  readonly faults: string[] = [];

  constructor(env: Environment) {
    this.#env = env;
  }

  /** An empty variable is one that is not set. */
  read<Value>(name: string, reader: Reader<Value>, unset: Value): Value {
    const text = this.#env[name]?.trim() ?? '';
    if (text === '') return unset;
    try {
      return reader(text);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      const value = SECRET.has(name) ? '' : `=${JSON.stringify(text.slice(0, SHOWN))}`;
      this.faults.push(`${name}${value} ${error.message}`);
      return unset;
    }
  }
}

/**
 * The configuration from environment variables; docs/operations.md explains each to an administrator.
 *
 * @throws Error with one line for each thing that is wrong
 */
export function readConfig(env: Environment): Config {
  const { config, faults } = read(env);
  if (faults.length > 0) throw unusable(faults);
  return config;
}

/**
 * The same for production, where the mock server never stands in for a OneForm that was not named.
 *
 * @throws Error that says so, beside all else that is wrong
 */
export function readProductionConfig(env: Environment): ProductionConfig {
  const { config, faults } = read(env);
  const { oneform } = config;
  if (oneform.kind === 'mock' && (env['ONEFORM_URL']?.trim() ?? '') === '') {
    if (faults.length === 0) throw new Error(NO_ONEFORM);
    throw unusable([NO_ONEFORM, ...faults]);
  }
  if (oneform.kind === 'mock' || faults.length > 0) throw unusable(faults);
  return { ...config, oneform };
}

const NO_ONEFORM =
  'ONEFORM_URL is not set: it must be the address of OneForm, such as http://127.0.0.1:13013';

function unusable(faults: readonly string[]): Error {
  const lines = faults.map((fault) => `  ${fault}`).join('\n');
  return new Error(`These settings can't be used:\n${lines}`);
}

/** With what is wrong, a line each; the configuration is to be used only where nothing is. */
function read(env: Environment): { config: Config; faults: readonly string[] } {
  const settings = new Settings(env);
  const url = settings.read<string | null>('ONEFORM_URL', oneformUrl, null);
  const control = settings.read('MOCK_CONTROL', oneOf(['0', '1']), '0') === '1';
  // A cluster then takes a minute or so: long enough to follow, short enough to wait for.
  const speed = settings.read('MOCK_SPEED', numberWithin(0.01, 10_000), 2.5);
  const seed = settings.read('MOCK_SEED', oneOf(SEEDS), 'demo');
  const minutes = numberWithin(0.1, 10_080, ' minutes (a week)');
  const hours = numberWithin(0.1, 720, ' hours (30 days)');
  const config: Config = {
    host: settings.read('HOST', host, '127.0.0.1'),
    port: settings.read('PORT', wholeWithin(0, 65_535), 2618),
    oneform: url === null ? { kind: 'mock', seed, speed, control } : { kind: 'real', url },
    timeoutMs: settings.read('ONEFORM_TIMEOUT', numberWithin(1, 600, ' seconds'), 70) * 1000,
    gateway: {
      session: {
        // Without a key of its own the gateway makes one: sessions then end when it restarts.
        keys: settings.read('SESSION_KEY', sessionKeys, [randomBytes(KEY_BYTES)]),
        idleMs: settings.read('SESSION_IDLE', minutes, 60) * MINUTE_MS,
        lifetimeMs: settings.read('SESSION_LIFETIME', hours, 12) * HOUR_MS,
        secureCookie: settings.read('COOKIE_SECURE', oneOf(['auto', 'always']), 'auto'),
      },
      loginsPerMinute: settings.read('LOGIN_LIMIT', wholeWithin(1, 1_000_000), 10),
      trustProxy: settings.read('TRUST_PROXY', trustProxy, false),
      frameAncestors: settings.read('FRAME_ANCESTORS', frameAncestors, []),
      logLevel: settings.read('LOG_LEVEL', oneOf(LOG_LEVELS), 'warn'),
    },
  };
  const faults = [...settings.faults];
  // Also where the address itself can't be used: it was meant to be a real one.
  if (control && (env['ONEFORM_URL'] ?? '') !== '') {
    faults.push(
      'MOCK_CONTROL="1" is for the mock server inside, and can\'t be used with ONEFORM_URL',
    );
  }
  return { config, faults };
}
