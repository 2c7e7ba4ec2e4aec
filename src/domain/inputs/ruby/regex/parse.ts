import { EMPTY, PatternError, UnsupportedPattern, type Node } from '@/domain/inputs/ruby/regex/ast';
import { escapeClass } from '@/domain/inputs/ruby/regex/charset';
import { checkNodes, checkRecursion } from '@/domain/inputs/ruby/regex/analyse';
import { readCharEscape, readOctal } from '@/domain/inputs/ruby/regex/escape';
import { Groups } from '@/domain/inputs/ruby/regex/groups';
import {
  ANY,
  apart,
  assertion,
  classNode,
  ESCAPES,
  mergeTexts,
  NOT_NEWLINE,
  repeated,
  text,
} from '@/domain/inputs/ruby/regex/nodes';
import { costOf } from '@/domain/inputs/ruby/regex/matcher';
import { NO_OPTIONS, readOptions, type Options } from '@/domain/inputs/ruby/regex/options';
import { readClass } from '@/domain/inputs/ruby/regex/parse-class';
import { readProperty } from '@/domain/inputs/ruby/regex/read-property';
import { readRepeat } from '@/domain/inputs/ruby/regex/read-repeat';
import { Reader } from '@/domain/inputs/ruby/regex/reader';

export interface ParsedPattern {
  readonly root: Node;
  /** The groups that can be called, by number; 0 is the whole. */
  readonly bodies: ReadonlyMap<number, Node>;
}

/**
 * Parses the source of a Ruby regular expression.
 * @throws PatternError with Ruby's own message, UnsupportedPattern for what is not understood here.
 */
export function parsePattern(source: string): ParsedPattern {
  const first = new PatternParser(source, new Groups(true));
  const parsed = first.parse();
  // With a named group about, plain parentheses don't capture: known only when all has been read.
  if (!first.groups.hasNames || !first.groups.hasPlain) return parsed;
  return new PatternParser(source, new Groups(false)).parse();
}

/** A pattern of more pieces than this is left to the server: reading it would hold up the page. */
const MOST_NODES = 2_000;

class PatternParser {
  readonly groups: Groups;
  readonly #reader: Reader;
  #left = MOST_NODES;

  constructor(source: string, groups: Groups) {
    this.#reader = new Reader(source);
    this.groups = groups;
  }

  parse(): ParsedPattern {
    const root = this.#alternatives(NO_OPTIONS);
    if (!this.#reader.done) throw new PatternError('unmatched close parenthesis');
    const bodies = this.groups.finish(root);
    checkRecursion(bodies);
    checkNodes(root, this.groups.count);
    return { root, bodies };
  }

  /** Up to the closing parenthesis, which stays, or the end. */
  #alternatives(options: Options): Node {
    const items = [this.#sequence(options)];
    while (this.#reader.take('|')) items.push(this.#sequence(options));
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { type: 'alternatives', items };
  }

  #sequence(options: Options): Node {
    const items: Node[] = [];
    for (;;) {
      this.#skipIgnored(options);
      const char = this.#reader.peek();
      if (char === '' || char === '|' || char === ')') break;
      items.push(this.#repeated(this.#count(this.#atom(options)), options));
    }
    const merged = mergeTexts(items);
    const [only] = merged;
    return merged.length === 1 && only !== undefined ? only : { type: 'sequence', items: merged };
  }

  /** Comments, and after `(?x)` blanks and the rest of a line from `#` on: not even a repeat sees them. */
  #skipIgnored({ extended }: Options): void {
    for (;;) {
      const start = this.#reader.position;
      if (extended) this.#reader.takeWhile(/[ \t\r\n\f\v]/);
      if (extended && this.#reader.take('#')) this.#reader.takeWhile(/[^\n]/);
      if (this.#reader.take('(?#')) this.#skipComment();
      if (this.#reader.position === start) return;
    }
  }

  #skipComment(): void {
    for (;;) {
      if (this.#reader.done) throw new PatternError('end pattern in group');
      const char = this.#reader.next();
      if (char === ')') return;
      if (char === '\\') this.#reader.next();
    }
  }

  /** Counts what was read; letters that only stand side by side cost next to nothing. */
  #count(node: Node): Node {
    if (node.type !== 'text') this.#left -= node.type === 'set' ? costOf(node.set.parts) : 1;
    if (this.#left < 0) throw new UnsupportedPattern('its size');
    return node;
  }

  #repeated(atom: Node, options: Options): Node {
    let node = atom;
    for (;;) {
      this.#skipIgnored(options);
      const repeat = readRepeat(this.#reader);
      if (repeat === null) return node;
      node = repeated(node, repeat);
    }
  }

  #atom(options: Options): Node {
    const start = this.#reader.position;
    if (readRepeat(this.#reader) !== null) {
      throw new PatternError('target of repeat operator is not specified');
    }
    this.#reader.position = start;
    const char = this.#reader.next();
    switch (char) {
      case '.': {
        return { type: 'set', set: options.dotAll ? ANY : NOT_NEWLINE };
      }
      case '^': {
        return assertion('line_start');
      }
      case '$': {
        return assertion('line_end');
      }
      case '[': {
        return this.#bracket(options);
      }
      case '(': {
        return this.#group(options);
      }
      case '\\': {
        return this.#escape(options);
      }
      default: {
        return text([char.codePointAt(0) ?? 0], options);
      }
    }
  }

  #bracket(options: Options): Node {
    const found = readClass(this.#reader, options.range);
    return found.only === null ? classNode(found, options) : apart(text([found.only], options));
  }

  #escape(options: Options): Node {
    const reader = this.#reader;
    const letter = reader.need('too short escape sequence');
    const ascii = options.range === 'ascii';
    const simple = ESCAPES.get(ascii ? `${letter}:ascii` : letter) ?? ESCAPES.get(letter);
    if (simple !== undefined) return simple;
    const set = escapeClass(letter, options.range);
    if (set !== null) return { type: 'set', set };
    const property = readProperty(reader, letter);
    if (property !== null) return classNode(property, options);
    if (letter === 'k' && /[<']/.test(reader.peek())) {
      return { type: 'backref', groups: this.groups.readBackref(reader), fold: options.ignoreCase };
    }
    if (letter === 'g' && /[<']/.test(reader.peek())) return this.groups.readCall(reader);
    if (/[1-9]/.test(letter)) return this.#digits(letter, options);
    return apart(text(readCharEscape(reader, letter) ?? [letter.codePointAt(0) ?? 0], options));
  }

  /** `\1` is a group; `\10` is one only if there are so many, else a character by its octal code. */
  #digits(first: string, options: Options): Node {
    const reader = this.#reader;
    const start = reader.position;
    const number = Number(first + reader.takeWhile(/\d/));
    if (number <= 9 || number <= this.groups.count) {
      this.groups.noteNumber();
      return { type: 'backref', groups: [number], fold: options.ignoreCase };
    }
    reader.position = start;
    const isOctal = /[0-7]/.test(first);
    return apart(text(isOctal ? readOctal(reader, first) : [first.codePointAt(0) ?? 0], options));
  }

  #group(options: Options): Node {
    const reader = this.#reader;
    if (!reader.take('?')) {
      if (!this.groups.plainCapture) return apart(this.#close(this.#alternatives(options)));
      const index = this.groups.open(null);
      return this.#capture(index, options);
    }
    if (reader.take(':')) return apart(this.#close(this.#alternatives(options)));
    if (reader.take('=')) return this.#look(options, false, false);
    if (reader.take('!')) return this.#look(options, false, true);
    if (reader.take('<=')) return this.#look(options, true, false);
    if (reader.take('<!')) return this.#look(options, true, true);
    if (reader.take('>')) {
      return { type: 'atomic', body: this.#close(this.#alternatives(options)) };
    }
    if (reader.take('~')) {
      return { type: 'absent', body: this.#close(this.#alternatives(options)) };
    }
    if (reader.take('(')) return this.#conditional(options);
    if (reader.peek() === '<' || reader.peek() === "'") {
      return this.#capture(this.groups.readDefinition(reader), options);
    }
    return this.#options(options);
  }

  #close(node: Node): Node {
    if (this.#reader.take(')')) return node;
    throw new PatternError('end pattern with unmatched parenthesis');
  }

  #capture(index: number, options: Options): Node {
    const body = this.#close(this.#alternatives(options));
    this.groups.close(index, body);
    return { type: 'group', index, body };
  }

  #look(options: Options, behind: boolean, negative: boolean): Node {
    return { type: 'look', behind, negative, body: this.#close(this.#alternatives(options)) };
  }

  #conditional(options: Options): Node {
    const groups = this.groups.readCondition(this.#reader);
    const body = this.#close(this.#alternatives(options));
    const items = body.type === 'alternatives' ? body.items : [body];
    if (items.length > 2) throw new PatternError('invalid conditional pattern');
    return { type: 'if', groups, yes: items[0] ?? EMPTY, no: items[1] ?? EMPTY };
  }

  /** `(?i)` holds for the rest of the group, the alternatives after it included; `(?i:x)` for x. */
  #options(before: Options): Node {
    const options = readOptions(this.#reader, before);
    if (this.#reader.take(':')) return apart(this.#close(this.#alternatives(options)));
    this.#reader.take(')');
    return apart(this.#alternatives(options));
  }
}
