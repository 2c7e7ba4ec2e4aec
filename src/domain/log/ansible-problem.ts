import { opensResult, startsAnsibleEntry } from '@/domain/log/ansible-run';
import type { LogLine } from '@/domain/log/line';
import { isProblem } from '@/domain/log/marks';
import { isJsonObject, type JsonObject } from '@/lib/json';

/** What Ansible says of a failure: one sentence, and the lines that say it. */
export interface Told {
  readonly summary: string;
  readonly lines: readonly LogLine[];
}

const FAILED = /^(?:fatal|failed): \[([^\]]{1,255})\]/;
const REPORT = /^\[ERROR\]: /;
/** The end of a report: the place in the playbook, under the lines that are shown of it. */
const COLUMN = /^\^ column \d+$/;
/** Lines of one result that are read at most; a `stdout` may be of any length. */
const RESULT_LINES = 60;
/** Lines of one failure that are shown. */
const SHOWN = 12;

/** The failures of Ansible in these lines that were neither ignored nor rescued; empty when there are none. */
export function ansibleFailures(lines: readonly LogLine[]): readonly Told[] {
  return lines.flatMap((line, at) => {
    if (!isProblem(line)) return [];
    const host = FAILED.exec(line.text)?.[1];
    const below = withResult(lines, at);
    if (host !== undefined) {
      const shown = [...reportAbove(lines, at), ...below.slice(0, SHOWN)];
      return [{ summary: `${host}: ${failureText(below)}`, lines: shown }];
    }
    if (REPORT.test(line.text)) {
      const report = lines.slice(at, reportEnd(lines, at));
      return [{ summary: reportText(report), lines: report }];
    }
    if (line.text.startsWith('ERROR! ')) {
      return [{ summary: line.text.slice('ERROR! '.length), lines: below.slice(0, SHOWN) }];
    }
    return [];
  });
}

/** A line with the result below it, as far as it goes; between its lines others may stand, of another stream. */
function withResult(lines: readonly LogLine[], at: number): readonly LogLine[] {
  const head = lines[at];
  if (head === undefined) return [];
  if (FAILED.test(head.text) && !opensResult(head.text)) return [head];
  const found = [head];
  for (let index = at + 1; index < lines.length && found.length < RESULT_LINES; index += 1) {
    const line = lines[index];
    if (line === undefined || line.level !== head.level) continue;
    if (startsAnsibleEntry(line.text)) break;
    found.push(line);
  }
  return found;
}

/** A report goes on to the mark under its excerpt; without one, to the next entry. */
function reportEnd(lines: readonly LogLine[], at: number): number {
  for (let index = at + 1; index < Math.min(lines.length, at + SHOWN); index += 1) {
    const text = lines[index]?.text ?? '';
    if (COLUMN.test(text)) return index + 1;
    if (startsAnsibleEntry(text)) return index;
  }
  return Math.min(lines.length, at + SHOWN);
}

/** The report of newer versions, which stands before the failure that it is about. */
function reportAbove(lines: readonly LogLine[], at: number): readonly LogLine[] {
  for (let index = at - 1; index >= Math.max(0, at - 2 * SHOWN); index -= 1) {
    const text = lines[index]?.text ?? '';
    if (REPORT.test(text)) return lines.slice(index, Math.min(at, reportEnd(lines, index)));
    if (startsAnsibleEntry(text)) return [];
  }
  return [];
}

/** `Task failed: Module failed: no reason`, without where it was and who says so. */
function reportText(report: readonly LogLine[]): string {
  const texts = report.map(({ text }) => text);
  const origin = texts.findIndex((text) => text.startsWith('Origin: '));
  return (origin === -1 ? texts.slice(0, 1) : texts.slice(0, origin))
    .join(' ')
    .replace(REPORT, '')
    .replace(/^Task failed: (?:(?:Module|Action) failed: )?/, '');
}

/** Messages that say nothing; what the program printed says more. */
const EMPTY_WORDS =
  /^(?:non-zero return code|MODULE FAILURE\b.{0,200}|One or more items failed|All items completed|Unable to retrieve the result)\.?$/s;

/** The message of a failed task, from its result: in its own line, or in those below. */
function failureText(lines: readonly LogLine[]): string {
  const [first, ...below] = lines.map(({ text }) => text);
  const result = fieldsOf(first ?? '', below);
  const message = result.get('msg') ?? result.get('reason') ?? result.get('censored') ?? '';
  const printed = lastWords(result.get('stderr')) ?? lastWords(result.get('module_stderr'));
  const spoken =
    printed ?? lastWords(result.get('stdout')) ?? lastWords(result.get('module_stdout'));
  if (message !== '' && !(EMPTY_WORDS.test(message.trim()) && spoken !== undefined)) return message;
  if (spoken !== undefined) return message === '' ? spoken : `${message}: ${spoken}`;
  if (message !== '') return message;
  const bare = (first ?? '').replace(
    /^(?:fatal|failed): \[[^\]]*\](?: \(item=.{0,200}?\))?:?\s*/,
    '',
  );
  return [bare, ...below].join(' ');
}

/** The last line of what a program printed that has words in it. */
function lastWords(text: string | undefined): string | undefined {
  return text
    ?.split('\n')
    .map((line) => line.trim())
    .findLast((line) => /\p{L}{2}/u.test(line));
}

/** The texts of a result, by key. */
function fieldsOf(first: string, below: readonly string[]): ReadonlyMap<string, string> {
  const start = first.indexOf('=>');
  const own = start === -1 ? '' : first.slice(start + 2).trim();
  const whole = parsed([own, ...below].join('\n'));
  if (whole !== null) return whole;
  return own.startsWith('{') ? fromText([own, ...below].join(' ')) : fromYaml(below);
}

function parsed(text: string): ReadonlyMap<string, string> | null {
  const end = text.lastIndexOf('}');
  if (!text.startsWith('{') || end === -1) return null;
  try {
    const value: unknown = JSON.parse(text.slice(0, end + 1));
    return isJsonObject(value) ? textsOf(value) : null;
  } catch {
    return null;
  }
}

function textsOf(result: JsonObject): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(result).flatMap(([key, value]) => {
      if (typeof value === 'string') return [[key, value]];
      const lines = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
      return lines.length === 0 ? [] : [[key, lines.join('\n')]];
    }),
  );
}

/** From JSON that is cut, or that a masked place has broken. */
function fromText(json: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', value = ''] of json.matchAll(
    /"(msg|reason|stderr|stdout|module_stderr|module_stdout|censored)": ?"((?:[^"\\]|\\.)*)"/g,
  )) {
    if (!found.has(key))
      found.set(key, value.replaceAll(String.raw`\n`, '\n').replaceAll(/\\(.)/g, '$1'));
  }
  return found;
}

/** Keys of a result. The server takes the indentation off each line, so that only they tell where a text ends. */
const KEY =
  /^(ansible_\w+|assertion|attempts|censored|changed|cmd|delta|elapsed|end|evaluated_to|exception|failed|false_condition|invocation|item|module_std(?:err|out)(?:_lines)?|msg|rc|reason|results|skip_reason|start|state|status|stderr|stderr_lines|stdout|stdout_lines|unreachable|warnings): ?(.*)$/;

function fromYaml(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let key = '';
  for (const line of lines) {
    const [, next, rest = ''] = KEY.exec(line) ?? [];
    if (next === undefined) {
      if (key !== '') found.set(key, `${found.get(key) ?? ''}\n${line}`.trim());
    } else {
      key = next;
      if (!found.has(key)) found.set(key, /^[|>][+-]?\d?$/.test(rest) ? '' : rest);
    }
  }
  return new Map([...found].map(([name, value]) => [name, unquoted(value)]));
}

function unquoted(text: string): string {
  const quote = text.slice(0, 1);
  if ((quote !== '"' && quote !== "'") || !text.endsWith(quote) || text.length < 2) return text;
  const inner = text.slice(1, -1);
  if (quote === "'") return inner.replaceAll("''", "'");
  return inner.replaceAll(String.raw`\n`, '\n').replaceAll(/\\(.)/g, '$1');
}
