import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { patternOf, percentOf, scoreOf } from './mutants/score';

/**
 * `npm run mutants`: changes the rules in small ways, one at a time, and counts how many changes a test notices. Each
 * folder must reach 85 %. `npm run mutants -- FILE|FOLDER...` measures these alone, by the tests of their folder.
 * What was measured stays in `.reports/mutants.json`, survivors are printed.
 */
const FOLDERS = [
  'src/domain/provision',
  'src/domain/liveness',
  'src/domain/inputs',
  'src/domain/log',
];
const LEAST = 85;
const root = path.resolve(import.meta.dirname, '..');

function measure(place: string): number {
  const folder = FOLDERS.find((one) => place.startsWith(one));
  if (folder === undefined) throw new Error(`${place} is in none of ${FOLDERS.join(', ')}`);
  const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', patternOf(place)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTANTS_FOLDER: folder },
  });
  if (status !== 0) throw new Error(`Stryker failed on ${place}`);
  const report = path.join(root, '.reports', 'mutants.json');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Stryker's own format
  const read = JSON.parse(readFileSync(report, 'utf8')) as Parameters<typeof scoreOf>[0];
  const score = scoreOf(read);
  const percent = percentOf(score);
  lines.push(`${place}: ${percent} % (${score.noticed} of ${score.all} mutants noticed)`);
  return percent;
}

const lines: string[] = [];
const places = process.argv.slice(2);
const least = Math.min(...(places.length > 0 ? places : FOLDERS).map(measure));
console.log(lines.join('\n'));
if (least < LEAST) process.exitCode = 1;
