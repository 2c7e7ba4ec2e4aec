import type { LogLevel, LogLine } from '@/domain/log/line';
import { timeOf, type Zones } from '@/domain/log/zones';

const LETTERS: Record<LogLevel, string> = { debug: 'D', info: 'I', warning: 'W', error: 'E' };

/** Lines as plain text, secrets hidden as on the screen: `2026-11-21T03:35:02Z [I] text`. */
export function plainText(lines: readonly LogLine[], zones: Zones): string {
  return lines
    .map((line) => {
      const at = timeOf(zones, line)?.at ?? null;
      const time =
        at === null ? line.clock : new Date(at * 1_000).toISOString().replace('.000', '');
      return `${time === null ? '' : `${time} `}[${LETTERS[line.level]}] ${line.text}\n`;
    })
    .join('');
}
