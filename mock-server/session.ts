import { MockClock } from './clock';
import type { RealTime } from './clock';
import { FaultList } from './control/faults';
import { Engine } from './life/engine';
import type { LogWriter } from './life/lines';
import { Locks } from './locks';
import type { SeedName, World } from './model';

const MAX_STEPS = 10_000;
const MOST_REQUESTS = 5_000;

export interface SessionOptions {
  readonly seed: SeedName;
  readonly speed: number;
  readonly buildSeed: (name: SeedName, now: number) => World;
  readonly writer: LogWriter;
  /** Mock time at the beginning, in milliseconds since the epoch; the real one when absent. */
  readonly start?: number;
  readonly real?: RealTime;
}

/** One client's OneForm: its own world, time and faults, so that tests never meet. */
export class Session {
  readonly clock: MockClock;
  readonly locks = new Locks();
  readonly faults = new FaultList();
  /** What was asked of the API, oldest first: `GET /provisions/7`. */
  readonly requests: string[] = [];
  engine: Engine;
  readonly #options: SessionOptions;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { start, real, speed } = options;
    this.clock = new MockClock({
      speed,
      ...(start !== undefined && { start }),
      ...(real !== undefined && { real }),
    });
    this.engine = this.#newEngine(options.seed);
  }

  get world(): World {
    return this.engine.world;
  }

  /** Remembers a request for `/__mock/requests`; the oldest are forgotten. */
  record(request: string): void {
    this.requests.push(request);
    if (this.requests.length > MOST_REQUESTS) this.requests.shift();
  }

  /** Makes everything happen that is due by now, and says when that is. */
  advance(): number {
    const now = this.clock.now();
    this.engine.advanceTo(now);
    return now;
  }

  /**
   * Moves time to the next thing that happens: a stage ends, or a waiting request may go on.
   * @returns whether there was any
   */
  step(): boolean {
    this.advance();
    const times = [this.engine.nextEnd(), this.clock.nextWait()].filter((time) => time !== null);
    if (times.length === 0) return false;
    this.clock.moveTo(Math.min(...times));
    this.advance();
    return true;
  }

  /** Steps until no operation is running any more. */
  async settle(): Promise<void> {
    for (let steps = 0; steps < MAX_STEPS; steps += 1) {
      // What waited for the clock goes on before the next step is looked for.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      if (!this.step()) return;
    }
    throw new Error(`Still at work after ${MAX_STEPS} steps`);
  }

  /** Starts again from a seed, the present one when none is named. */
  reset(seed: SeedName = this.#options.seed): void {
    this.engine = this.#newEngine(seed);
    this.faults.clear();
  }

  close(): void {
    this.clock.stop();
  }

  #newEngine(seed: SeedName): Engine {
    return new Engine(this.#options.buildSeed(seed, this.clock.now()), this.#options.writer);
  }
}
