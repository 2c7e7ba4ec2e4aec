import { NOTHING_READ, Reader } from '@/domain/log/reader';
import { mayHaveTurned } from '@/domain/log/season';
import type { ClockMarks } from '@/domain/log/zones';
import { endOf, FRESH, type LogEnd } from '@/domain/liveness/log-end';

/**
 * The end of a log by its last lines, and the first, which says the zone.
 *
 * @param before what was read the time before
 */
export function readEnd(
  raws: readonly string[],
  totalLines: number,
  before: LogEnd | null,
  readAt: number,
): LogEnd {
  const reader = new Reader(NOTHING_READ, raws.length + 1);
  for (const raw of raws) reader.read(raw);
  const { lines, marks: found } = reader.done();
  const marks = totalLines > raws.length ? withoutGap(found) : found;
  const watched = before !== null && readAt - before.readAt < FRESH;
  const grew = watched && totalLines > before.totalLines;
  return {
    ...endOf(lines, marks),
    totalLines,
    heardAt: grew ? readAt : watched ? before.heardAt : null,
    readAt,
  };
}

/**
 * Between the first line and the last ones stand lines that were not read: the time between is no silence in which the
 * clock may have been put back unseen, unless the season changed then.
 */
function withoutGap(marks: ClockMarks): ClockMarks {
  const [header] = marks.headers;
  const gap = marks.jumps.find(({ line }) => line === FIRST_AFTER_GAP);
  if (header === undefined || gap === undefined || gap.by < 0) return marks;
  const { offset, wall } = header;
  // An hour more, since that is how wrong the offset may be.
  if (mayHaveTurned(offset, wall - offset, gap.wall - offset + HOUR)) return marks;
  return { ...marks, jumps: marks.jumps.filter((jump) => jump !== gap) };
}

/** Lines count from 1, and the first is that of the file. */
const FIRST_AFTER_GAP = 2;
const HOUR = 3_600;
