import { setTimeout as sleep } from 'node:timers/promises';

import { family, processTable } from './process-table';

/** How long tools may take to end in order: Playwright closes its browsers and servers. */
const GRACE_MS = 8_000;
const LOOK_EVERY_MS = 100;

/**
 * Ends process groups and everything that was started from them: first as Ctrl-C does, and what is still there when the
 * groups' leaders have gone or the grace is over, by force. Browsers and servers are in groups of their own, which
 * a signal to the leader's group does not reach.
 *
 * @param leaders processes that lead a group of their own
 */
export async function endAll(leaders: readonly number[], graceMs = GRACE_MS): Promise<void> {
  // Looked up before anything ends: what loses its parent can't be found any more.
  let known = family(leaders, processTable());
  for (const leader of leaders) signal(-leader, 'SIGINT');
  const until = Date.now() + graceMs;
  while (Date.now() < until) {
    known = family(known, processTable());
    if (!leaders.some((leader) => known.has(leader))) break;
    await sleep(LOOK_EVERY_MS);
  }
  while (known.size > 0) {
    for (const pid of known) signal(pid, 'SIGKILL');
    await sleep(LOOK_EVERY_MS);
    known = family(known, processTable());
  }
}

/** What has ended meanwhile needs no signal. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!gone) throw error;
  }
}
