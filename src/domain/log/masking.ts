import type { Span, StyledText } from '@/domain/log/ansi';
import { assignedSecrets, type OpenSecret } from '@/domain/secrecy/assignments';
import { MASK, maskerOf } from '@/domain/secrecy/mask-values';
import { mergedRanges, type TextRange } from '@/domain/secrecy/ranges';
import { shapedSecrets } from '@/domain/secrecy/shapes';

/** What the lines to come depend on: a secret that goes on, and the values that are secret whatever stands around them. */
export interface Masking {
  /** Takes the values of this provision's own masked inputs out of a text. */
  readonly values: (text: string) => string;
  /** The part of a line that lacks its end which can't be the beginning of a secret. */
  readonly settledPart: (raw: string) => string;
  /** In a block of PEM. */
  readonly pem: boolean;
  readonly open: OpenSecret | null;
  /** Lines that the block or the secret may still go on for: an end that never comes must not hide the log. */
  readonly left: number;
}

const unchanged = (text: string): string => text;

/** Without the last word, whose end is missing. (A search for `\S*$` would try at each character.) */
function wholeWords(raw: string): string {
  let end = raw.length;
  while (end > 0 && !/\s/.test(raw[end - 1] ?? '')) end -= 1;
  return raw.slice(0, end);
}

export const NOT_MASKING: Masking = {
  values: unchanged,
  settledPart: wholeWords,
  pem: false,
  open: null,
  left: 0,
};

/** Lines that one secret has at most. */
const LONGEST_BLOCK = 200;
/** Shorter values are found by chance, and would shred a log. */
const SHORTEST_VALUE = 6;

/** Hides these values, besides what is known by its name or its shape. */
export function maskingOf(values: readonly string[]): Masking {
  const long = values.filter((value) => value.trim().length >= SHORTEST_VALUE);
  if (long.length === 0) return NOT_MASKING;
  const hide = maskerOf(long);
  const beginnings = long.map(beginningOf);
  return {
    ...NOT_MASKING,
    values: hide,
    settledPart: (raw) => {
      const text = hide(raw);
      const begun = Math.min(...beginnings.map((begunAt) => begunAt(text)));
      return wholeWords(text).slice(0, begun);
    },
  };
}

/**
 * Makes a function that tells where the end of a text begins to be the beginning of a value; its length where it does not.
 * By the table of Knuth, Morris and Pratt: a key of 100 kB that repeats itself costs its length, not its square.
 */
function beginningOf(value: string): (text: string) => number {
  /** For each unit of the value: how long a beginning of the value ends there, other than the value up to there itself. */
  const table = new Uint32Array(value.length);
  const longer = (length: number, char: string | undefined): number => {
    let left = length;
    while (left > 0 && value[left] !== char) left = table[left - 1] ?? 0;
    return value[left] === char ? left + 1 : left;
  };
  for (let at = 1; at < value.length; at += 1) table[at] = longer(table[at - 1] ?? 0, value[at]);
  return (text) => {
    let length = 0;
    for (let at = Math.max(0, text.length - value.length + 1); at < text.length; at += 1) {
      length = longer(length, text[at]);
    }
    return text.length - length;
  };
}

/** Certificates and public keys are no secrets. */
const PEM_BEGIN =
  /-{4,5} ?BEGIN (?!CERTIFICATE|PUBLIC|TRUSTED|X509|NEW CERT|DH PARAM|EC PARAM|PGP PUBLIC|PGP SIG|SSH2 PUBLIC|RSA PUBLIC)[A-Z\d ]{1,40}-{4,5}/g;
const PEM_END = /-{4,5} ?END [A-Z\d ]{1,40}-{4,5}/;
/** A line of a block: base64, with what a plan or a frame puts before it, and with the end of a text after it. */
const PEM_LINE = /^[\s│|+~>"'-]{0,20}[A-Za-z\d+/=\\]{1,2000}["',\\]{0,4}$/;
const PEM_HEADER = /^[\s│|+~>-]{0,20}(?:Proc-Type|DEK-Info|Comment|Version|Hash): /;

interface Masked {
  readonly line: StyledText;
  readonly masked: boolean;
  readonly state: Masking;
}

/**
 * Hides what a log must not show, once, where a line is read: everything that shows, copies, searches or saves a log
 * only has what is left. The `Command:` line of Ansible holds a login token that is good for an hour (contract#trap-13); anything else comes from drivers, which anyone may write. What is hidden says nothing of its length.
 */
export function maskLine(line: StyledText, before: Masking): Masked {
  const text = before.values(line.text);
  const plain = text === line.text ? line : { text, spans: null };
  const { ranges, state } = secretsOf(text, before);
  if (ranges.length === 0) return { line: plain, masked: text !== line.text, state };
  return { line: withoutRanges(plain, ranges), masked: true, state };
}

function secretsOf(
  text: string,
  before: Masking,
): { readonly ranges: readonly TextRange[]; readonly state: Masking } {
  const going = goingOn(text, before);
  const whole = going.ranges.some(({ start, end }) => start === 0 && end === text.length);
  if (whole) return going;
  const assigned = assignedSecrets(text);
  const pem = pemIn(text);
  const opened = pem.open || assigned.open !== null;
  return {
    ranges: mergedRanges([
      ...going.ranges,
      ...shapedSecrets(text),
      ...assigned.ranges,
      ...pem.ranges,
    ]),
    state: opened
      ? { ...going.state, pem: pem.open, open: assigned.open, left: LONGEST_BLOCK }
      : going.state,
  };
}

const over = (state: Masking): Masking =>
  state.pem || state.open !== null ? { ...state, pem: false, open: null, left: 0 } : state;

/** What a line hides because of a line before it. */
function goingOn(
  text: string,
  state: Masking,
): { readonly ranges: readonly TextRange[]; readonly state: Masking } {
  if (!state.pem && state.open === null) return { ranges: [], state };
  if (state.left === 0) return { ranges: [], state: over(state) };
  const all = [{ start: 0, end: text.length }];
  const next = { ...state, left: state.left - 1 };
  if (state.pem) {
    const end = PEM_END.exec(text);
    if (end !== null) {
      return { ranges: [{ start: 0, end: end.index + end[0].length }], state: over(state) };
    }
    // Between its lines others may stand, of another stream.
    return { ranges: PEM_LINE.test(text) || PEM_HEADER.test(text) ? all : [], state: next };
  }
  if (state.open?.end === '') return { ranges: all, state: over(state) };
  return text.trim() === state.open?.end
    ? { ranges: [], state: over(state) }
    : { ranges: all, state: next };
}

/** Blocks that begin in this line; one that does not end in it goes on. */
function pemIn(text: string): { readonly ranges: readonly TextRange[]; readonly open: boolean } {
  const ranges: TextRange[] = [];
  let from = 0;
  for (const { index } of text.matchAll(PEM_BEGIN)) {
    if (index < from) continue;
    const end = PEM_END.exec(text.slice(index));
    if (end === null)
      return { ranges: [...ranges, { start: index, end: text.length }], open: true };
    from = index + end.index + end[0].length;
    ranges.push({ start: index, end: from });
  }
  return { ranges, open: false };
}

/** The line with `MASK` in place of the ranges, the styles of the rest as they were. */
function withoutRanges({ text, spans }: StyledText, ranges: readonly TextRange[]): StyledText {
  if (spans === null) return { text: cut(text, 0, ranges), spans };
  let at = 0;
  let first = 0;
  const left: Span[] = spans.flatMap((span) => {
    const start = at;
    at += span.text.length;
    // Both lists are in order: with all of the ranges for each span, a line of 1 MB would cost its square.
    while ((ranges[first]?.end ?? at) <= start) first += 1;
    let last = first;
    while ((ranges[last]?.start ?? at) < at) last += 1;
    const kept = cut(span.text, start, ranges.slice(first, last));
    return kept === '' ? [] : [{ ...span, text: kept }];
  });
  return { text: left.map((span) => span.text).join(''), spans: left };
}

/** A piece that begins at `from` in the text, without the ranges; where one begins in it, the mask stands. */
function cut(piece: string, from: number, ranges: readonly TextRange[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of ranges) {
    const first = Math.max(0, start - from);
    const last = Math.min(piece.length, end - from);
    if (last <= first && !(start >= from && start < from + piece.length)) continue;
    kept += piece.slice(at, first) + (start >= from ? MASK : '');
    at = Math.max(at, last);
  }
  return kept + piece.slice(at);
}
