import { randomBytes } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { readConfig } from './config';

describe('the configuration from the environment', () => {
  test('is a demo on this machine only, where nothing is said', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 2618,
      oneform: { kind: 'mock', seed: 'demo', speed: 2.5 },
      mockControl: false,
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
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['ONEFORM_URL', 'oneform.example'],
    ['ONEFORM_URL', 'ftp://oneform.example'],
    ['SESSION_IDLE', '-7'],
    ['COOKIE_SECURE', 'never'],
    ['MOCK_SEED', 'nice'],
    ['SESSION_KEY', 'c2hvcnQgc2VjcmV0'],
  ])('%s=%s is refused by name, without telling its value', (name, value) => {
    const read = (): unknown => readConfig({ [name]: value });
    expect(read).toThrow(name);
    expect(read).not.toThrow(new RegExp(`${value}(?!\\w)`));
  });
});
