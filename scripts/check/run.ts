import { spawn } from 'node:child_process';

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
    });
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    ok = await new Promise<boolean>((resolve) => {
      child.on('error', () => resolve(false));
      child.on('close', (code) => resolve(code === 0));
    });
  }
  return { ok, output, seconds: (performance.now() - started) / 1000 };
}
