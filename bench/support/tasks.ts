import type { Page } from '@playwright/test';
import { z } from 'zod';

/** What is read of a trace: https://chromium.googlesource.com/catapult, "Trace Event Format". */
const traceSchema = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Of its thread's own processor time, in µs. */
      tdur: z.optional(z.number()),
      args: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});

/** How Chromium calls one turn of a thread's loop. */
const TASK = 'ThreadControllerImpl::RunTask';
const CATEGORIES = ['toplevel', '__metadata'];

/**
 * The longest that the page's main thread is blocked while `action` runs and until the page is at rest: in ms of
 * its own processor time, since a busy machine makes no page slow.
 */
export async function longestTask(page: Page, action: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser');
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await action();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString('utf8')));
  const thread = (event: { readonly pid: number; readonly tid: number }): string =>
    `${String(event.pid)} ${String(event.tid)}`;
  // Those of other tabs too: they are at rest.
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.['name'] === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.filter((event) => event.name === TASK && mains.has(thread(event)));
  if (tasks.length === 0) throw new Error(`The trace has no ${TASK} of a page`);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
