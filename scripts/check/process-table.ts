import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Process id -> id of its parent. What has ended and only waits to be noticed is left out. */
export type ProcessTable = ReadonlyMap<number, number>;

/** All processes of this machine: from `/proc` where there is one, since not every container has `ps`. */
export function processTable(): ProcessTable {
  return existsSync('/proc/self/stat') ? fromProc() : fromPs();
}

function fromProc(): ProcessTable {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parsed = parseStat(statOf(name));
    if (parsed !== null) found.set(Number(name), parsed);
  }
  return found;
}

/** Empty when the process has ended meanwhile. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** The parent in `7 (name) S 1 ...`; a name may hold blanks and brackets. Null for what has ended. */
function parseStat(stat: string): number | null {
  const [state = '', parent = ''] = stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  return state === '' || state === 'Z' || state === 'X' ? null : Number(parent);
}

function fromPs(): ProcessTable {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return new Map(
    stdout.split('\n').flatMap((line): [number, number][] => {
      const [pid = '', parent = '', state = 'Z'] = line.trim().split(/\s+/u);
      return state.startsWith('Z') ? [] : [[Number(pid), Number(parent)]];
    }),
  );
}

/** The processes of `roots` that are alive, and all that they started, however deep. */
export function family(roots: Iterable<number>, table: ProcessTable): Set<number> {
  const found = new Set([...roots].filter((pid) => table.has(pid)));
  let size = -1;
  while (size < found.size) {
    size = found.size;
    for (const [pid, parent] of table) if (found.has(parent)) found.add(pid);
  }
  return found;
}
