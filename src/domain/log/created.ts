/** The first line of a file, which alone says a time zone. */
export const CREATED =
  /^# Logfile created on (\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\b/;

/** Local time and offset (seconds east of UTC) in the first line of a file; null for any other line. */
export function createdOf(raw: string): { readonly wall: number; readonly offset: number } | null {
  const match = CREATED.exec(raw);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  const [sign, hours, minutes] = match.slice(7);
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) / 1_000;
  const offset = Number(hours) * 3_600 + Number(minutes) * 60;
  return { wall, offset: sign === '-' ? -offset : offset };
}
