import { EMPTY_TAIL, tailReducer, type LogTail } from '@/domain/log/tail';

/** A tail that has read these lines, each written `[D] text`. */
export function tailOf(texts: readonly string[], before: LogTail = EMPTY_TAIL): LogTail {
  const lines = texts.map((text) => ({
    level: 'debug' as const,
    text: `Sat Nov 21 03:25:57 2026 ${text}`,
  }));
  const bytes = lines.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length + 1, 0);
  const chunk = { pos: before.pos + bytes, lines };
  return tailReducer(before, { type: 'chunk', asked: before.pos, chunk });
}
