/**
 * Whether a clock that stood so far east of UTC may have been put forward or back between two moments: true where
 * any zone of the world that had this offset at the first moment has another one at the second. A server says its
 * offset, not its zone.
 *
 * @param offset seconds east of UTC at `from`
 * @param from unix seconds
 * @param to unix seconds
 */
export function mayHaveTurned(offset: number, from: number, to: number): boolean {
  if (to - from >= LONGEST) return true;
  return Intl.supportedValuesOf('timeZone').some((zone) => {
    const offsetAt = offsetsOf(zone);
    return offsetAt(from) === offset && offsetAt(to) !== offset;
  });
}

/** Summer time may begin and end in between: then the same offset at both ends proves nothing. In seconds. */
const LONGEST = 28 * 86_400;

/** The offset of a zone in seconds east of UTC, at unix seconds. */
function offsetsOf(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const text = format.formatToParts(at * 1_000).find(({ type }) => type === 'timeZoneName');
    // `GMT`, `GMT-03:30`, and for moments of long ago `GMT-00:44:30`.
    const match = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(text?.value ?? '');
    if (match === null) return 0;
    const [, sign, hours, minutes, seconds = '0'] = match;
    const east = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
    return sign === '-' ? -east : east;
  };
}
