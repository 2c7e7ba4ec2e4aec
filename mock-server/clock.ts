/** Real time in milliseconds; another one is given by tests. */
export type RealTime = () => number;

/** A wait for a moment of mock time. */
interface Waiter {
  readonly at: number;
  readonly resolve: () => void;
}

/**
 * Mock time: real time at a factor, which can be paused and moved forward by hand. Nothing ever
 * sleeps on it in a test; what waits in real time (add-ip) is woken when the clock gets there.
 */
export class MockClock {
  readonly #real: RealTime;
  #speed: number;
  #paused = false;
  /** Mock time at the last change of speed, pause or position, and the real time of that change. */
  #base: number;
  #baseReal: number;
  #waiters: Waiter[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: {
    readonly start?: number;
    readonly speed?: number;
    readonly real?: RealTime;
  }) {
    this.#real = options.real ?? Date.now;
    this.#speed = options.speed ?? 1;
    this.#baseReal = this.#real();
    this.#base = options.start ?? this.#baseReal;
  }

  /** Milliseconds since the epoch, whole. */
  now(): number {
    if (this.#paused) return this.#base;
    return Math.floor(this.#base + (this.#real() - this.#baseReal) * this.#speed);
  }

  get speed(): number {
    return this.#speed;
  }

  get paused(): boolean {
    return this.#paused;
  }

  setSpeed(speed: number): void {
    this.#rebase(this.now());
    this.#speed = speed;
    this.#wake();
  }

  setPaused(paused: boolean): void {
    this.#rebase(this.now());
    this.#paused = paused;
    this.#wake();
  }

  /** Jumps to a later moment; an earlier one is ignored. */
  moveTo(time: number): void {
    this.#rebase(Math.max(time, this.now()));
    this.#wake();
  }

  /** Resolves when mock time has reached `time`. */
  async waitUntil(time: number): Promise<void> {
    if (this.now() >= time) return;
    await new Promise<void>((resolve) => {
      this.#waiters.push({ at: time, resolve });
      this.#wake();
    });
  }

  /** The first moment that is waited for; null when there is none. */
  nextWait(): number | null {
    const times = this.#waiters.map(({ at }) => at);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Lets go of all who wait: the server closes. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (const { resolve } of this.#waiters.splice(0)) resolve();
  }

  #rebase(time: number): void {
    this.#base = time;
    this.#baseReal = this.#real();
  }

  #wake(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const now = this.now();
    const due = this.#waiters.filter(({ at }) => at <= now);
    this.#waiters = this.#waiters.filter(({ at }) => at > now);
    for (const { resolve } of due) resolve();
    if (this.#paused || this.#waiters.length === 0) return;
    const next = Math.min(...this.#waiters.map(({ at }) => at));
    // A speed of 20 makes the 5 s of an address a quarter of a second.
    this.#timer = setTimeout(() => this.#wake(), Math.max(1, (next - now) / this.#speed));
    this.#timer.unref();
  }
}
