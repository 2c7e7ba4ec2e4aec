import path from 'node:path';

import type { Page } from '@playwright/test';
import { build } from 'vite';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..', '..');

const timesSchema = z.object({ layout: z.number(), whole: z.number(), smaller: z.number() });

/** Medians, in ms. */
export type LayoutTimes = z.infer<typeof timesSchema>;

/** The program of `layout-probe.ts` for a browser, built as the app is. */
async function probe(): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: path.join(import.meta.dirname, 'layout-probe.ts'),
        formats: ['iife'],
        name: 'probe',
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('The probe was not built');
  return chunk.code;
}

/** Runs the layout of 1,000 hosts with 5 virtual machines each, and of 100, in the browser. */
export async function layoutTimes(page: Page): Promise<LayoutTimes> {
  await page.goto('about:blank');
  await page.addScriptTag({ content: await probe() });
  // As a text, since the compiler knows nothing of what the probe left in the page.
  return timesSchema.parse(await page.evaluate('probe.times()'));
}
