/** One report of Stryker, as far as the score depends on it. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>;
}

/** How many mutants were noticed, of those that a test could notice. */
export interface Score {
  readonly noticed: number;
  readonly all: number;
}

const NOTICED = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/** Counts as Stryker does: a mutant that does not compile, or is ignored with a reason, counts on neither side. */
export function scoreOf(report: Report): Score {
  const statuses = Object.values(report.files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  );
  const noticed = statuses.filter((status) => NOTICED.has(status)).length;
  return { noticed, all: noticed + statuses.filter((status) => MISSED.has(status)).length };
}

/** The share in percent, cut after one digit so that nothing is rounded up to the limit. */
export function percentOf({ noticed, all }: Score): number {
  return all === 0 ? 100 : Math.floor((noticed / all) * 1000) / 10;
}

/** What `--mutate` of Stryker takes for a file or a folder: its sources without tests and fixtures. */
export function patternOf(place: string): string {
  const sources = place.endsWith('.ts') ? place : `${place.replace(/\/$/, '')}/**/*.ts`;
  return [sources, '!**/*.test.ts', '!**/*.fixture.ts'].join(',');
}
