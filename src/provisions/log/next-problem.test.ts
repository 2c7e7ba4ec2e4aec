import { expect, test } from 'vitest';

import { nextProblem } from '@/provisions/log/next-problem';

test('goes from failure to failure, and round', () => {
  expect(nextProblem([3, 9, 20], null, 1)).toBe(3);
  expect(nextProblem([3, 9, 20], 3, 1)).toBe(9);
  expect(nextProblem([3, 9, 20], 20, 1)).toBe(3);
  expect(nextProblem([3, 9, 20], null, -1)).toBe(20);
  expect(nextProblem([3, 9, 20], 9, -1)).toBe(3);
  expect(nextProblem([3, 9, 20], 3, -1)).toBe(20);
  expect(nextProblem([], null, 1)).toBeNull();
});
