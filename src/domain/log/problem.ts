import { ansibleFailures } from '@/domain/log/ansible-problem';
import type { LogLine } from '@/domain/log/line';
import { lineAt, linesBetween, type LineBlocks } from '@/domain/log/line-blocks';
import { isProblem, stageAt } from '@/domain/log/marks';
import { terraformErrors } from '@/domain/log/terraform-problem';
import { stateRow, type ProvisionState } from '@/domain/provision/state';

/** Why the last stage failed, as far as the log tells. */
export interface Problem {
  /** The failure state that the log announces. */
  readonly state: ProvisionState;
  readonly tool: 'terraform' | 'ansible' | 'other';
  /** One sentence: what the tool itself says. */
  readonly summary: string;
  /** The lines that say so, at most `MOST_LINES`. */
  readonly lines: readonly LogLine[];
}

const MOST_LINES = 30;
/** The failure's lines and the state change are written by different threads: some come a few ms later. */
const LATE_LINES = 5;
/** A longer sentence is cut; its line stands below. In characters. */
const LONGEST_SUMMARY = 400;

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

/** What a program says when something went wrong. Its level is no sign: some report their progress as errors. */
const COMPLAINT =
  /\b(?:errors?|fail(?:ed|s|ure)?|cannot|can't|could ?n[o']t|unable|refused|denied|not (?:allowed|found|permitted|supported|authorized|defined)|invalid|timed out|timeout|no such|undefined|exception|missing|exceeded|unreachable)\b|\w(?:Error|Exception)\b/i;
const NO_COMPLAINT = /^\[(?:WARNING|DEPRECATION WARNING)\]|\b0 (?:errors|failed)\b/;

/** Lines of OneForm, or of a program that it started, that name an error by themselves. */
function complaints(lines: readonly LogLine[]): readonly LogLine[] {
  const named = lines.filter(isProblem);
  if (named.length > 0) return named;
  return lines.filter(
    ({ level, text, excused }) =>
      level === 'error' && excused !== true && COMPLAINT.test(text) && !NO_COMPLAINT.test(text),
  );
}

/** A sentence for a person: in one line, and not endless. */
function sentence(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_SUMMARY) return line;
  const cut = line.slice(0, LONGEST_SUMMARY);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST_SUMMARY / 2 ? space : LONGEST_SUMMARY)}…`;
}

/** Finds what to show first where a stage failed: the tool's own message, out of thousands of lines. Null when none is one. */
export function findProblem(log: LineBlocks): Problem | null {
  const failed = failedStage(log);
  if (failed === null) return null;
  const { state } = failed;
  const lines = failed.lines.filter(({ moved }) => moved !== true);
  const tools = [
    { tool: 'terraform', told: terraformErrors(lines) },
    { tool: 'ansible', told: ansibleFailures(lines) },
    {
      tool: 'other',
      told: complaints(lines)
        .slice(-8)
        .map((line) => ({ summary: line.text, lines: [line] }))
        .toReversed(),
    },
  ] as const;
  for (const { tool, told } of tools) {
    const [first] = told;
    if (first === undefined || first.summary.trim() === '') continue;
    const all = told.flatMap((each) => each.lines);
    const shown = tool === 'other' ? all.toReversed() : all;
    return { state, tool, summary: sentence(first.summary), lines: shown.slice(0, MOST_LINES) };
  }
  return null;
}

const words = (text: string): string => text.replaceAll(/^[╷│╵\s]+|^Error:\s*/g, '').trim();

/** The lines of a problem that say more than its summary does: nothing is told twice. */
export function linesBeyondSummary({ summary, lines }: Problem): readonly LogLine[] {
  const said = new Set<string>();
  return lines.filter(({ text }) => {
    const own = words(words(text));
    if (own === '' || summary.includes(own) || said.has(text)) return false;
    // The same line of another attempt or thread.
    if (!text.startsWith('│')) said.add(text);
    return true;
  });
}
