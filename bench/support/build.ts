import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Where the built app is. */
export const DIST = path.join(root, 'dist', 'app');

/** What the build is made of. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Builds the app unless what is built is newer than all that it is made of. */
export function buildWhenStale(): void {
  const built = path.join(DIST, 'index.html');
  const newest = Math.max(...SOURCES.map((source) => newestIn(path.join(root, source))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    // Standard output is for figures only.
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) throw new Error('The app could not be built');
}

/** When a file, or anything in a folder, was last changed, in ms since the epoch. */
function newestIn(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(place).map((name) => newestIn(path.join(place, name)));
  return Math.max(stat.mtimeMs, ...inside);
}
