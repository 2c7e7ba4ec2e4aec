import { Buffer } from 'node:buffer';

import { internalError } from '../http/api-error';
import { json, lastOf, strictFlag } from '../http/context';
import type { ApiContext, Handler } from '../http/context';
import { provisionOf } from '../http/documents';
import { toInteger } from '../http/ruby';
import { checkReadable } from './provision-json';

const DEFAULT_PER_PAGE = 100;

interface WireLine {
  readonly level: string;
  readonly text: string;
}

/** The level is looked for anywhere in the line, in this order: a text that holds `[I]` is info. */
const LEVELS = [
  ['[I]', 'info'],
  ['[D]', 'debug'],
  ['[E]', 'error'],
  ['[W]', 'warn'],
] as const;

function lineOf(text: string): WireLine {
  const found = LEVELS.find(([mark]) => text.includes(mark));
  return { level: found?.[1] ?? 'debug', text };
}

/** Text lines without the empty ones, trimmed as the server does. */
function linesOf(text: string): readonly WireLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(lineOf);
}

/**
 * Bytes as text; Ruby refuses a text that begins inside a character, and any byte above 127 where
 * OneForm was started with LANG=C.
 */
function decoded(context: ApiContext, bytes: Uint8Array): string {
  if (context.world.asciiLocale && bytes.some((byte) => byte > 127)) {
    throw internalError('invalid byte sequence in US-ASCII');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw internalError('invalid byte sequence in UTF-8');
  }
}

function logOf(context: ApiContext): Uint8Array {
  const record = provisionOf(context);
  checkReadable(context, record);
  return record.log.bytes();
}

/** Ruby's `list[start, length]`: a negative start counts from the end, one past the end gives nil. */
function rubySlice<T>(list: readonly T[], start: number, length: number): readonly T[] {
  const from = start < 0 ? start + list.length : start;
  if (from < 0 || from > list.length || length < 0) return [];
  return list.slice(from, from + length);
}

function pageOf(
  context: ApiContext,
  total: number,
): { page: number; perPage: number; pages: number } {
  const parameter = (name: string, fallback: number): number => {
    const value = lastOf(context.query, name);
    return value === undefined ? fallback : toInteger(value);
  };
  const perPage = parameter('per_page', DEFAULT_PER_PAGE);
  if (perPage === 0) throw internalError('Infinity');
  const pages = Math.ceil(total / perPage) + 0;
  return { page: Math.min(parameter('page', 1), pages), perPage, pages };
}

/** Page 1 is the newest; the lines of a page are oldest first. */
const page: Handler = (context) => {
  const bytes = logOf(context);
  if (strictFlag(context.query, 'all')) {
    const lines = linesOf(decoded(context, bytes));
    return json({ meta: { mode: 'all', total_lines: lines.length }, lines: asJson(lines) });
  }
  // Only the page that is sent is ever read as text.
  const raw = Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
  const { page: number, perPage, pages } = pageOf(context, raw.length);
  const newest = rubySlice(raw.toReversed(), (number - 1) * perPage, perPage).toReversed();
  const lines = linesOf(decoded(context, Buffer.from(newest.join('\n'), 'latin1')));
  return json({
    meta: { page: number, per_page: perPage, total_pages: pages, total_lines: raw.length },
    lines: asJson(lines),
  });
};

const asJson = (lines: readonly WireLine[]) => lines.map(({ level, text }) => ({ level, text }));

/** The bytes from `pos` on; a `pos` past the end is sent back as it is, for ever. */
const poll: Handler = (context) => {
  const bytes = logOf(context);
  const parameter = lastOf(context.query, 'pos');
  const wanted = parameter === undefined ? -1 : toInteger(parameter);
  const from = wanted < 0 ? bytes.length : wanted;
  const lines = linesOf(decoded(context, bytes.subarray(Math.min(from, bytes.length))));
  return json({ pos: Math.max(from, bytes.length), lines: asJson(lines) });
};

export const logHandlers = { page, poll } as const;
