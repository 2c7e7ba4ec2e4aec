import type { Page } from '@playwright/test';

/**
 * Gives the page a clock that the test moves, which the browser's own time-outs follow too: half a minute of waiting
 * then takes no time.
 */
export async function ownClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      setTimeout(() => {
        controller.abort(new DOMException('too late', 'TimeoutError'));
      }, milliseconds);
      return controller.signal;
    };
  });
}
