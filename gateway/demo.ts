import { createMockServer } from '../mock-server/server';
import type { Config } from './config';

/** A OneForm in memory, on a free port of this machine only. */
export interface Demo {
  readonly url: string;
  close(): Promise<void>;
}

type MockConfig = Extract<Config['oneform'], { kind: 'mock' }>;

export async function startDemo(config: MockConfig, control: boolean): Promise<Demo> {
  const mock = await createMockServer({ seed: config.seed, speed: config.speed, control });
  const url = await mock.listen({ host: '127.0.0.1', port: 0 });
  return { url, close: async () => mock.close() };
}
