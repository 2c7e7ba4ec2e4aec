import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { add, countPlaywright, countVitest, type Counts } from './check/counts';
import { endOnSignals, run, type Command } from './check/run';
import { ensureChromium } from './chromium';

/**
 * `npm test`: every check of the project. Ends with one line, `N passed, N failed`: the tests of both runners, and each
 * other check as one.
 */
const REPORTS = '.reports';

/** What a failed check shows of its output. */
const SHOWN_LINES = 150;

/** One of the checks. A check with a report is counted by the tests in it, others as one. */
interface Check {
  readonly name: string;
  readonly commands: readonly Command[];
  readonly report?: { readonly file: string; readonly count: (report: unknown) => Counts };
  readonly live?: boolean;
  /** Prints only warnings, and none is wanted: `npm start` shows them to everybody. */
  readonly silent?: boolean;
  /** What is reported also of a check that passed. */
  readonly told?: (output: string) => readonly string[];
}

const bin = (file: string): string => path.join('node_modules', file);
const script = (file: string): Command => ({ script: bin('tsx/dist/cli.mjs'), args: [file] });
const TSC = bin('typescript/bin/tsc');
const VITE = bin('vite/bin/vite.js');

/** These two at a time: none depends on another. The longest come first. */
const INDEPENDENT: readonly Check[] = [
  {
    name: 'unit tests',
    commands: [
      {
        script: bin('vitest/vitest.mjs'),
        args: [
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${REPORTS}/unit.json`,
        ],
      },
    ],
    report: { file: 'unit.json', count: countVitest },
    told: contractOf,
  },
  {
    name: 'types',
    commands: ['tsconfig.json', 'tsconfig.node.json'].map((file) => ({
      script: TSC,
      args: ['-p', file],
    })),
  },
  {
    name: 'build',
    commands: [
      { script: VITE, args: ['build', '--logLevel', 'warn'] },
      { script: VITE, args: ['build', '--config', 'vite.gateway.config.ts', '--logLevel', 'warn'] },
    ],
    silent: true,
  },
  { name: 'lint', commands: [{ script: bin('oxlint/bin/oxlint'), args: ['--deny-warnings'] }] },
  {
    name: 'format',
    commands: [{ script: bin('prettier/bin/prettier.cjs'), args: ['--check', '.'] }],
  },
  { name: 'boundaries', commands: [script('scripts/boundaries/check.ts')] },
  {
    name: 'nothing unused',
    commands: [[], ['--production', '--config', 'knip.production.json']].map((args) => ({
      script: bin('knip/bin/knip.js'),
      args,
    })),
  },
];

/** These one after the other, on what was built. */
const ON_THE_BUILD: readonly Check[] = [
  { name: 'size budget', commands: [script('scripts/budget.ts')] },
  {
    name: 'tests in the browser',
    commands: [{ script: bin('@playwright/test/cli.js'), args: ['test'], env: { E2E_BUILT: '1' } }],
    report: { file: 'e2e.json', count: countPlaywright },
    live: true,
  },
];

async function perform(check: Check): Promise<Counts> {
  const { ok: ended, output, seconds } = await run(check.commands, check.live);
  const ok = ended && (check.silent !== true || output.trim() === '');
  const counts = await countsOf(check, ok);
  const passed = ok && counts.failed === 0;
  const tests =
    check.report === undefined ? '' : `, ${counts.passed} passed, ${counts.failed} failed`;
  console.log(`${passed ? '✓' : '✗'} ${check.name} (${seconds.toFixed(1)} s${tests})`);
  for (const line of check.told?.(output) ?? []) console.log(`    ${line}`);
  if (!passed) console.log(endOf(output));
  return counts;
}

/** How much of the recordings the mock server follows, and what it does not: lines after `Contract:`. */
function contractOf(output: string): string[] {
  let inside = false;
  return output.split('\n').filter((line) => {
    inside = line.startsWith('Contract:') || (inside && line.startsWith('  '));
    return inside;
  });
}

/** The end of a long output, where tools tell what matters. */
function endOf(output: string): string {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - SHOWN_LINES;
  const shown = left > 0 ? [`(${left} lines before)`, ...lines.slice(left)] : lines;
  return shown.map((line) => `    ${line}`).join('\n');
}

/** A run that failed although its report knows of no failure has one all the same. */
async function countsOf({ report }: Check, ok: boolean): Promise<Counts> {
  if (report === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const json: unknown = JSON.parse(await readFile(path.join(REPORTS, report.file), 'utf8'));
    const counts = report.count(json);
    return ok || counts.failed > 0 ? counts : add(counts, { passed: 0, failed: 1 });
  } catch (error) {
    console.log(`    no report: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

async function performTwoAtATime(checks: readonly Check[]): Promise<Counts> {
  const waiting = [...checks];
  const worker = async (): Promise<Counts> => {
    const next = waiting.shift();
    return next === undefined ? add() : add(await perform(next), await worker());
  };
  return add(...(await Promise.all([worker(), worker()])));
}

endOnSignals();
process.chdir(path.resolve(import.meta.dirname, '..'));
await rm(REPORTS, { recursive: true, force: true });
await mkdir(REPORTS);
if (ensureChromium() === null) console.log('There is no Chromium: set CHROMIUM_PATH to one.');

let total = await performTwoAtATime(INDEPENDENT);
for (const check of ON_THE_BUILD) total = add(total, await perform(check));
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
