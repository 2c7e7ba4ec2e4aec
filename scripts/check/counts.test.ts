import { describe, expect, test } from 'vitest';

import { add, countPlaywright, countSkipped, countVitest } from './counts';

describe("Vitest's report", () => {
  const suite = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }, () => ({})),
  });

  test('counts tests', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, testResults: [suite('failed', 9)] };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
  });

  test('counts a file that does not load as a failure', () => {
    const testResults = [suite('passed', 3), suite('failed', 0)];
    const report = { numPassedTests: 3, numFailedTests: 0, testResults };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1 });
  });
});

describe("Playwright's report", () => {
  test('counts tests, and what failed outside of them', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{ message: 'the server did not start' }] })).toEqual({
      passed: 5,
      failed: 3,
    });
    expect(countSkipped({ stats })).toBe(2);
  });
});

test('an empty report is no report', () => {
  expect(() => countVitest({})).toThrow('numPassedTests');
  expect(() => countPlaywright({})).toThrow('stats');
});

test('counts are added', () => {
  expect(add({ passed: 1, failed: 0 }, { passed: 2, failed: 3 })).toEqual({ passed: 3, failed: 3 });
});
