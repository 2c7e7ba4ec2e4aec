/**
 * One measured figure, as `npm run -s bench` prints it: a line of JSON each. A figure is judged either by itself
 * (`against` and `ratio` are null, `limit` is in `unit`) or beside another one (`ratio` is `value` over `against`, and
 * `limit` is on the ratio).
 */
export interface Figure {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  /** `ms`, `nodes`, `kB`... */
  readonly unit: string;
  /** What it is compared with, in the same unit. */
  readonly against: number | null;
  readonly ratio: number | null;
  readonly limit: number;
  readonly ok: boolean;
}

/** A figure before it is judged. */
export interface Measured {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: number;
  /** Of the ratio where there is an `against`, else of the value. */
  readonly limit: number;
}

/** Judges what is printed, so that no line contradicts itself. */
export function judge(bench: string, { figure, value, unit, against, limit }: Measured): Figure {
  const shown = rounded(value);
  const beside = against === undefined ? null : rounded(against);
  const ratio = beside === null ? null : rounded(shown / beside);
  return {
    bench,
    figure,
    value: shown,
    unit,
    against: beside,
    ratio,
    limit,
    ok: (ratio ?? shown) <= limit,
  };
}

/** The middle of an odd number of values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('A median needs a value');
  return (low + high) / 2;
}

/** How often each thing is measured: odd, and enough for an outlier or two. */
const RUNS = 9;

/**
 * Measures two things in turns, so that whatever else the machine does meets both, and gives the median of each.
 *
 * @param warmUp how often both are done before it counts
 */
export async function inTurns<Thing>(
  [one, other]: readonly [Thing, Thing],
  measure: (thing: Thing, run: number) => Promise<number>,
  warmUp = 0,
): Promise<readonly [number, number]> {
  const ones: number[] = [];
  const others: number[] = [];
  for (let run = -warmUp; run < RUNS; run += 1) {
    const values = [await measure(one, run), await measure(other, run)] as const;
    if (run < 0) continue;
    ones.push(values[0]);
    others.push(values[1]);
  }
  return [median(ones), median(others)];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
