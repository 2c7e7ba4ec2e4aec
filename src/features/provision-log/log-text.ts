import type { LogLevel, LogLine } from '@/domain/log/line';

const LETTERS: Record<LogLevel, string> = { debug: 'D', info: 'I', warning: 'W', error: 'E' };

/** Lines as plain text, secrets hidden as on the screen: `2026-11-21T03:35:02Z [I] text`. */
export function plainText(lines: readonly LogLine[]): string {
  return lines
    .map(({ at, clock, level, text }) => {
      const time = at === null ? clock : new Date(at * 1_000).toISOString().replace('.000', '');
      return `${time === null ? '' : `${time} `}[${LETTERS[level]}] ${text}\n`;
    })
    .join('');
}
