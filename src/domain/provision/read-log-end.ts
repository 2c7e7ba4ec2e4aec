import { NOTHING_READ, Reader } from '@/domain/log/reader';
import { endOf, FRESH, type LogEnd } from '@/domain/provision/log-end';

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
  const { lines, marks } = reader.done();
  const watched = before !== null && readAt - before.readAt < FRESH;
  const grew = watched && totalLines > before.totalLines;
  return {
    ...endOf(lines, marks),
    totalLines,
    heardAt: grew ? readAt : watched ? before.heardAt : null,
    readAt,
  };
}
