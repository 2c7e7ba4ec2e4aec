import type { LogLine } from '@/domain/log/line';
import { parseStateChange } from '@/domain/provision/history';
import { stateRow, type ProvisionState } from '@/domain/provision/state';

/** What a line is to somebody who looks for the thread in a long log. */
export type LineMark = 'stage' | 'failure' | 'problem' | 'heading';

/** What of a line its mark depends on. */
type Marked = Pick<LogLine, 'text' | 'excused'>;

/** How Terraform, Ansible and OneForm begin the line that says what went wrong, whatever its level. */
const PROBLEM =
  /^(?:[│|]\s*)?(?:Error(?::| creating | deleting | running )|ERROR! |\[ERROR\]: |fatal: \[|failed: \[)/;
const HEADING = /^(?:PLAY|TASK|RUNNING HANDLER) (?:\[|RECAP)/;

/** True for a text that reads like a failure; whether it is one shows only in the lines around it. */
export const isProblemText = (text: string): boolean => PROBLEM.test(text);

/**
 * True for a line that names a failure. Its level says nothing: Ansible's `fatal` is filed under debug (contract#log-levels). What was ignored or rescued is no failure.
 */
export const isProblem = ({ text, excused }: Marked): boolean =>
  excused !== true && isProblemText(text);

/** The state that a line announces; null for any other line. */
export function stageAt({ text }: Pick<LogLine, 'text'>): ProvisionState | null {
  return parseStateChange(text)?.to ?? null;
}

export function markOf(line: Marked): LineMark | null {
  const stage = stageAt(line);
  if (stage !== null) return stateRow(stage).tone === 'failed' ? 'failure' : 'stage';
  if (isProblem(line)) return 'problem';
  return HEADING.test(line.text) ? 'heading' : null;
}
