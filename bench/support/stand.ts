import { randomUUID } from 'node:crypto';

import { chromium, type Browser, type Page } from '@playwright/test';

import { beginSession } from '../../e2e/support/log-in';
import { MockWorld } from '../../e2e/support/mock-world';
import { readConfig } from '../../gateway/config';
import { runWithDemo } from '../../gateway/demo';
import type { RunningGateway } from '../../gateway/run';
import type { SeedName } from '../../mock-server/model';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium';
import { buildWhenStale, DIST } from './build';
import { CostMeter } from './cost';
import { judge, type Measured } from './figures';

/** A tab of the built app, logged in, before a OneForm of its own whose time stands still. */
export interface Tab {
  readonly page: Page;
  readonly world: MockWorld;
  readonly meter: CostMeter;
  close(): Promise<void>;
}

/** What a bench measures with. */
export interface Stand {
  /** Opens no address yet. Each tab has a process of its own in the browser. */
  tab(seed: SeedName): Promise<Tab>;
  /** Prints a figure, and remembers whether it is within its limit. */
  report(measured: Measured): void;
}

/**
 * Runs one bench on the built app: gateway and mock server on a free port, one Chromium. The exit code of the process
 * becomes 1 when a figure misses its limit or the bench throws.
 *
 * @param bench its name, which is that of its file
 */
export async function runBench(
  bench: string,
  measure: (stand: Stand) => Promise<void>,
): Promise<void> {
  try {
    buildWhenStale();
    const config = readConfig({ PORT: '0', MOCK_CONTROL: '1', LOGIN_LIMIT: '1000000' });
    const gateway = await runWithDemo(config, DIST);
    const browser = await chromium.launch({
      executablePath: findChromium() ?? chromium.executablePath(),
      args: CHROMIUM_ARGS,
    });
    try {
      await measure({
        tab: async (seed) => openTab(browser, gateway, seed),
        report: (measured) => {
          const figure = judge(bench, measured);
          console.log(JSON.stringify(figure));
          if (!figure.ok) process.exitCode = 1;
        },
      });
    } finally {
      await browser.close();
      await gateway.close();
    }
  } catch (error) {
    console.error(`bench ${bench}:`, error);
    process.exitCode = 1;
  }
}

/** A busy machine is slow, which is no failure; in ms. */
const PATIENCE = 120_000;

async function openTab(browser: Browser, gateway: RunningGateway, seed: SeedName): Promise<Tab> {
  const context = await browser.newContext({
    baseURL: gateway.url,
    viewport: { width: 1280, height: 800 },
    extraHTTPHeaders: { 'x-mock-session': randomUUID() },
  });
  context.setDefaultTimeout(PATIENCE);
  const world = new MockWorld(context.request);
  await world.pause();
  await world.reset(seed);
  await beginSession(context);
  const page = await context.newPage();
  return {
    page,
    world,
    meter: await CostMeter.of(page),
    close: async () => context.close(),
  };
}
