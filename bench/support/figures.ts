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

/** How often each thing is measured unless a bench says otherwise: odd, and enough for one outlier or two. */
export const RUNS = 7;

/** The median of a measurement that is repeated. */
export async function medianOf(
  measure: (run: number) => Promise<number>,
  runs = RUNS,
): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await measure(run));
  return median(values);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
