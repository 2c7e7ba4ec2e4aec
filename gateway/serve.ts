import { access } from 'node:fs/promises';
import path from 'node:path';

import type { RunningGateway } from './run';
import { closeOnSignals } from './signals';

/** What a program has started, and what else it says. */
interface Started {
  readonly gateway?: RunningGateway;
  readonly say: readonly string[];
}

/**
 * Runs a gateway as a program: says where it is, ends it on signals, and turns a refusal to start into one message and
 * an exit code.
 */
export async function serve(start: () => Promise<Started>): Promise<void> {
  try {
    const { gateway, say } = await start();
    if (gateway !== undefined) {
      closeOnSignals(gateway);
      console.log(`OneProvision GUI: ${gateway.url}`);
    }
    for (const line of say) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** @throws Error that says what to do where there is no built app */
export async function requireApp(appDir: string): Promise<void> {
  await access(path.join(appDir, 'index.html')).catch(() => {
    throw new Error('The app is not built: run "npm run build" first.');
  });
}
