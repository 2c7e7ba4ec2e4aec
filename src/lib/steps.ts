/** One named step of a sequence, and what is still wrong with it. */
export interface StepCheck<Id extends string> {
  readonly id: Id;
  /** The names of the fields that are wrong or missing; a step without any is complete. */
  readonly problems: readonly string[];
}

/** The first step that is not complete; the last one when all are. Null only without steps. */
export function firstIncomplete<Id extends string>(checks: readonly StepCheck<Id>[]): Id | null {
  const incomplete = checks.find(({ problems }) => problems.length > 0);
  return (incomplete ?? checks.at(-1))?.id ?? null;
}

/**
 * The step to show when `wanted` is asked for: itself when all steps before it are complete, else the
 * first incomplete one. A step that does not exist (any more) gives the first incomplete one too.
 */
export function reachableStep<Id extends string>(
  checks: readonly StepCheck<Id>[],
  wanted: string | undefined,
): Id | null {
  const open = openSteps(checks);
  return checks.find(({ id }) => id === wanted && open.has(id))?.id ?? firstIncomplete(checks);
}

/** The steps that may be opened: all up to the first incomplete one, itself included. */
export function openSteps<Id extends string>(checks: readonly StepCheck<Id>[]): ReadonlySet<Id> {
  const blocked = checks.findIndex(({ problems }) => problems.length > 0);
  const open = blocked === -1 ? checks : checks.slice(0, blocked + 1);
  return new Set(open.map(({ id }) => id));
}

/** The step after (or before) `id`; null at the end (or the beginning). */
export function neighbourStep<Id extends string>(
  checks: readonly StepCheck<Id>[],
  id: Id,
  direction: 1 | -1,
): Id | null {
  const at = checks.findIndex((check) => check.id === id);
  return at === -1 || at + direction < 0 ? null : (checks[at + direction]?.id ?? null);
}
