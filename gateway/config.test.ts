import { randomBytes } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { readConfig, readProductionConfig } from './config';

describe('the configuration from the environment', () => {
  test('is a demo on this machine only, where nothing is said', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 2618,
      oneform: { kind: 'mock', seed: 'demo', speed: 2.5, control: false },
      timeoutMs: 70_000,
      gateway: {
        loginsPerMinute: 10,
        trustProxy: false,
        frameAncestors: [],
        logLevel: 'warn',
        session: { idleMs: 3_600_000, lifetimeMs: 43_200_000, secureCookie: 'auto' },
      },
    });
    expect(config.gateway.session.keys.map((key) => key.length)).toEqual([32]);
  });

  test('makes another key at each start', () => {
    const [first, second] = [readConfig({}), readConfig({})];
    expect(first.gateway.session.keys).not.toEqual(second.gateway.session.keys);
  });

  test('takes what is said', () => {
    const keys = [randomBytes(32), randomBytes(32)];
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '80',
      ONEFORM_URL: 'http://127.0.0.1:13013',
      ONEFORM_TIMEOUT: '90',
      SESSION_KEY: keys.map((key) => key.toString('base64')).join(', '),
      SESSION_IDLE: '0.5',
      TRUST_PROXY: '10.0.0.0/8',
      FRAME_ANCESTORS: 'https://a.example  https://b.example',
      LOGIN_LIMIT: '3',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      oneform: { kind: 'real', url: 'http://127.0.0.1:13013' },
      timeoutMs: 90_000,
      gateway: {
        loginsPerMinute: 3,
        trustProxy: '10.0.0.0/8',
        frameAncestors: ['https://a.example', 'https://b.example'],
        session: { keys, idleMs: 30_000 },
      },
    });
  });

  test('an empty variable is one that is not set', () => {
    expect(readConfig({ PORT: '', ONEFORM_URL: '' }).port).toBe(2618);
  });

  test.each([
    ['http://127.0.0.1:13013/', 'http://127.0.0.1:13013'],
    ['http://127.0.0.1:13013/api/v1', 'http://127.0.0.1:13013'],
    ['http://127.0.0.1:13013/api/v1/', 'http://127.0.0.1:13013'],
    ['https://cloud.example/oneform//', 'https://cloud.example/oneform'],
    ['https://cloud.example/oneform/api/v1', 'https://cloud.example/oneform'],
    ['HTTP://Cloud.Example:80', 'http://cloud.example'],
    ['http://[::1]:13013', 'http://[::1]:13013'],
  ])('ONEFORM_URL=%s is %s', (text, url) => {
    expect(readConfig({ ONEFORM_URL: text }).oneform).toEqual({ kind: 'real', url });
  });

  test.each([
    ['true', true],
    ['false', false],
    ['loopback', 'loopback'],
    ['127.0.0.1, 10.0.0.0/8', '127.0.0.1,10.0.0.0/8'],
    ['::1,fd00::/8', '::1,fd00::/8'],
  ])('TRUST_PROXY=%s', (text, expected) => {
    expect(readConfig({ TRUST_PROXY: text }).gateway.trustProxy).toBe(expected);
  });

  test('FRAME_ANCESTORS takes origins, also with a port or for all hosts of a domain', () => {
    const text = 'https://sunstone.example:9869/ https://*.cloud.example http://[::1]:9869';
    expect(readConfig({ FRAME_ANCESTORS: text }).gateway.frameAncestors).toEqual([
      'https://sunstone.example:9869',
      'https://*.cloud.example',
      'http://[::1]:9869',
    ]);
  });
});

function faultsOf(env: Readonly<Record<string, string>>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    const [heading, ...faults] = (error instanceof Error ? error.message : '').split('\n');
    if (heading !== "These settings can't be used:") throw error;
    return faults.map((fault) => fault.trim());
  }
}

describe('what is wrong', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PORT', '1e3'],
    ['HOST', '127.0.0.1:80'],
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['ONEFORM_TIMEOUT', '0'],
    ['ONEFORM_TIMEOUT', '0.001'],
    ['ONEFORM_TIMEOUT', '99999999'],
    ['ONEFORM_TIMEOUT', 'Infinity'],
    ['SESSION_IDLE', '-7'],
    ['SESSION_IDLE', '1e9'],
    ['SESSION_IDLE', '0'],
    ['SESSION_LIFETIME', '100000'],
    ['SESSION_LIFETIME', '0.00001'],
    ['COOKIE_SECURE', 'never'],
    ['TRUST_PROXY', 'nginx'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['FRAME_ANCESTORS', ';'],
    ['FRAME_ANCESTORS', "https://a.example; script-src 'unsafe-inline'"],
    ['FRAME_ANCESTORS', 'sunstone.example'],
    ['FRAME_ANCESTORS', 'https://a.example,https://b.example'],
    ['FRAME_ANCESTORS', 'https://a.example/path'],
    ['FRAME_ANCESTORS', 'https://a.example\u00e9'],
    ['FRAME_ANCESTORS', '*'],
    ['LOGIN_LIMIT', '0'],
    ['LOGIN_LIMIT', '2.5'],
    ['LOG_LEVEL', 'loud'],
    ['MOCK_SEED', 'nice'],
    ['MOCK_SPEED', '0'],
    ['MOCK_CONTROL', 'yes'],
  ])('%s=%s is told by name and value', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/ must be /u);
    expect(faults[0]?.startsWith(`${name}=${JSON.stringify(value)} `)).toBe(true);
  });

  const zeros = Buffer.alloc(32).toString('base64');
  const twice = randomBytes(32).toString('base64');
  test.each([
    ['ONEFORM_URL', 'oneform.example', 'must be an http(s) address such as http://127.0.0.1:13013'],
    [
      'ONEFORM_URL',
      'ftp://oneform.example',
      'must be an http(s) address such as http://127.0.0.1:13013',
    ],
    ['ONEFORM_URL', 'http:oneform', 'must be an http(s) address such as http://127.0.0.1:13013'],
    [
      'ONEFORM_URL',
      'http://admin:hunter2@oneform:13013',
      'must hold no user name or password: every user logs in with their own',
    ],
    [
      'ONEFORM_URL',
      'http://hunter2@oneform:13013',
      'must hold no user name or password: every user logs in with their own',
    ],
    ['ONEFORM_URL', 'http://oneform:13013/?token=hunter2', 'must end before "?" and "#"'],
    ['ONEFORM_URL', 'http://oneform:13013/#hunter2', 'must end before "?" and "#"'],
    [
      'SESSION_KEY',
      'c2hvcnQgc2VjcmV0',
      'must be 32 random bytes in base64 (several are separated by commas): openssl rand -base64 32',
    ],
    [
      'SESSION_KEY',
      `${twice},`,
      'must be 32 random bytes in base64 (several are separated by commas): openssl rand -base64 32',
    ],
    [
      'SESSION_KEY',
      `!!${twice}`,
      'must be 32 random bytes in base64 (several are separated by commas): openssl rand -base64 32',
    ],
    ['SESSION_KEY', zeros, 'must be random, which this key is not: openssl rand -base64 32'],
    [
      'SESSION_KEY',
      Buffer.from('ab'.repeat(16)).toString('base64'),
      'must be random, which this key is not: openssl rand -base64 32',
    ],
    ['SESSION_KEY', `${twice},${twice}`, 'must not hold the same key twice'],
  ])('%s=%s is told by name, and its value never', (name, value, expected) => {
    expect(faultsOf({ [name]: value })).toEqual([`${name} ${expected}`]);
  });

  test('the control API of the mock server does not go with a real OneForm', () => {
    expect(faultsOf({ ONEFORM_URL: 'http://127.0.0.1:13013', MOCK_CONTROL: '1' })).toEqual([
      'MOCK_CONTROL="1" is for the mock server inside, and can\'t be used with ONEFORM_URL',
    ]);
  });

  test.each([
    [{}, /^ONEFORM_URL is not set: it must be the address of OneForm, such as http/u],
    [{ ONEFORM_URL: ' ' }, /^ONEFORM_URL is not set: /u],
    [
      { PORT: 'abc' },
      /^These settings can't be used:\n {2}ONEFORM_URL is not set.*\n {2}PORT="abc" /u,
    ],
    [{ MOCK_SEED: 'demo' }, /^ONEFORM_URL is not set: /u],
    [
      { ONEFORM_URL: 'oneform' },
      /^These settings can't be used:\n {2}ONEFORM_URL must be [^\n]*$/u,
    ],
    [
      { ONEFORM_URL: 'http://oneform', PORT: 'abc' },
      /^These settings can't be used:\n {2}PORT[^\n]*$/u,
    ],
  ])('production does not start with %o', (env, expected) => {
    expect(() => readProductionConfig(env)).toThrow(expected);
  });

  test('production takes a OneForm that is named', () => {
    const env = { ONEFORM_URL: 'http://127.0.0.1:13013' };
    expect(readProductionConfig(env).oneform).toEqual({ kind: 'real', url: env.ONEFORM_URL });
  });

  test('all of it is told at once', () => {
    const faults = faultsOf({
      PORT: 'abc',
      ONEFORM_URL: 'http://admin:hunter2@oneform',
      FRAME_ANCESTORS: ';',
      SESSION_KEY: zeros,
      SESSION_IDLE: '1e9',
      MOCK_CONTROL: '1',
    });
    expect(faults.map((fault) => /^[A-Z_]+/u.exec(fault)?.[0])).toEqual([
      'ONEFORM_URL',
      'PORT',
      'SESSION_KEY',
      'SESSION_IDLE',
      'FRAME_ANCESTORS',
      'MOCK_CONTROL',
    ]);
    expect(faults.join('\n')).not.toContain('hunter2');
  });
});
