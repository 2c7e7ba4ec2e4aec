import type { CDPSession, Page } from '@playwright/test';

/** What a page's main thread did, in ms of its own processor time: what other programs take does not count. */
export interface Cost {
  /** Running JavaScript. */
  readonly script: number;
  /** Working out where everything stands, and how it looks. */
  readonly layout: number;
  /** Everything, the two above included. */
  readonly task: number;
}

/** Looks this often whether a page is at rest, in ms; it is when it did next to nothing in `STILL` looks. */
const LOOK = 50;
const STILL = 10;
const NEXT_TO_NOTHING = 0.5;
/** A page that works for so long, in ms, will never rest. */
const PATIENCE = 60_000;

/** Reads what a page costs from the browser itself, so that measuring runs no script in the page. */
export class CostMeter {
  readonly #cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<CostMeter> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new CostMeter(cdp);
  }

  /** What `action` costs, with all that it leaves to be done later: timers, deferred drawing, the write of a draft. */
  async measure(action: () => Promise<void>): Promise<Cost> {
    await this.rest();
    const before = await this.#read();
    await action();
    await this.rest();
    const after = await this.#read();
    return {
      script: after.script - before.script,
      layout: after.layout - before.layout,
      task: after.task - before.task,
    };
  }

  /** Waits until the page has had nothing to do for half a second. */
  async rest(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    let last = await this.#read();
    for (let still = 0; still < STILL;) {
      if (Date.now() > deadline) throw new Error('The page never comes to rest');
      await new Promise((resolve) => {
        setTimeout(resolve, LOOK);
      });
      const now = await this.#read();
      still = now.script - last.script < NEXT_TO_NOTHING ? still + 1 : 0;
      last = now;
    }
  }

  async #read(): Promise<Cost> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    const ms = (name: string): number =>
      1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return {
      script: ms('ScriptDuration'),
      layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
      task: ms('TaskDuration'),
    };
  }
}

/** How many elements there are in the document, or below the first that `selector` finds. */
export async function countElements(page: Page, selector = 'html'): Promise<number> {
  return page.locator(selector).first().locator('*').count();
}
