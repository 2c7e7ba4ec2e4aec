import { createMockServer } from '../mock-server/server';
import type { Config } from './config';
import type { Credentials } from './credentials';
import { runGateway, type RunningGateway } from './run';

/** The administrator that every seed of the mock server knows. */
const ACCOUNT: Credentials = { username: 'oneadmin', password: 'opennebula' };

/**
 * Starts what the configuration asks for, with a OneForm in memory behind where none is named: for `npm start`, for
 * development and tests. Production (`gateway/main.ts`) has no part of it.
 *
 * @throws Error that says so when the address can't be used; nothing is left running then
 */
export async function runWithDemo(config: Config, appDir: string | null): Promise<RunningGateway> {
  if (config.oneform.kind === 'real') {
    return runGateway(config, appDir, { url: config.oneform.url, mock: null });
  }
  const { seed, speed, control } = config.oneform;
  const mock = await createMockServer({ seed, speed, control });
  try {
    // On a free port of this machine only.
    const url = await mock.listen({ host: '127.0.0.1', port: 0 });
    const gateway = await runGateway(config, appDir, { url, mock: { account: ACCOUNT, control } });
    return {
      ...gateway,
      close: async () => {
        await gateway.close();
        await mock.close();
      },
    };
  } catch (error) {
    await mock.close();
    throw error;
  }
}
