import path from 'node:path';

import { endOnSignals, run } from '../run';

/** What `npm test` does, with checks that never end: for the test that interrupts it. */
endOnSignals();
const tsx = path.resolve(import.meta.dirname, '../../../node_modules/tsx/dist/cli.mjs');
const endless = [{ script: tsx, args: [path.join(import.meta.dirname, 'endless.ts')] }];
await run(endless, true);
await run(endless, true);
