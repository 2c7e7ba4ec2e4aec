import { expect, type Page } from '@playwright/test';

import { patience } from '../../scripts/timeout-factor';

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

/**
 * Lets the page's time go on until something is seen. Answers come in real time, between the page's timers, so how much
 * time has to pass is not known beforehand.
 */
export async function passTime(page: Page, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(20_000);
    await seen();
  }).toPass({ timeout: patience(30_000), intervals: [20] });
}
