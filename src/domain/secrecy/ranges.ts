/** A part of a text, from the first to behind the last of its UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The same parts in order, those that touch in one; empty ones left out. */
export function mergedRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
