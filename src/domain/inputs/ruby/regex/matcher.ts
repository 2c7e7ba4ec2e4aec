import type { Node } from '@/domain/inputs/ruby/regex/ast';

/** One attempt to match one value. */
export interface Run {
  /** The value's code points. */
  input: readonly number[];
  /** What is left of the steps that may be taken; the attempt is given up at none. */
  steps: number;
}

/** Where each group matched last: start and end. */
export type Captures = readonly (readonly [number, number] | undefined)[];

/** What has to match behind. */
export type Next = (at: number, captures: Captures) => boolean;

/** Tries to match from a position on, and goes on with `next`; false: every way has been tried. */
export type Matcher = (run: Run, at: number, captures: Captures, next: Next) => boolean;

/** The steps are used up. */
export class OutOfSteps extends Error {}

/**
 * Every matcher takes one for each try, or a pattern could be made of those that take none and run away
 * uncounted.
 *
 * @param count more than 1 for what takes longer
 * @throws OutOfSteps
 */
export function step(run: Run, count = 1): void {
  run.steps -= count;
  if (run.steps < 0) throw new OutOfSteps();
}

/** So many simple sets are asked in the time of one plain step. */
const SETS_A_STEP = 16;

/** The steps of asking a set of characters that is made of so many simple ones. */
export function costOf(parts: number): number {
  return 1 + Math.floor(parts / SETS_A_STEP);
}

/** Makes the matcher of a node. */
export type Compiler = (node: Node) => Matcher;
