import type { InputSpec } from '@/domain/inputs/spec';
import { isSentEmpty, type FormValue } from '@/domain/inputs/values';

/** Spaces of all kinds, and invisible characters. */
const STRAY = String.raw`[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]`;
const AT_START = new RegExp(`^${STRAY}+`, 'u');
const INVISIBLE = /^[\u200B\u2060\uFEFF]+/u;
const LAST = new RegExp(`${STRAY}$`, 'u');

/**
 * A text without the spaces, no-break spaces and invisible characters at its ends, where those hardly belong to it: in
 * secrets, addresses and names of tags, which are copied from pages and mails. The indentation and the end of a text of several lines are its own.
 */
export function withoutStray(text: string): string {
  if (/[\n\r]/.test(text.trim())) return text.replace(INVISIBLE, '');
  const start = text.replace(AT_START, '');
  let end = start.length;
  while (end > 0 && LAST.test(start.slice(end - 1, end))) end -= 1;
  return start.slice(0, end);
}

/** What a field holds, each text in it without stray ends; the same value where there are none. */
export function withoutStrays({ kind, match }: InputSpec, value: FormValue): FormValue {
  if (match?.kind === 'choice' || match?.kind === 'dependent') return value;
  if (kind === 'string' && typeof value === 'string') return withoutStray(value);
  if (kind !== 'list' && kind !== 'map') return value;
  if (typeof value !== 'object' || value === null || isSentEmpty(value)) return value;
  if (kind === 'list') {
    const texts = value.filter((item) => typeof item === 'string');
    const clean = texts.map(withoutStray);
    return clean.every((text, at) => text === texts[at]) ? value : clean;
  }
  const rows = value.filter((item) => typeof item === 'object');
  const clean = rows.map((row) => ({
    key: withoutStray(row.key),
    value: withoutStray(row.value),
  }));
  const same = clean.every((row, at) => row.key === rows[at]?.key && row.value === rows[at].value);
  return same ? value : clean;
}
