const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Formats are dear to make, and a list tells the time in every row: one is made per language. */
function perLocale<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

const relativeFormat = perLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);
/** `timeStyle: 'long'` is the shortest that says the zone. */
const exactFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }),
);
const clockFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));
const zoneFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZoneName: 'short' }),
);

/** The language that dates and clocks are written in: the browser's, whatever that of the words is. */
export const browserLocale = (): string => navigator.language;

/**
 * A moment in words relative to another: "3 hours ago", "in 2 minutes", "now".
 * @param at unix seconds
 * @param now unix seconds
 */
export function relativeTime(at: number, now: number, locale: string): string {
  const delta = Math.round(at - now);
  const format = relativeFormat(locale);
  for (const [unit, seconds] of UNITS) {
    if (Math.abs(delta) >= seconds) return format.format(Math.trunc(delta / seconds), unit);
  }
  return Math.abs(delta) < 5 ? format.format(0, 'second') : format.format(delta, 'second');
}

/** The exact moment in the reader's own zone, which it names. `at` in unix seconds. */
export function exactTime(at: number, locale: string): string {
  return exactFormat(locale).format(at * 1000);
}

/** The time of day in the reader's own zone. `at` in unix seconds. */
export function clockTime(at: number, locale: string): string {
  return clockFormat(locale).format(at * 1000);
}

/** What the reader's own zone is called at that moment: `GMT+2`. `at` in unix seconds. */
export function zoneName(at: number, locale: string): string {
  const parts = zoneFormat(locale).formatToParts(at * 1000);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** A length of time in its two largest units: "2 min 5 s". `seconds` is not negative. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${String(whole)} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${String(minutes)} min ${String(whole % 60)} s`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${String(hours)} h ${String(minutes % 60)} min`;
  return `${String(Math.floor(hours / 24))} d ${String(hours % 24)} h`;
}
