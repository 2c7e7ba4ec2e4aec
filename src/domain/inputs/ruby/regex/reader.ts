import { PatternError } from '@/domain/inputs/ruby/regex/ast';

/** The source of a pattern, read character by character. */
export class Reader {
  readonly #chars: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#chars = Array.from(source);
  }

  get done(): boolean {
    return this.#at >= this.#chars.length;
  }

  get position(): number {
    return this.#at;
  }

  set position(position: number) {
    this.#at = position;
  }

  /** The next character, or one further on; `''` past the end. */
  peek(ahead = 0): string {
    return this.#chars[this.#at + ahead] ?? '';
  }

  /** Takes the next character; `''` past the end. */
  next(): string {
    const char = this.peek();
    this.#at += 1;
    return char;
  }

  /** Takes the text if it comes next. */
  take(text: string): boolean {
    const length = Array.from(text).length;
    if (this.#chars.slice(this.#at, this.#at + length).join('') !== text) return false;
    this.#at += length;
    return true;
  }

  /** Takes what comes before `end`, and `end`; null (and takes nothing) when it never comes. */
  takeUntil(end: string): string | null {
    const stop = this.#chars.indexOf(end, this.#at);
    if (stop === -1) return null;
    const text = this.#chars.slice(this.#at, stop).join('');
    this.#at = stop + 1;
    return text;
  }

  /** Takes up to `most` characters that the pattern matches. */
  takeWhile(pattern: RegExp, most = Number.POSITIVE_INFINITY): string {
    let text = '';
    while (text.length < most && !this.done && pattern.test(this.peek())) text += this.next();
    return text;
  }

  /** Like `next`, for what must follow a backslash. */
  need(message: string): string {
    if (this.done) throw new PatternError(message);
    return this.next();
  }
}
