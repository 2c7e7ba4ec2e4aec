import { createMockServer } from '../mock-server/server';
import type { Config } from './config';
import type { Credentials } from './credentials';

/** A OneForm in memory, on a free port of this machine only. */
export interface Demo {
  readonly url: string;
  /** The administrator that every seed of the mock server knows. */
  readonly account: Credentials;
  close(): Promise<void>;
}

type MockConfig = Extract<Config['oneform'], { kind: 'mock' }>;

export async function startDemo(config: MockConfig): Promise<Demo> {
  const { seed, speed, control } = config;
  const mock = await createMockServer({ seed, speed, control });
  const url = await mock.listen({ host: '127.0.0.1', port: 0 });
  const account = { username: 'oneadmin', password: 'opennebula' };
  return { url, account, close: async () => mock.close() };
}
