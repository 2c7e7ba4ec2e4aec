import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { endAll } from './end-all';

/** A command of a check: a file that Node runs, and what it is given. */
export interface Command {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** The processes that run now, each the leader of its own group. */
const running = new Set<number>();
let ending = false;

/**
 * Runs commands one after the other until one fails.
 *
 * @param live shows the output as it comes, for what takes minutes
 */
export async function run(commands: readonly Command[], live = false): Promise<Outcome> {
  const started = performance.now();
  let output = '';
  let ok = true;
  for (const command of commands) {
    if (!ok) break;
    const child = spawn(process.execPath, [command.script, ...(command.args ?? [])], {
      env: { ...process.env, ...command.env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      // A group of its own: Ctrl-C comes here alone, and here it is decided in which order things end.
      detached: true,
    });
    const { pid } = child;
    if (pid !== undefined) running.add(pid);
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    ok = await new Promise<boolean>((resolve) => {
      child.on('error', () => resolve(false));
      child.on('close', (code) => resolve(code === 0));
    });
    if (pid !== undefined) running.delete(pid);
    // It failed because it was ended: nothing else may begin.
    if (ending) return new Promise<never>(() => {});
  }
  return { ok, output, seconds: (performance.now() - started) / 1000 };
}

/** Ends everything that `run` has started when this program is told to end; a second time, by force. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const graceMs = ending ? 0 : undefined;
      ending = true;
      void endAll([...running], graceMs).finally(() => {
        process.exit(128 + constants.signals[signal]);
      });
    });
  }
}
