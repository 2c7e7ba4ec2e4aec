import { expect, test } from 'vitest';

import { lastAddress } from '@/provisions/objects/ranges';

const range = (ip: string | null, size: number | null) => ({
  type: 'IP4',
  ip,
  size,
  ipam: null,
  arId: null,
});

test('the end of a range of addresses', () => {
  expect(lastAddress(range('192.168.0.100', 100))).toBe('192.168.0.199');
  expect(lastAddress(range('10.0.0.250', 10))).toBe('10.0.1.3');
  expect(lastAddress(range('203.0.113.7', 1))).toBe('203.0.113.7');
  expect(lastAddress(range('240.0.0.0', 2 ** 20))).toBe('240.15.255.255');
});

test('no end where the range makes no sense', () => {
  expect(lastAddress(range('10.0.0.1', 0))).toBeNull();
  expect(lastAddress(range('10.0.0.1', null))).toBeNull();
  expect(lastAddress(range(null, 4))).toBeNull();
  expect(lastAddress(range('fd00::1', 4))).toBeNull();
  expect(lastAddress(range('300.0.0.1', 4))).toBeNull();
  expect(lastAddress(range('255.255.255.250', 10))).toBeNull();
});
