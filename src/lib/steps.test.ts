import fc from 'fast-check';
import { expect, test } from 'vitest';

import { firstIncomplete, neighbourStep, openSteps, reachableStep } from '@/lib/steps';

const checks = (...problems: readonly (readonly string[])[]) =>
  problems.map((found, index) => ({ id: `s${String(index)}`, problems: found }));

test('a step opens when everything before it is complete', () => {
  const steps = checks([], ['x'], []);
  expect(reachableStep(steps, 's0')).toBe('s0');
  expect(reachableStep(steps, 's1')).toBe('s1');
  expect(reachableStep(steps, 's2')).toBe('s1');
  expect(reachableStep(steps, 'elsewhere')).toBe('s1');
  expect(reachableStep(checks([], []), undefined)).toBe('s1');
});

test('all steps up to the first incomplete one are open', () => {
  expect([...openSteps(checks([], ['x'], []))]).toEqual(['s0', 's1']);
  expect([...openSteps(checks([], []))]).toEqual(['s0', 's1']);
});

test('the ends have no neighbour', () => {
  const steps = checks([], []);
  expect(neighbourStep(steps, 's0', 1)).toBe('s1');
  expect(neighbourStep(steps, 's1', 1)).toBeNull();
  expect(neighbourStep(steps, 's0', -1)).toBeNull();
  expect(neighbourStep(steps, 's1', -1)).toBe('s0');
});

test('whatever is asked for, nothing before the step shown is incomplete', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      fc.nat(9),
      (problems, wanted) => {
        const steps = checks(...problems);
        const shown = reachableStep(steps, `s${String(wanted)}`);
        const at = steps.findIndex(({ id }) => id === shown);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(steps.slice(0, at).flatMap((step) => step.problems)).toEqual([]);
        expect(firstIncomplete(steps)).not.toBeNull();
      },
    ),
  );
});
