import { lineAt, type LineBlocks } from '@/domain/log/line-blocks';
import { stageAt } from '@/domain/log/marks';

/** How far the stage that is at work has come, as far as its own lines of the log tell. */
export type StageProgress =
  /** Terraform; hosts where a group of resources is as large as the number of hosts asked for. */
  | {
      readonly kind: 'create' | 'destroy';
      readonly of: 'hosts' | 'resources';
      readonly done: number;
      readonly total: number;
    }
  /** Ansible: the name of the task that runs. How many follow is unknown. */
  | { readonly kind: 'task'; readonly name: string };

/** A stage that wrote more lines than this is told by its last ones. */
const MOST_LINES = 20_000;

const PLAN = /^Plan: (\d+) to add, \d+ to change, (\d+) to destroy/;
/** `module.host.aws_instance.host[0]: Creating...`; the address may hold a key in quotes. */
const STEP =
  /^([A-Za-z_][\w.[\]"-]{0,300}): (Creating|Creation complete|Destroying|Destruction complete)\b/;
const INDEXED = /^(.*)\[(?:\d+|"[^"]*")\]$/;
const TASK = /^TASK \[(?:[^\]:]+ : )?([^\]]+)\]/;

/**
 * Reads the lines after the last change of state. Any driver's Terraform is understood, since its own words are
 * read and no name of a resource.
 *
 * @param hosts how many hosts were asked for; null when not known
 */
export function stageProgress(lines: LineBlocks, hosts: number | null): StageProgress | null {
  const begun = { create: new Set<string>(), destroy: new Set<string>() };
  const ended = { create: new Set<string>(), destroy: new Set<string>() };
  let planned: { readonly create: number; readonly destroy: number } | null = null;
  let task: string | null = null;
  const first = Math.max(0, lines.length - MOST_LINES);
  for (let index = lines.length - 1; index >= first; index -= 1) {
    const line = lineAt(lines, index);
    if (line === undefined || stageAt(line) !== null) break;
    const { text } = line;
    task ??= TASK.exec(text)?.[1] ?? null;
    const [, adds, destroys] = PLAN.exec(text) ?? [];
    if (adds !== undefined && destroys !== undefined)
      planned ??= { create: Number(adds), destroy: Number(destroys) };
    const [, address, step] = STEP.exec(text) ?? [];
    if (address === undefined || step === undefined) continue;
    const way = step.startsWith('Creati') ? 'create' : 'destroy';
    (step.endsWith('ing') ? begun : ended)[way].add(address);
  }
  if (task !== null) return { kind: 'task', name: task };
  // A change of a resource may destroy one before it creates others: what most of the plan is about is told.
  const kind = (planned?.create ?? 0) >= (planned?.destroy ?? 0) ? 'create' : 'destroy';
  const [started, done] = [begun[kind], ended[kind]];
  const ofHosts = hostsAmong(started, done, hosts);
  if (ofHosts !== null) return { kind, of: 'hosts', ...ofHosts };
  const total = Math.max(planned?.[kind] ?? 0, started.size);
  return total === 0 ? null : { kind, of: 'resources', done: done.size, total };
}

/** The resources that are one for each host: the only numbered group of that size. */
function hostsAmong(
  started: ReadonlySet<string>,
  done: ReadonlySet<string>,
  hosts: number | null,
): { readonly done: number; readonly total: number } | null {
  if (hosts === null || hosts < 1) return null;
  const groups = new Map<string, string[]>();
  for (const address of new Set([...started, ...done])) {
    const base = INDEXED.exec(address)?.[1];
    if (base !== undefined) groups.set(base, [...(groups.get(base) ?? []), address]);
  }
  const [group, ...others] = [...groups.values()].filter(({ length }) => length === hosts);
  if (group === undefined || others.length > 0) return null;
  return { done: group.filter((address) => done.has(address)).length, total: hosts };
}
