import { jsonNumber } from '@/lib/exact-json';
import type { JsonValue } from '@/lib/json';

/** One `name = value`. */
export interface HclEntry {
  readonly name: string;
  readonly value: JsonValue;
}

/** Where a text can't be read any further; both count from 1. */
export interface HclPlace {
  readonly line: number;
  readonly column: number;
}

export interface HclOptions {
  /** `text`: numbers stay as they are written, for those who hold texts (`1.10`). */
  readonly numbers?: 'read' | 'text';
}

export type HclRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly place: HclPlace; readonly before: T };

/**
 * One value as `.tfvars` files, JSON with comments or people write it: quoted and bare texts, numbers, flags, lists and
 * maps, with comments, trailing commas and heredocs. Never throws.
 */
export function readHclValue(text: string, options: HclOptions = {}): HclRead<JsonValue> {
  const reader = new Reader(text, options);
  return reader.attempt(null, () => {
    const value = reader.value('list', 0);
    reader.end();
    return value;
  });
}

/** The lines `name = value` of a `.tfvars` file; those before a fault are read all the same. */
export function readHclBody(text: string, options: HclOptions = {}): HclRead<readonly HclEntry[]> {
  const entries: HclEntry[] = [];
  const reader = new Reader(text, options);
  return reader.attempt(entries, () => {
    for (reader.skip(); !reader.atEnd(); reader.skip()) {
      entries.push(reader.entry('body', 0));
      reader.skipBlanks();
      reader.take(/[,;]/y);
    }
    return entries;
  });
}

class Fault extends Error {}

/** The deepest nesting; a deeper text is hostile. */
const DEEPEST = 100;

/** Where a bare text ends. */
type Around = 'body' | 'list' | 'map';

const BARE: Record<Around, RegExp> = {
  body: /[^\n\r]*/y,
  list: /[^\n\r,\]]*/y,
  map: /[^\n\r,}]*/y,
};

const SPACE = '[^\\S\\n\\r]|\\u200B|\\u2060|\\uFEFF';
const COMMENT = String.raw`#[^\n\r]*|//[^\n\r]*|/\*[\s\S]*?\*/`;
const BLANKS = new RegExp(`(?:${SPACE})+`, 'y');
const SKIPPED = new RegExp(`(?:${SPACE}|[\\n\\r])+|${COMMENT}`, 'y');

class Reader {
  readonly #text: string;
  readonly #options: HclOptions;
  #at = 0;

  constructor(text: string, options: HclOptions) {
    this.#text = text;
    this.#options = options;
  }

  attempt<T>(before: T, read: () => T): HclRead<T> {
    try {
      return { ok: true, value: read() };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const lines = this.#text.slice(0, this.#at).split('\n');
      return {
        ok: false,
        before,
        place: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
      };
    }
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  end(): void {
    this.skip();
    if (!this.atEnd()) throw new Fault();
  }

  /** What the pattern finds right here; null when it finds nothing. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  skipBlanks(): void {
    this.take(BLANKS);
  }

  skip(): void {
    while (this.take(SKIPPED) !== null);
  }

  entry(around: Around, depth: number): HclEntry {
    this.take(/export[ \t]+/y);
    const name = this.take(/["']/y) === null ? this.#bareName() : this.#quoted();
    this.skipBlanks();
    if (this.take(/=>?|:/y) === null) throw new Fault();
    return { name, value: this.value(around, depth) };
  }

  #bareName(): string {
    const [name] = this.take(/[^\s=:,{}[\]"'#]+/y) ?? [];
    if (name === undefined) throw new Fault();
    return name;
  }

  value(around: Around, depth: number): JsonValue {
    if (depth > DEEPEST) throw new Fault();
    // A value may begin on the next line in JSON, and nowhere else.
    if (around === 'body') this.skipBlanks();
    else this.skip();
    if (this.take(/\[/y) !== null) return this.#list(depth);
    if (this.take(/\{/y) !== null) return this.#map(depth);
    if (this.take(/["']/y) !== null) return this.#quoted();
    const heredoc = this.take(/<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y);
    if (heredoc !== null) return this.#heredoc(heredoc[2] ?? '', heredoc[1] === '-');
    return this.#bare(around);
  }

  #list(depth: number): JsonValue {
    const items: JsonValue[] = [];
    for (this.skip(); this.take(/\]/y) === null; this.skip()) {
      if (this.atEnd()) throw new Fault();
      items.push(this.value('list', depth + 1));
      this.skip();
      this.take(/,/y);
    }
    return items;
  }

  #map(depth: number): JsonValue {
    const entries: [string, JsonValue][] = [];
    for (this.skip(); this.take(/\}/y) === null; this.skip()) {
      if (this.atEnd()) throw new Fault();
      const { name, value } = this.entry('map', depth + 1);
      entries.push([name, value]);
      this.skip();
      this.take(/,/y);
    }
    return Object.fromEntries(entries);
  }

  /** The rest of a text whose quote was taken. */
  #quoted(): string {
    const quote = this.#text.charAt(this.#at - 1);
    let text = '';
    for (;;) {
      const [plain = ''] = this.take(quote === '"' ? /[^"\\\n\r]*/y : /[^'\\\n\r]*/y) ?? [];
      text += plain;
      if (this.#text.charAt(this.#at) === quote) {
        this.#at += 1;
        return unescapeTemplates(text);
      }
      text += this.#escape();
    }
  }

  #escape(): string {
    const [, letter = '', code = ''] =
      this.take(/\\(?:(["'\\/nrtbf])|u([\dA-Fa-f]{4}))/y) ?? this.#longEscape();
    if (code === '') return ESCAPES[letter] ?? letter;
    // Two halves of one character meet in the text.
    return code.length === 4
      ? String.fromCharCode(Number.parseInt(code, 16))
      : String.fromCodePoint(Number.parseInt(code, 16));
  }

  #longEscape(): RegExpExecArray {
    const found = this.take(/\\U()(00(?:0[\dA-Fa-f]|10)[\dA-Fa-f]{4})/y);
    if (found === null) throw new Fault();
    return found;
  }

  #heredoc(word: string, indented: boolean): string {
    const lines: string[] = [];
    for (;;) {
      if (this.atEnd()) throw new Fault();
      const [line = ''] = this.take(/[^\n]*/y) ?? [];
      this.take(/\n/y);
      if (line.trim() === word) break;
      lines.push(line.replace(/\r$/, ''));
    }
    // What comes next stands on a line of its own.
    this.#at -= this.#text.charAt(this.#at - 1) === '\n' ? 1 : 0;
    const kept = indented ? withoutIndent(lines) : lines;
    return unescapeTemplates(kept.map((line) => `${line}\n`).join(''));
  }

  /** Anything without quotes: a number, a flag, null, or a text such as an address. */
  #bare(around: Around): JsonValue {
    const start = this.#at;
    const [run = ''] = this.take(BARE[around]) ?? [];
    const text =
      /\s(?:#|\/\/|\/\*)/.exec(run) === null ? run : (run.split(/\s(?:#|\/\/|\/\*)/)[0] ?? '');
    this.#at = start + text.length;
    const word = text.replace(around === 'body' ? /[\s,;]+$/ : /\s+$/, '');
    if (word === '' || /^[\])}=,]/.test(word)) {
      this.#at = start;
      throw new Fault();
    }
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word);
    return isNumber && this.#options.numbers !== 'text' ? jsonNumber(word) : word;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

/** `$${` is how `${` is written in HCL where it is no template. */
function unescapeTemplates(text: string): string {
  return text.replaceAll(/([$%])\1\{/g, '$1{');
}

function withoutIndent(lines: readonly string[]): readonly string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return lines.map((line) => (line.trim() === '' ? line.trimStart() : line.slice(indent)));
}
