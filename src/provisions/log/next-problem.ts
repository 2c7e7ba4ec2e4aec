/**
 * The failure after (or before) the one that was shown last; from either end it goes on at the other. Null when
 * there are none. Without one shown before, the way down begins at the first, the way up at the last.
 *
 * @param problems numbers of lines, ascending
 */
export function nextProblem(
  problems: readonly number[],
  shown: number | null,
  step: 1 | -1,
): number | null {
  if (step === 1) {
    return problems.find((number) => shown === null || number > shown) ?? problems[0] ?? null;
  }
  return problems.findLast((number) => shown === null || number < shown) ?? problems.at(-1) ?? null;
}
