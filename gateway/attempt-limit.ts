interface AttemptLimitOptions {
  /** Attempts of one key in a window. */
  readonly max: number;
  readonly windowMs: number;
  /** Keys that are counted by themselves; those that come after share one count. */
  readonly keys: number;
  readonly now: () => number;
}

const OTHERS = '';

/**
 * Counts attempts by key. All counts begin again together, a window after the first attempt: so the memory is bounded
 * without ever forgetting one key because of others, which would let an attacker with many addresses wipe out a count.
 */
export class AttemptLimit {
  readonly #options: AttemptLimitOptions;
  readonly #counts = new Map<string, number>();
  #until = 0;

  constructor(options: AttemptLimitOptions) {
    this.#options = options;
  }

  /** Counts an attempt. Null when it may be made, else the seconds to wait. */
  take(key: string): number | null {
    const now = this.#options.now();
    if (now >= this.#until) {
      this.#counts.clear();
      this.#until = now + this.#options.windowMs;
    }
    const slot = this.#slotOf(key);
    const count = this.#counts.get(slot) ?? 0;
    if (count >= this.#options.max) return Math.max(1, Math.ceil((this.#until - now) / 1000));
    this.#counts.set(slot, count + 1);
    return null;
  }

  /** Takes an attempt back that turned out to be none. */
  giveBack(key: string): void {
    const slot = this.#slotOf(key);
    const count = this.#counts.get(slot) ?? 0;
    if (count > 0) this.#counts.set(slot, count - 1);
  }

  #slotOf(key: string): string {
    return this.#counts.has(key) || this.#counts.size < this.#options.keys ? key : OTHERS;
  }
}
