import type { AddressInfo } from 'node:net';

import type { Config } from './config';
import { addressOf, USUAL_LIMITS } from './options';
import { createGateway } from './server';

/** A gateway that listens, with the OneForm behind it. */
export interface RunningGateway {
  /** Where browsers find it: `http://127.0.0.1:2618`. */
  readonly url: string;
  /** Where it forwards to. */
  readonly oneformUrl: string;
  close(): Promise<void>;
}

/**
 * Starts what the configuration asks for: a mock server first, where no OneForm is named.
 *
 * @param appDir the folder with the built app, or `null` to serve none
 * @throws Error that says so when the address can't be used; nothing is left running then
 */
export async function runGateway(config: Config, appDir: string | null): Promise<RunningGateway> {
  const demo = await startBehind(config);
  const oneformUrl = demo?.url ?? urlOf(config);
  try {
    const gateway = await createGateway({
      ...config.gateway,
      appDir,
      limits: USUAL_LIMITS,
      demoAccount: demo?.account ?? null,
      oneform: {
        url: oneformUrl,
        timeoutMs: config.timeoutMs,
        mock: demo !== null,
        // Never before a real OneForm: the control API asks for no session.
        mockControl: config.oneform.kind === 'mock' && config.oneform.control,
      },
    });
    await gateway.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
      throw new Error(cannotListen(config, error), { cause: error });
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has an AddressInfo
    const address = gateway.server.address() as AddressInfo;
    return {
      url: addressOf(address),
      oneformUrl,
      close: async () => {
        await gateway.close();
        await demo?.close();
      },
    };
  } catch (error) {
    await demo?.close();
    throw error;
  }
}

/** The mock server is loaded only where it is wanted: a gateway before a real OneForm carries none of it. */
async function startBehind(config: Config) {
  if (config.oneform.kind === 'real') return null;
  const { startDemo } = await import('./demo');
  return startDemo(config.oneform);
}

function urlOf(config: Config): string {
  if (config.oneform.kind === 'mock') throw new Error('the mock server has not started');
  return config.oneform.url;
}

const LISTEN_FAILURES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EACCES: 'this user may not use the port',
  EADDRNOTAVAIL: 'this machine does not have the address',
  ENOTFOUND: 'the name has no address',
};

function cannotListen({ host, port }: Config, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = LISTEN_FAILURES[code] ?? (error instanceof Error ? error.message : String(error));
  return `HOST=${JSON.stringify(host)} PORT="${String(port)}" can't be used: ${why} (${code})`;
}
