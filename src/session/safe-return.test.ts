import fc from 'fast-check';
import { expect, test } from 'vitest';

import { safeReturn } from '@/session/safe-return';

test.each([
  ['/provisions/7/log?level=error#end', '/provisions/7/log?level=error#end'],
  ['/new/provider/review?draft=d1', '/new/provider/review?draft=d1'],
  ['/provisions/../providers', '/providers'],
  ['/provisions/./7', '/provisions/7'],
  ['/provisions//7', '/provisions//7'],
  ['/map?next=//evil.example', '/map?next=//evil.example'],
  ['/map#//evil.example', '/map#//evil.example'],
  ['/login-history', '/login-history'],
  ['/drivers/%zz', '/drivers/%zz'],
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
  '/\n/evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  // What is left once the dots are resolved names another host.
  '/.//evil.example',
  '/..//evil.example',
  '/x/../..//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  '/%2E%2e//evil.example',
  '/./\\evil.example',
  '/.\\evil.example',
  '/.\\/evil.example',
  '/.\t//evil.example',
  '/.///evil.example',
  '/.//evil.example:80@other.example/',
  '//[',
  '/login',
  '/login/',
  '/Login',
  '/%6cogin',
  '/./login',
  '/login?to=/login',
])('%s leads nowhere', (to) => {
  expect(safeReturn(to)).toBeNull();
});

test('whatever is given, the browser stays on this origin', () => {
  const part = fc.constantFrom('/', '\\', '.', '..', '%2e', '\t', '\n', '@', ':', '?', '#', 'evil');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const path = safeReturn(parts.join(''));
      if (path === null) return;
      expect(new URL(path, 'https://here.example/login').origin).toBe('https://here.example');
      expect(safeReturn(path)).toBe(path);
    }),
    { numRuns: 5_000 },
  );
});
