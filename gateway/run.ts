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
 * @throws Error when the address can't be used; nothing is left running then
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
        mock: demo !== null || config.mockControl,
        mockControl: config.mockControl,
      },
    });
    await gateway.listen({ host: config.host, port: config.port });
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
  return startDemo(config.oneform, config.mockControl);
}

function urlOf(config: Config): string {
  if (config.oneform.kind === 'mock') throw new Error('the mock server has not started');
  return config.oneform.url;
}
