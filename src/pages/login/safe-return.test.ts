import { expect, test } from 'vitest';

import { safeReturn } from '@/pages/login/safe-return';

test.each([
  ['/provisions/7/log?level=error#end', '/provisions/7/log?level=error#end'],
  ['/new/provider/review?draft=d1', '/new/provider/review?draft=d1'],
])('%s leads back', (to, expected) => {
  expect(safeReturn(to)).toBe(expected);
});

test.each([
  null,
  '',
  'provisions',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/login',
  '/login?to=/login',
])('%s leads nowhere', (to) => {
  expect(safeReturn(to)).toBeNull();
});
