import * as z from 'zod/mini';
import { parseWith, readable, type Parsed } from '@/api/wire/parsed';
import { inner, lenient, listOf, text, wholeOrNull } from '@/api/wire/schema';
import type { LogChunk, LogPage, ServerLevel, WireLogLine } from '@/domain/log/wire-line';

const LEVELS = ['info', 'debug', 'error', 'warn'] as const satisfies readonly ServerLevel[];

/** The server's own words are `info`, `debug`, `error` and `warn`; another reads as debug. */
const level = lenient((value): ServerLevel => {
  if (value === 'warning') return 'warn';
  return LEVELS.find((known) => known === value) ?? 'debug';
});

const LINE: z.ZodMiniType<WireLogLine> = z.object({ level, text });

const POLL = z.object({
  pos: z.int().check(z.nonnegative()),
  lines: listOf(LINE),
});

const PAGE = z.object({
  meta: inner(z.object({ page: wholeOrNull, total_pages: wholeOrNull, total_lines: wholeOrNull })),
  lines: listOf(LINE),
});

/** The answer of `GET /provisions/:id/logs/poll`; `pos` is in bytes. contract#log-poll. */
export function parseLogPoll(raw: unknown): Parsed<LogChunk> {
  return parseWith(POLL, raw);
}

/** The answer of `GET /provisions/:id/logs`; page 1 is the newest, the lines of a page run oldest first. */
export function parseLogPage(raw: unknown): Parsed<LogPage> {
  const read = parseWith(PAGE, raw);
  if (!read.ok) return read;
  const { meta, lines } = read.value;
  return readable({
    page: meta.page,
    totalPages: meta.total_pages,
    totalLines: meta.total_lines ?? lines.length,
    lines,
  });
}
