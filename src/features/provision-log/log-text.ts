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

/** Offers a text as a file to save. */
export function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 0);
}
