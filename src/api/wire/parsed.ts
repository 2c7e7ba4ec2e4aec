import type * as z from 'zod/mini';
import { isJsonObject } from '@/lib/json';

/** What reading one object from the wire gives; `reason` is for people who debug, not translated. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** An element of a list that cannot be used, told as far as it can be read: a row of its own on the page. */
export interface Unreadable {
  /** Its place in the list that the server sent. */
  readonly index: number;
  readonly id?: string;
  readonly name?: string;
  readonly reason: string;
}

export interface ParsedList<T> {
  readonly items: readonly T[];
  readonly unreadable: readonly Unreadable[];
}

export const readable = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const unreadable = (reason: string): Parsed<never> => ({ ok: false, reason });

/** Reads `raw` by a schema; the reason of a failure names the first field that is wrong. */
export function parseWith<T>(schema: z.ZodMiniType<T>, raw: unknown): Parsed<T> {
  const result = schema.safeParse(raw);
  if (result.success) return readable(result.data);
  const [issue] = result.error.issues;
  const path = issue === undefined ? '' : issue.path.map(String).join('.');
  return unreadable(`${path === '' ? 'answer' : path}: ${issue?.code ?? 'unreadable'}`);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What an unreadable element still tells of itself: a document's ID and NAME, a driver's name. */
function describe(raw: unknown, index: number, reason: string): Unreadable {
  const outer = isJsonObject(raw) ? raw : {};
  const document = isJsonObject(outer['DOCUMENT']) ? outer['DOCUMENT'] : outer;
  const id = textOf(document['ID']);
  const name = textOf(document['NAME'] ?? document['name']);
  return {
    index,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    reason,
  };
}

/**
 * Reads a list element by element, so that a bad one never takes the others down. Fails only when the
 * answer is no list at all.
 */
export function parseList<T>(
  raw: unknown,
  parse: (item: unknown) => Parsed<T>,
): Parsed<ParsedList<T>> {
  if (!Array.isArray(raw)) return unreadable('answer: not a list');
  const items: T[] = [];
  const bad: Unreadable[] = [];
  raw.forEach((element: unknown, index) => {
    const read = parse(element);
    if (read.ok) items.push(read.value);
    else bad.push(describe(element, index, read.reason));
  });
  return readable({ items, unreadable: bad });
}
