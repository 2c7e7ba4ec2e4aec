import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** A server of the project in a process of its own. */
export interface Server {
  /** What it said that its address is. */
  readonly url: string;
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts a server as its command line does.
 *
 * @param args a TypeScript file, and what it is given
 * @param announced finds the address in its first words, as the group `url`
 * @throws Error when it ends before it has said its address, with what it said instead
 */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  announced: RegExp,
): Promise<Server> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: unknown) => {
      said += String(chunk);
      const found = announced.exec(said)?.groups?.['url'];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => {
      reject(new Error(`${args.join(' ')} has ended: ${said}`));
    });
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
