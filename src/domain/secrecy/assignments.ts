import {
  harmlessText,
  harmlessValue,
  looksRandom,
  startsProse,
} from '@/domain/secrecy/assigned-value';
import type { TextRange } from '@/domain/secrecy/ranges';
import { nameMeans } from '@/domain/secrecy/words';

/** Where the value of a secret goes on in lines below: to a line that is `end`, or, where it is empty, in the next line. */
export interface OpenSecret {
  readonly end: string;
}

interface Assigned {
  readonly ranges: readonly TextRange[];
  readonly open: OpenSecret | null;
}

/**
 * A name and what assigns to it: shell, HCL, YAML, JSON, Ruby, query strings, options. It begins at the beginning of a
 * word, so that each character is looked at a bounded number of times.
 */
const ASSIGNMENT =
  /(?<![\w\u00AA-\uFFFF.]|[\w\u00AA-\uFFFF.]-)([A-Za-z_\u00AA-\uFFFF][\w\u00AA-\uFFFF.-]{0,59})(\\{0,3}["'`])?\]?\s{0,40}(=>|:=|=(?!=[\s"']|~\s)|:(?!:|\/\/))\s{0,40}/g;

/** `--password X`; with `=` it is an assignment. */
const OPTION =
  /(?<![\w-])--?([A-Za-z\u00AA-\uFFFF][\w\u00AA-\uFFFF-]{2,60})\s{1,10}(?!-)(?:"((?:[^"\\]|\\.){1,4000})"|'([^']{1,4000})'|([^\s"']{1,4000}))/dg;

/** The last word of a name that tells something about a secret, in the output of programs. */
const FACT =
  /(?:^|[_.-])(?:files?|rounds|changed|found|created|valid|exists?|prompt|status|state|source|lock|locked|result|process|class|cost|strength|set|group|users?|username|owner|reviewer|attempts?|retries|errors?|warnings?|info|checks?|services?|plugin|module|tasks?|roles?|driver|fields?|references?|refs?|index|fingerprint|hint)$/i;

/** Halves of a pair that are hidden with it in a log, where they are not needed. */
const HALF = /access[_-]?key(?:[_-]?id)?$/i;

const KNOWN_LIMIT = 5_000;
const known = new Map<string, boolean>();

function isSecretName(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= KNOWN_LIMIT) known.clear();
  const bare = name.replace(/^TF_VAR_/i, '');
  // The end of base64, before its padding.
  const random =
    bare.length >= 24 &&
    (bare.match(/\d/g)?.length ?? 0) >= 3 &&
    /[a-z]/.test(bare) &&
    /[A-Z]/.test(bare);
  const secret =
    !random &&
    (/^_?one[_-]?auth$|^_auth$/i.test(bare) ||
      HALF.test(bare) ||
      (!FACT.test(bare) && nameMeans(bare) === 'secret'));
  known.set(name, secret);
  return secret;
}

/** `API key: x`: the word before belongs to the name. */
function isSecretPhrase(text: string, start: number, name: string): boolean {
  if (!/^keys?$/i.test(name)) return false;
  const word = /([A-Za-z]{2,20}) $/.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return word !== undefined && nameMeans(`${word}_${name}`) === 'secret';
}

/** The values that are assigned to a word that means a secret. */
export function assignedSecrets(text: string): Assigned {
  const ranges: TextRange[] = [];
  let open: OpenSecret | null = null;
  // What was read as a value is not read again, or a line of nothing but assignments would cost its square.
  let done = 0;
  const wordEnd = wordEnds(text);
  for (const match of text.matchAll(ASSIGNMENT)) {
    if (match.index < done) continue;
    const [all, name = '', quote, operator = '='] = match;
    if (!isSecretName(name) && !isSecretPhrase(text, match.index, name)) continue;
    const at = match.index + all.length;
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const place = { text, at, name, before, quote: quote ?? '', prose: operator === ':', wordEnd };
    const opens = opensBelow(text.slice(at));
    if (opens === null) {
      const { hidden, end } = valueAt(place);
      ranges.push(...hidden);
      done = end;
    } else open = opens;
  }
  for (const match of text.matchAll(OPTION)) {
    const [, name = '', double, single, bare] = match;
    const value = double ?? single ?? bare ?? '';
    const [start, end] = match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4] ?? [0, 0];
    const harmless = bare === undefined ? harmlessText : harmlessValue;
    if (!isSecretName(name) || harmless(value, name)) continue;
    if (
      bare !== undefined &&
      (startsProse(value) || value.toLowerCase().replace(/[)>\]}]+$/, '') === name.toLowerCase())
    )
      continue;
    ranges.push({ start, end });
  }
  return { ranges, open };
}

/** `<<EOT`, `|` or `>` at the end of a line: the value follows. */
function opensBelow(rest: string): OpenSecret | null {
  const marker = /^<<[-~]?\s{0,2}["']?(\w{1,40})["']?\s{0,40}$/.exec(rest)?.[1];
  if (marker !== undefined) return { end: marker };
  return /^[|>][+-]?\d?\s{0,40}$/.test(rest) ? { end: '' } : null;
}

interface Place {
  readonly text: string;
  /** Where the value begins. */
  readonly at: number;
  readonly name: string;
  /** What stands before the name. */
  readonly before: string;
  /** The quote that closes the name. */
  readonly quote: string;
  /** Between name and value stands a colon, as in sentences too. */
  readonly prose: boolean;
  readonly wordEnd: (at: number) => number;
}

/** What of a value is to be hidden, and how far it was read. */
interface Value {
  readonly hidden: readonly TextRange[];
  readonly end: number;
}

function valueAt(place: Place): Value {
  const { text, at, name } = place;
  const quoted = quotedAt(text, at);
  if (quoted !== null) {
    const { start, end, after } = quoted;
    // A plan shows the value before and after a change.
    const arrow = /^\s{0,5}->\s{0,5}/.exec(text.slice(after, after + 20));
    const next = arrow === null ? null : quotedAt(text, after + arrow[0].length);
    const hidden = [{ start, end }, ...(next === null ? [] : [next])].filter(
      (range) => !harmlessText(text.slice(range.start, range.end), name),
    );
    return { hidden, end: next?.after ?? after };
  }
  if (text[at] === '[') return listAt(text, at, name);
  if (text[at] === '{') return { hidden: [], end: at };
  const range = place.prose && place.quote === '' ? proseAt(place) : tokenAt(place);
  const { start, end } = range;
  const harmless = start === end || harmlessValue(text.slice(start, end), name);
  return { hidden: harmless ? [] : [range], end };
}

/** What stands in quotes, also in escaped ones (`\"`); to the end of the text where they are not closed. */
function quotedAt(text: string, at: number): (TextRange & { readonly after: number }) | null {
  const open = /^[bBfFrRuU]?(\\{0,3})(["'`])/.exec(text.slice(at, at + 5));
  if (open === null) return null;
  const [all, slashes = '', quote = '"'] = open;
  const start = at + all.length;
  for (let end = text.indexOf(quote, start); end !== -1; end = text.indexOf(quote, end + 1)) {
    let before = 0;
    while (before < 8 && text[end - 1 - before] === '\\') before += 1;
    const closes = slashes === '' ? before % 2 === 0 : before === slashes.length;
    if (closes) return { start, end: end - slashes.length, after: end + 1 };
  }
  return { start, end: text.length, after: text.length };
}

/** What stands in brackets, without them; where nothing in there is a text, it is none. */
function listAt(text: string, at: number, name: string): Value {
  const close = text.indexOf(']', at);
  const end = close === -1 ? text.length : close;
  const inner = text.slice(at + 1, end).trim();
  const bare = inner.replaceAll(/^["']|["']$/g, '');
  const hidden = inner === '' || harmlessText(bare, name) ? [] : [{ start: at + 1, end }];
  return { hidden, end };
}

/** To the next white space; in a query to the next parameter, in quotes around the assignment to their end. */
function tokenAt({ text, at, before, quote }: Place): TextRange {
  const around = quote === '' ? /["'`]$/.exec(before)?.[0] : undefined;
  if (around !== undefined) {
    const close = text.indexOf(around, at);
    const end = close === -1 ? text.length : close;
    const next = /\s[\w.-]{1,60}=/.exec(text.slice(at, Math.min(end, at + 4_000)));
    return { start: at, end: next === null ? end : at + next.index };
  }
  const stop = /[?&]$/.test(before) ? /[\s&"'`<>\\#]/ : /[\s"'`<>\\]/;
  return { start: at, end: trimmedEnd(text, at, stop) };
}

function trimmedEnd(text: string, at: number, stop: RegExp): number {
  let end = at;
  while (end < text.length && !stop.test(text[end] ?? ' ')) end += 1;
  return withoutClosing(text, at, end);
}

function withoutClosing(text: string, at: number, end: number): number {
  let last = end;
  while (last > at && /[),;\]}]/.test(text[last - 1] ?? '')) last -= 1;
  return last;
}

/**
 * Where the word ends that a place lies in, without brackets at its end. Each word is read once, however many names with a
 * colon stand in it.
 */
function wordEnds(text: string): (at: number) => number {
  let end = -1;
  let trimmed = -1;
  return (at) => {
    if (at > end) {
      const stop = /[\s"'`<>]/g;
      stop.lastIndex = at;
      end = stop.exec(text)?.index ?? text.length;
      trimmed = withoutClosing(text, at, end);
    }
    return Math.max(at, trimmed);
  };
}

/** What a word is shows in its beginning. In characters. */
const WORD_BEGINNING = 200;

/** Longer texts after a colon are sentences. In words. */
const PASSPHRASE = 6;

/** After a colon: all of the line where it begins with the name, as in YAML, else a word that reads like a secret. */
function proseAt({ text, at, name, before, wordEnd }: Place): TextRange {
  const none = { start: at, end: at };
  const end = wordEnd(at);
  const first = text.slice(at, Math.min(end, at + WORD_BEGINNING));
  if (first === '' || startsProse(first)) return none;
  if (/[{,(]\s{0,4}$/.test(before)) return { start: at, end: trimmedEnd(text, at, /[\s,})]/) };
  if (!/^[\s│|+~#*>-]*$/.test(before)) return looksRandom(first) ? { start: at, end } : none;
  const rest = text.slice(at, at + 4_000).trimEnd();
  const words = rest.split(/\s+/, PASSPHRASE + 1).length;
  if (words === 1 || looksRandom(first)) return { start: at, end: Math.max(end, at + rest.length) };
  return words <= PASSPHRASE && name === name.toLowerCase() && !/[.!?]$/.test(rest)
    ? { start: at, end: at + rest.length }
    : none;
}
