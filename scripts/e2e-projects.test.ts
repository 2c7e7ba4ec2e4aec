import { expect, test } from 'vitest';

import { CHROMIUM_ARGS } from './chromium';
import { browserRun } from './e2e-projects';

const names = (env: Readonly<Record<string, string>>) =>
  browserRun(env).projects.map(({ name, testMatch }) => [name, testMatch]);

test.each([
  [{}, [['chromium', undefined]]],
  [{ E2E_BROWSERS: 'firefox' }, [['firefox', 'journeys/*.spec.ts']]],
  [
    { E2E_BROWSERS: 'chromium, webkit' },
    [
      ['chromium', undefined],
      ['webkit', 'journeys/*.spec.ts'],
    ],
  ],
  [{ PICTURES: '1' }, [['pictures', 'pictures/*.spec.ts']]],
  [{ PICTURES: '1', E2E_BROWSERS: 'firefox' }, [['pictures', 'pictures/*.spec.ts']]],
])('%o runs %o', (env, expected) => {
  expect(names(env)).toEqual(expected);
});

test("Chromium's flags and path go to Chromium only", () => {
  for (const { name, use } of browserRun({ E2E_BROWSERS: 'chromium,firefox,webkit' }).projects) {
    expect(use?.launchOptions?.args).toEqual(name === 'chromium' ? CHROMIUM_ARGS : undefined);
  }
});

test('the pictures are no part of the other tests', () => {
  expect(browserRun({}).projects[0]?.testIgnore).toBe('pictures/**');
});

test('a browser that is none is refused', () => {
  expect(() => browserRun({ E2E_BROWSERS: 'netscape' })).toThrow('"netscape"');
});
