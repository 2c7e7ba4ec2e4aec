import { isProblemText, stageAt } from '@/domain/log/marks';
import { stateRow } from '@/domain/provision/state';

/**
 * Why a line that reads like a failure is none: its task was told to go on (`...ignoring`), a `rescue` made up for it,
 * or it is part of what another line tells.
 */
type Excuse = 'ignored' | 'rescued' | 'told';

/** A line that reads like a failure of an Ansible run. */
interface Failure {
  /** The number of its line. */
  readonly line: number;
  /** Empty where the line does not name one. */
  readonly host: string;
  /** Counts the tasks of the run. */
  readonly task: number;
  /** `item`: of a loop; `report`: the `[ERROR]: Task failed` of newer versions; `text`: of a result in several lines. */
  readonly kind: 'failed' | 'unreachable' | 'item' | 'report' | 'text';
  readonly excuse: Excuse | null;
}

/**
 * What is known of the run of Ansible that a log is in the middle of. Whether a failure counts shows in lines after it,
 * at the latest in the recap or when the stage ends well.
 */
export interface AnsibleRun {
  readonly task: number;
  /** The lines that come belong to the result that a line before has begun. */
  readonly inResult: boolean;
  readonly failures: readonly Failure[];
  /** `recap`: the run has counted its failures; `over`: the next line begins from nothing. */
  readonly phase: 'tasks' | 'recap' | 'over';
}

export const NO_RUN: AnsibleRun = { task: 0, inResult: false, failures: [], phase: 'tasks' };

const BANNER = /^(PLAY|TASK|RUNNING HANDLER|CLEANUP TASK|NO MORE HOSTS LEFT)(?: \[| RECAP| \*|$)/;
const RECAP = /^(\S{1,255})\s{1,200}: ok=\d+\s+changed=\d+\s+unreachable=(\d+)\s+failed=(\d+)/;
const OUTCOME =
  /^(?:(ok|changed|skipping|fatal|failed): \[([^\]\s]{1,255})(?: -> [^\]]{1,255})?\]|included: \S{1,500} for )/;
const IGNORING = /^\.\.\.ignoring$/;
const REPORT = /^\[ERROR\]: /;
const TASK_REPORT = /^\[ERROR\]: Task failed/;
const NOTICE =
  /^(?:\[(?:WARNING|DEPRECATION WARNING|ERROR)\]: |ERROR! |FAILED - RETRYING: |ASYNC )/;
/** The result follows in lines of its own: as JSON, as YAML, or as YAML whose first words stand here. */
const OPENS_RESULT = /=>\s*(?:[[{]|\w+=\w+(?: \w+=\w+)*)?$/;

/** True for a line with which something new begins in the output of Ansible. */
export const startsAnsibleEntry = (text: string): boolean =>
  BANNER.test(text) ||
  IGNORING.test(text) ||
  OUTCOME.test(text) ||
  NOTICE.test(text) ||
  RECAP.test(text) ||
  stageAt({ text }) !== null;

/** Whether the result of a task stands in the lines below this one. */
export const opensResult = (text: string): boolean => OPENS_RESULT.test(text);

/** The run with one more line. */
export function followRun(before: AnsibleRun, text: string, line: number): AnsibleRun {
  const run = before.phase === 'over' ? NO_RUN : before;
  const stage = stageAt({ text });
  if (stage !== null) return endOfStage(run, stateRow(stage).tone === 'failed');
  const banner = BANNER.exec(text)?.[1];
  if (banner !== undefined) return atBanner(run, banner, text);
  if (IGNORING.test(text)) return { ...run, inResult: false, failures: ignoring(run) };
  const recap = RECAP.exec(text);
  if (recap !== null) {
    const [, host = '', unreachable, failed] = recap;
    const counts = { failed: Number(failed), unreachable: Number(unreachable) };
    return { ...run, inResult: false, failures: recapped(run.failures, host, counts) };
  }
  const [, outcome, host = ''] = OUTCOME.exec(text) ?? [];
  if (outcome !== undefined) return atOutcome(run, outcome, host, text, line);
  if (TASK_REPORT.test(text)) {
    const told = run.failures.some(({ task, kind }) => task === run.task && kind !== 'report');
    return added(run, { line, host: '', kind: 'report', excuse: told ? 'told' : null });
  }
  if (REPORT.test(text)) return { ...run, inResult: false };
  if (run.inResult && isProblemText(text)) {
    return { ...added(run, { line, host: '', kind: 'text', excuse: 'told' }), inResult: true };
  }
  return run;
}

function added(run: AnsibleRun, failure: Omit<Failure, 'task'>): AnsibleRun {
  return { ...run, inResult: false, failures: [...run.failures, { ...failure, task: run.task }] };
}

const excused = (
  failures: readonly Failure[],
  excuse: Excuse,
  which: (failure: Failure) => boolean,
): readonly Failure[] =>
  failures.some(which)
    ? failures.map((failure) => (which(failure) ? { ...failure, excuse } : failure))
    : failures;

/** Where a stage ended well, nothing in it was a failure; where it failed, what is known by now is. */
function endOfStage(run: AnsibleRun, failed: boolean): AnsibleRun {
  if (run.failures.length === 0) return NO_RUN;
  const failures = failed
    ? run.failures
    : excused(run.failures, 'rescued', ({ excuse }) => excuse === null);
  return { ...run, failures, inResult: false, phase: 'over' };
}

function atBanner(run: AnsibleRun, banner: string, text: string): AnsibleRun {
  if (text.startsWith('PLAY RECAP')) return { ...run, inResult: false, phase: 'recap' };
  // Another playbook in the same stage.
  if (banner === 'PLAY' && run.phase === 'recap') return { ...NO_RUN, task: 1 };
  return { ...run, inResult: false, task: run.task + 1 };
}

/** `...ignoring` stands below what failed last in this task: all that its host failed in there is ignored. */
function ignoring(run: AnsibleRun): readonly Failure[] {
  const last = run.failures.findLast(
    ({ task, kind, excuse }) =>
      task === run.task && excuse !== 'ignored' && kind !== 'report' && kind !== 'text',
  );
  if (last === undefined) return run.failures;
  return excused(
    run.failures,
    'ignored',
    ({ task, host, kind }) =>
      task === last.task &&
      host === last.host &&
      (kind === last.kind || (last.kind !== 'unreachable' && kind !== 'unreachable')),
  );
}

function atOutcome(
  run: AnsibleRun,
  outcome: string,
  host: string,
  text: string,
  line: number,
): AnsibleRun {
  // A host that goes on after a failure has been rescued; if it was only tidied up, the recap will say so.
  const earlier = excused(
    run.failures,
    'rescued',
    (failure) => failure.excuse === null && failure.host === host && failure.task < run.task,
  );
  const next = { ...run, failures: earlier };
  if (outcome !== 'fatal' && outcome !== 'failed') return { ...next, inResult: opensResult(text) };
  const here = ({ task, kind }: Failure): boolean => task === run.task && kind === 'report';
  const reported = { ...next, failures: excused(next.failures, 'told', here) };
  // The items of a loop have told each for itself what the task says of all.
  const summed =
    outcome === 'fatal' &&
    run.failures.some(
      (failure) => failure.task === run.task && failure.host === host && failure.kind === 'item',
    );
  const kind =
    outcome === 'failed' ? 'item' : text.includes('UNREACHABLE!') ? 'unreachable' : 'failed';
  const failed = added(reported, { line, host, kind, excuse: summed ? 'told' : null });
  return { ...failed, inResult: opensResult(text) };
}

/** The recap counts, host by host, what was not ignored and not rescued: the last ones of each. */
function recapped(
  failures: readonly Failure[],
  host: string,
  counts: { readonly failed: number; readonly unreachable: number },
): readonly Failure[] {
  const mine = failures.filter(
    (failure) => failure.host === host && failure.excuse !== 'ignored' && failure.excuse !== 'told',
  );
  const counted = new Set([
    ...lastTasks(mine, counts.failed, ({ kind }) => kind !== 'unreachable'),
    ...lastTasks(mine, counts.unreachable, ({ kind }) => kind === 'unreachable'),
  ]);
  return failures.map((failure) =>
    mine.includes(failure)
      ? { ...failure, excuse: counted.has(failure) ? null : ('rescued' as const) }
      : failure,
  );
}

/** What failed in the last `count` tasks that have something of that kind. */
function lastTasks(
  failures: readonly Failure[],
  count: number,
  which: (failure: Failure) => boolean,
): readonly Failure[] {
  if (count === 0) return [];
  const fitting = failures.filter(which);
  const tasks = new Set([...new Set(fitting.map(({ task }) => task))].slice(-count));
  return fitting.filter(({ task }) => tasks.has(task));
}

/** The lines whose excuse is another than before, with whether they have one now. */
export function changedExcuses(
  before: AnsibleRun,
  after: AnsibleRun,
): ReadonlyMap<number, boolean> {
  const changed = new Map<number, boolean>();
  if (before.failures === after.failures) return changed;
  const known = new Map(before.failures.map(({ line, excuse }) => [line, excuse]));
  for (const { line, excuse } of after.failures) {
    if (((known.get(line) ?? null) === null) !== (excuse === null))
      changed.set(line, excuse !== null);
  }
  return changed;
}
