import { parseArgs } from 'node:util';

import { SEED_NAMES } from './model';
import { createMockServer } from './server';

/** `npm run mock`: the server alone, for people who write other clients. */

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '13014' },
    host: { type: 'string', default: '127.0.0.1' },
    seed: { type: 'string', default: 'demo' },
    speed: { type: 'string', default: '1' },
    control: { type: 'boolean', default: false },
  },
});

const seed = SEED_NAMES.find((name) => name === values.seed);
const speed = Number(values.speed);
const port = Number(values.port);
if (!seed) throw new Error(`--seed is one of ${SEED_NAMES.join(', ')}`);
if (!(speed > 0)) throw new Error('--speed is a number above 0');
if (!Number.isInteger(port)) throw new Error('--port is a whole number');

const server = await createMockServer({ seed, speed, control: values.control });
const url = await server.listen({ host: values.host, port });
console.log(`OneForm mock (${seed}) on ${url}/api/v1, user oneadmin, password opennebula`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close();
  });
}
