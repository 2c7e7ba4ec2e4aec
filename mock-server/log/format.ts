import type { FileHeader, FormatLine } from './types';

/** The server's log is in its local time; the mock's server lives in UTC. */
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `03:25:57`. */
export function clockTime(date: Date): string {
  return [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join(':');
}

/** `Sat Nov 21 03:25:57 2026 [I] text`, as the server's logger writes it, with its line feed. */
export const formatLine: FormatLine = (timeMs, level, text) => {
  const date = new Date(timeMs);
  const day = `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${twoDigits(date.getUTCDate())}`;
  return `${day} ${clockTime(date)} ${date.getUTCFullYear()} [${level}] ${text}\n`;
};

/** The first line of every file: it is no line of the log, has no level, and is served all the same. */
export const fileHeader: FileHeader = (timeMs) => {
  const date = new Date(timeMs);
  const day = `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
  return `# Logfile created on ${day} ${clockTime(date)} +0000 by logger.rb/v1.5.0\n`;
};
