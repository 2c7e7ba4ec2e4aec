import { spawn } from 'node:child_process';

/**
 * A check that never ends, with children like those of a browser run: one in its group that is deaf to signals, one
 * in a group of its own, and one below that. Prints all process ids once they are there.
 */
const DEAF = `
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
  setInterval(() => {}, 1000);
  console.log(process.pid);
`;
const PARENT = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(DEAF)}], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  console.log(process.pid);
  setInterval(() => {}, 1000);
`;
spawn(process.execPath, ['-e', DEAF], { stdio: ['ignore', 'inherit', 'inherit'] });
spawn(process.execPath, ['-e', PARENT], {
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});
console.log(process.pid);
setInterval(() => {}, 1000);
