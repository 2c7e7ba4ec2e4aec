import { expect, test } from 'vitest';

import { clientKey, forwardedAddress, forwardedProtocol } from './forwarded';

test.each([
  ['203.0.113.10', '203.0.113.10'],
  [' 203.0.113.10 ', '203.0.113.10'],
  ['203.0.113.10:40001', '203.0.113.10'],
  ['[2001:db8::5]:443', '2001:db8::5'],
  ['[2001:db8::5]', '2001:db8::5'],
  ['2001:db8::5', '2001:db8::5'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::ffff:203.0.113.10', '::ffff:203.0.113.10'],
  ['unknown', 'unknown'],
  ['203.0.113.300:1', '203.0.113.300:1'],
])('the address in %s', (entry, expected) => {
  expect(forwardedAddress(entry)).toBe(expected);
});

test.each([
  ['https', 'https'],
  ['HTTPS', 'https'],
  ['https, http', 'https'],
  [' Https ,http', 'https'],
  ['http, https', 'http'],
  ['http', 'http'],
  ['', null],
  ['ws', null],
  [', https', null],
])('the protocol in "%s"', (header, expected) => {
  expect(forwardedProtocol(header)).toBe(expected);
});

test.each([
  ['203.0.113.10', '203.0.113.10'],
  ['::ffff:203.0.113.10', '203.0.113.10'],
  ['2001:db8:1:2:3:4:5:6', '8193:3512:1:2/64'],
  ['2001:db8:1:2::9', '8193:3512:1:2/64'],
  ['hidden', 'unknown'],
  ['', 'unknown'],
])('%s is counted as %s', (ip, expected) => {
  expect(clientKey(ip)).toBe(expected);
});
