import type { LogLine } from '@/domain/log/line';
import { lineAt, linesBetween, type LineBlocks } from '@/domain/log/line-blocks';
import { isProblem, stageAt } from '@/domain/log/marks';
import { stateRow, type ProvisionState } from '@/domain/provision/state';

/** Why the last stage failed, as far as the log tells. */
export interface Problem {
  /** The failure state that the log announces. */
  readonly state: ProvisionState;
  readonly tool: 'terraform' | 'ansible' | 'other';
  /** One sentence: what the tool itself says. */
  readonly summary: string;
  /** The most telling lines, at most `MOST_LINES`. */
  readonly lines: readonly LogLine[];
}

const MOST_LINES = 30;
/** The failure's lines and the state change are written by different threads: some come a few ms later. */
const LATE_LINES = 5;

/** Where the last stage that failed lies: between two state changes. Null when the last change is no failure. */
function failedStage(
  lines: LineBlocks,
): { readonly state: ProvisionState; readonly lines: readonly LogLine[] } | null {
  let end: number | null = null;
  let state: ProvisionState = 'UNKNOWN';
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lineAt(lines, index);
    const stage = line === undefined ? null : stageAt(line);
    if (stage === null) continue;
    if (end !== null) return { state, lines: linesBetween(lines, index + 1, end) };
    if (stateRow(stage).tone !== 'failed') return null;
    state = stage;
    end = Math.min(lines.length, index + 1 + LATE_LINES);
  }
  return end === null ? null : { state, lines: linesBetween(lines, 0, end) };
}

/** Terraform's framed blocks (`╷ │ ╵`), or what follows a bare `Error:`. */
function terraformLines(lines: readonly LogLine[]): readonly LogLine[] {
  const framed = lines.filter(({ text }) => /^[╷│╵]/.test(text));
  if (framed.some(isProblem))
    return framed.filter(({ text }) => text.replaceAll(/[╷│╵\s]/g, '') !== '');
  const first = lines.findIndex(({ text }) => text.startsWith('Error: '));
  return first === -1 ? [] : lines.slice(first, first + 8).filter((line) => stageAt(line) === null);
}

const ansibleLines = (lines: readonly LogLine[]): readonly LogLine[] =>
  lines.filter(({ text }) => /^(?:fatal: \[|failed: \[|ERROR! )/.test(text));

const bare = (text: string): string => text.replace(/^[╷│╵\s]+/, '').trim();

/** The `msg` in what Ansible prints of a failed task; the line itself where there is none. */
function ansibleSummary(text: string): string {
  const host = /\[([^\]]+)\]/.exec(text)?.[1];
  const [, message] = /"msg": "((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
  if (message === undefined) return text;
  const readable = message.replaceAll(String.raw`\n`, ' ').replaceAll(/\\(.)/g, '$1');
  return host === undefined ? readable : `${host}: ${readable}`;
}

/** Finds what to show first where a stage failed: the tool's own message, out of thousands of lines. */
export function findProblem(log: LineBlocks): Problem | null {
  const failed = failedStage(log);
  if (failed === null) return null;
  const { state, lines } = failed;
  const terraform = terraformLines(lines);
  const error = terraform.find(isProblem);
  if (error !== undefined) {
    return {
      state,
      tool: 'terraform',
      summary: bare(error.text).replace(/^Error: /, ''),
      lines: terraform.slice(0, MOST_LINES),
    };
  }
  const ansible = ansibleLines(lines);
  const [fatal] = ansible;
  if (fatal !== undefined) {
    return {
      state,
      tool: 'ansible',
      summary: ansibleSummary(fatal.text),
      lines: ansible.slice(0, MOST_LINES),
    };
  }
  const named = lines.filter(isProblem);
  const errors = named.length > 0 ? named : lines.filter(({ level }) => level === 'error');
  const telling = (
    errors.length > 0 ? errors : lines.filter((line) => stageAt(line) === null)
  ).slice(-8);
  const summary = telling.at(-1)?.text;
  return summary === undefined ? null : { state, tool: 'other', summary, lines: telling };
}
