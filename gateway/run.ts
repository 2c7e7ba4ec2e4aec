import type { AddressInfo } from 'node:net';

import type { Config } from './config';
import type { Credentials } from './credentials';
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

/** The OneForm that a gateway forwards to. */
export interface Behind {
  readonly url: string;
  /** The mock server, whose account the log-in page shows; `null` is a real OneForm. */
  readonly mock: { readonly account: Credentials; readonly control: boolean } | null;
}

/**
 * Starts a gateway.
 *
 * @param appDir the folder with the built app, or `null` to serve none
 * @throws Error that says so when the address can't be used; nothing is left running then
 */
export async function runGateway(
  config: Omit<Config, 'oneform'>,
  appDir: string | null,
  { url, mock }: Behind,
): Promise<RunningGateway> {
  const gateway = await createGateway({
    ...config.gateway,
    appDir,
    limits: USUAL_LIMITS,
    demoAccount: mock?.account ?? null,
    oneform: {
      url,
      timeoutMs: config.timeoutMs,
      mock: mock !== null,
      // Never before a real OneForm: the control API asks for no session.
      mockControl: mock?.control ?? false,
    },
  });
  await gateway.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    throw new Error(cannotListen(config, error), { cause: error });
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has an AddressInfo
  const address = gateway.server.address() as AddressInfo;
  return {
    url: addressOf(address),
    oneformUrl: url,
    close: async () => gateway.close(),
  };
}

const LISTEN_FAILURES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EACCES: 'this user may not use the port',
  EADDRNOTAVAIL: 'this machine does not have the address',
  ENOTFOUND: 'the name has no address',
};

function cannotListen({ host, port }: Pick<Config, 'host' | 'port'>, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = LISTEN_FAILURES[code] ?? (error instanceof Error ? error.message : String(error));
  return `HOST=${JSON.stringify(host)} PORT="${String(port)}" can't be used: ${why} (${code})`;
}
