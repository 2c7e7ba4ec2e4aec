import { expect, test } from 'vitest';

import { patternOf, percentOf, scoreOf } from './score';

const report = (...statuses: readonly string[]) => ({
  files: { 'a.ts': { mutants: statuses.map((status) => ({ status })) } },
});

test('what was killed or ran away is noticed, what survived or was never run is not', () => {
  expect(scoreOf(report('Killed', 'Timeout', 'Survived', 'NoCoverage'))).toEqual({
    noticed: 2,
    all: 4,
  });
});

test('what does not run, and what is ignored, counts on neither side', () => {
  expect(scoreOf(report('Killed', 'RuntimeError', 'CompileError', 'Ignored'))).toEqual({
    noticed: 1,
    all: 1,
  });
});

test('the share is never rounded up', () => {
  expect(percentOf({ noticed: 8499, all: 10_000 })).toBe(84.9);
  expect(percentOf({ noticed: 85, all: 100 })).toBe(85);
  expect(percentOf({ noticed: 0, all: 0 })).toBe(100);
});

test('a place is a file or a folder', () => {
  expect(patternOf('src/a.ts')).toBe('src/a.ts,!**/*.test.ts,!**/*.fixture.ts');
  expect(patternOf('src/a/')).toBe('src/a/**/*.ts,!**/*.test.ts,!**/*.fixture.ts');
});
