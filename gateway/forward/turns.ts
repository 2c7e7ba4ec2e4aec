/** How much may be under way. */
export interface TurnLimits {
  /** Requests that OneForm has at the same time. */
  readonly atOnce: number;
  /** Of these, of one session. */
  readonly atOnceEach: number;
  /** Requests that one session has open: with OneForm, waiting for it, or with a body that is still coming. */
  readonly openEach: number;
  /** The same for all sessions together. */
  readonly open: number;
}

/** A place among the open requests. */
export interface Place {
  /** Resolves when it is this request's turn to go to OneForm, or with `false` when the signal came first. */
  turn(signal: AbortSignal): Promise<boolean>;
  /** To be called in any case, once. */
  leave(): void;
}

interface Waiting {
  readonly key: string;
  readonly begin: () => void;
}

/**
 * Shares OneForm, which answers some six requests a second, among sessions: none can take every connection or fill the
 * queue, and of those that wait the session goes first that has the fewest under way. A request whose client has gone
 * leaves the queue and never reaches OneForm.
 */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #open = new Tally();
  readonly #busy = new Tally();
  readonly #waiting = new Set<Waiting>();

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /**
   * Takes a place; `null` when there is none left.
   *
   * @param key the session
   */
  enter(key: string): Place | null {
    const { open, openEach } = this.#limits;
    if (this.#open.total >= open || this.#open.of(key) >= openEach) return null;
    this.#open.add(key, 1);
    let state: 'entered' | 'busy' | 'left' = 'entered';
    let giveUp = (): void => {};
    return {
      turn: async (signal) =>
        new Promise((resolve) => {
          const end = (mine: boolean): void => {
            signal.removeEventListener('abort', giveUp);
            this.#waiting.delete(waiting);
            resolve(mine);
          };
          const waiting: Waiting = {
            key,
            begin: () => {
              state = 'busy';
              this.#busy.add(key, 1);
              end(true);
            },
          };
          giveUp = () => end(false);
          if (signal.aborted || state !== 'entered') return giveUp();
          signal.addEventListener('abort', giveUp);
          this.#waiting.add(waiting);
          this.#next();
          return undefined;
        }),
      leave: () => {
        if (state === 'left') return;
        if (state === 'busy') this.#busy.add(key, -1);
        state = 'left';
        giveUp();
        this.#open.add(key, -1);
        this.#next();
      },
    };
  }

  /** Begins as many as may: of those that wait, the first of the session with the fewest under way. */
  #next(): void {
    while (this.#busy.total < this.#limits.atOnce) {
      let best: Waiting | null = null;
      for (const one of this.#waiting) {
        const busy = this.#busy.of(one.key);
        const may = busy < this.#limits.atOnceEach;
        if (may && (best === null || busy < this.#busy.of(best.key))) best = one;
      }
      if (best === null) return;
      best.begin();
    }
  }
}

/** Counts by key; keys that count nothing are forgotten. */
class Tally {
  readonly #counts = new Map<string, number>();
  total = 0;

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  add(key: string, change: 1 | -1): void {
    const count = this.of(key) + change;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
    this.total += change;
  }
}
