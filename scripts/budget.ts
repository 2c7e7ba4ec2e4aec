import path from 'node:path';

import { findExcess, FIRST_LOAD_LIMIT, firstLoad, firstLoadBytes } from './budget/first-load';
import { readChunks, readManifest } from './budget/read-build';

/** `npm run budget`: what the built app weighs, and whether that is allowed. Needs `npm run build`. */
const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist', 'app');
const [manifest, chunks] = await Promise.all([readManifest(dist), readChunks(root, dist)]);
const first = new Set(firstLoad(manifest));

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const heaviest = [...chunks].sort((a, b) => b.bytes - a.bytes);
for (const { file, bytes } of heaviest) {
  if (first.has(file) || bytes >= 5000) {
    console.log(`${kilobytes(bytes)}  ${first.has(file) ? 'first' : 'later'}  ${file}`);
  }
}
const excess = findExcess(manifest, chunks);
for (const sentence of excess) console.error(sentence);
console.log(
  `Log-in and dashboard: ${kilobytes(firstLoadBytes(manifest, chunks)).trim()} of ${kilobytes(FIRST_LOAD_LIMIT).trim()} (brotli)`,
);
if (excess.length > 0) process.exitCode = 1;
