/**
 * The server's time, as far as its answers tell. Stamps in what the server sends are compared with this and never with
 * the browser's clock, which may be minutes wrong. All in milliseconds.
 */
export interface ServerClock {
  /** Now at the server, since 1970; by the browser's clock while no answer has told. Never goes with a clock that is set. */
  readonly now: () => number;
  /** False while no answer has said the server's time. */
  readonly isKnown: () => boolean;
  /** An answer said its time: `date` since 1970, the others by `ticks`. */
  readonly hear: (answer: HeardDate) => void;
  /** Counts time without a date, for `hear`. */
  readonly ticks: () => number;
  /** Told when the time that is known has changed by more than it went on. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows with each such change. */
  readonly version: () => number;
}

export interface HeardDate {
  /** Cut to whole seconds, as HTTP writes it. */
  readonly date: number;
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** Between which bounds the server's clock is ahead of the ticks. */
export interface Ahead {
  readonly least: number;
  readonly most: number;
}

/**
 * What an answer adds to what is known. The server wrote its date after the request was sent and before the answer came,
 * so each answer gives bounds, and together they are narrower; where they contradict each other, a clock was set.
 */
export function narrowed(known: Ahead | null, { date, sentAt, receivedAt }: HeardDate): Ahead {
  const heard = { least: date - receivedAt, most: date + 1_000 - sentAt };
  if (known === null) return heard;
  const both = {
    least: Math.max(known.least, heard.least),
    most: Math.min(known.most, heard.most),
  };
  return both.least <= both.most ? both : heard;
}

/** A smaller change is the slack of the estimate. */
const NOTICED = 1_000;

interface Sources {
  readonly ticks: () => number;
  /** The browser's own clock. */
  readonly ownNow: () => number;
}

export function createServerClock({
  ticks = () => performance.now(),
  ownNow = () => Date.now(),
}: Partial<Sources> = {}): ServerClock {
  let known: Ahead | null = null;
  let ahead = 0;
  let version = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => (known === null ? ownNow() : ticks() + ahead),
    isKnown: () => known !== null,
    hear: (answer) => {
      const before = known === null ? ownNow() - ticks() : ahead;
      known = narrowed(known, answer);
      // Where the browser's own clock is as good as any other in between, it stays.
      ahead = Math.min(Math.max(ownNow() - ticks(), known.least), known.most);
      if (Math.abs(ahead - before) < NOTICED) return;
      version += 1;
      for (const listener of listeners) listener();
    },
    ticks,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    version: () => version,
  };
}
