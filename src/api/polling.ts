/** The part of a React Query `Query` that is read here. */
interface Observed {
  readonly state: {
    readonly data: unknown;
    readonly dataUpdateCount: number;
    readonly errorUpdateCount: number;
  };
}

interface Watch {
  data: unknown;
  changedAt: number;
  successes: number;
  failuresBefore: number;
}

/** What was seen of each query so far. The cache shares equal structures, so a new reference means a change. */
const watches = new WeakMap<Observed, Watch>();

/** What a poll delay depends on: how long the answer has been the same, and how many failed since the last good one. */
export function pollFacts(
  query: Observed,
  now = Date.now(),
): { readonly sinceLastChangeMs: number; readonly failures: number } {
  const { data, dataUpdateCount, errorUpdateCount } = query.state;
  const seen = watches.get(query);
  const watch: Watch = seen ?? { data, changedAt: now, successes: -1, failuresBefore: 0 };
  if (seen === undefined) watches.set(query, watch);
  if (watch.data !== data) {
    watch.data = data;
    watch.changedAt = now;
  }
  if (watch.successes !== dataUpdateCount) {
    watch.successes = dataUpdateCount;
    watch.failuresBefore = errorUpdateCount;
  }
  return {
    sinceLastChangeMs: now - watch.changedAt,
    failures: errorUpdateCount - watch.failuresBefore,
  };
}
