import {
  PatternError,
  UnsupportedPattern,
  type CallTarget,
  type Node,
} from '@/domain/inputs/ruby/regex/ast';
import type { Reader } from '@/domain/inputs/ruby/regex/reader';

/** The groups of a pattern while it is read, and what refers to them. */
export class Groups {
  /** Plain parentheses capture: only where no group has a name. */
  readonly plainCapture: boolean;
  #count = 0;
  #plain = 0;
  readonly #names = new Map<string, number[]>();
  readonly #bodies = new Map<number, Node>();
  #numbered = false;
  readonly #calls: { readonly target: CallTarget; readonly text: string }[] = [];

  constructor(plainCapture: boolean) {
    this.plainCapture = plainCapture;
  }

  /** How many have been opened so far. */
  get count(): number {
    return this.#count;
  }

  get hasNames(): boolean {
    return this.#names.size > 0;
  }

  get hasPlain(): boolean {
    return this.#plain > 0;
  }

  /** The number of a new group; null: it has no name. */
  open(name: string | null): number {
    this.#count += 1;
    if (name === null) this.#plain += 1;
    else this.#names.set(name, [...(this.#names.get(name) ?? []), this.#count]);
    return this.#count;
  }

  close(index: number, body: Node): void {
    this.#bodies.set(index, body);
  }

  /** Something refers to a group by its number, which names forbid. */
  noteNumber(): void {
    this.#numbered = true;
  }

  /** `<name>` after `(?`. */
  readDefinition(reader: Reader): number {
    const name = readName(reader);
    if (/^[-\d]/.test(name)) throw invalidName(name);
    return this.open(name);
  }

  /** `<name>` or `<-1>` after `\k`: the groups that are meant. */
  readBackref(reader: Reader): readonly number[] {
    const name = readName(reader);
    if (/.[+-]\d+$/.test(name)) throw new UnsupportedPattern('a reference with a nesting level');
    const number = this.#numberOf(name);
    if (number === null) return this.#named(name);
    if (number < 1) throw new PatternError('invalid backref number/name');
    this.noteNumber();
    return [number];
  }

  /** `<name>`, `<0>`, `<-1>` or `<+1>` after `\g`. */
  readCall(reader: Reader): Node {
    const text = readName(reader);
    const number = this.#numberOf(text);
    if (number !== null && number < 1 && text.startsWith('-')) {
      throw new PatternError('invalid backref number/name');
    }
    const target: CallTarget = { group: number ?? -1 };
    this.#calls.push({ target, text });
    return { type: 'call', target };
  }

  /** `1)`, `<name>)` or `'name')` after `(?(`. */
  readCondition(reader: Reader): readonly number[] {
    let groups: readonly number[];
    if (/[<']/.test(reader.peek())) {
      const name = readName(reader);
      const number = this.#numberOf(name);
      groups = number === null ? this.#named(name) : [number];
    } else {
      const digits = reader.takeWhile(/\d/);
      if (digits === '') throw new PatternError('invalid conditional pattern');
      const group = Number(digits);
      if (group === 0) throw invalidName(digits);
      if (reader.peek() !== ')') throw invalidName(digits + reader.takeWhile(/./su));
      this.noteNumber();
      groups = [group];
    }
    if (!reader.take(')')) throw new PatternError('invalid conditional pattern');
    return groups;
  }

  /** Ties up what referred to groups not yet read. */
  finish(root: Node): ReadonlyMap<number, Node> {
    const numbered = this.#numbered || this.#calls.some(({ target }) => target.group > 0);
    if (this.hasNames && numbered) {
      throw new PatternError('numbered backref/call is not allowed. (use name)');
    }
    this.#bodies.set(0, root);
    for (const call of this.#calls) this.#resolve(call);
    return this.#bodies;
  }

  #resolve({ target, text }: { readonly target: CallTarget; readonly text: string }): void {
    if (target.group === -1) {
      const [group, ...others] = this.#named(text);
      if (others.length > 0) throw new PatternError(`multiplex definition name <${text}> call`);
      target.group = group ?? -1;
    }
    if (!this.#bodies.has(target.group)) {
      throw new PatternError(`undefined group <${text}> reference`);
    }
  }

  /** A number counts from the first group; with a sign, from here. null: it is a name. */
  #numberOf(text: string): number | null {
    if (!/^[+-]?\d+$/.test(text)) return null;
    if (text.startsWith('-')) return this.#count + 1 + Number(text);
    return text.startsWith('+') ? this.#count + Number(text) : Number(text);
  }

  #named(name: string): readonly number[] {
    const groups = this.#names.get(name);
    if (groups === undefined) throw new PatternError(`undefined name <${name}> reference`);
    return groups;
  }
}

/** A name between `<` and `>`, or two apostrophes. */
function readName(reader: Reader): string {
  const end = reader.next() === '<' ? '>' : "'";
  const name = reader.takeWhile(end === '>' ? /[^>)]/ : /[^')]/);
  if (name === '') throw new PatternError('group name is empty');
  // Ruby then names all that is left.
  if (!reader.take(end)) throw invalidName(name + reader.takeWhile(/./su));
  return name;
}

function invalidName(name: string): PatternError {
  return new PatternError(`invalid group name <${name}>`);
}
