import { describe, expect, it } from 'vitest';
import { linesBetween } from '@/domain/log/line-blocks';
import { isProblem, markOf } from '@/domain/log/marks';
import { findProblem } from '@/domain/log/problem';
import { tailOf } from '@/domain/log/tail.fixture';
import { EMPTY_TAIL, type LogTail } from '@/domain/log/tail';

const BEGIN = '[I] State changed from CONFIGURING_ONE to CONFIGURING_PROVISION';
const FAILED = '[I] State changed from CONFIGURING_PROVISION to CONFIGURING_PROVISION_FAILURE';
const RUNNING = '[I] State changed from CONFIGURING_PROVISION to RUNNING';
const PLAY = 'PLAY [Nodes] ****';
const out = (...texts: readonly string[]) => texts.map((text) => `[D] ${text}`);
const task = (name: string) => `TASK [${name}] ******`;
const recap = (host: string, counts: Readonly<Record<string, number>>) => {
  const all = {
    ok: 3,
    changed: 1,
    unreachable: 0,
    failed: 0,
    skipped: 0,
    rescued: 0,
    ignored: 0,
    ...counts,
  };
  return `${host.padEnd(27)}: ${Object.entries(all)
    .map(([key, count]) => `${key}=${String(count)}`)
    .join('    ')}`;
};
const fatal = (host: string, msg: string) =>
  `fatal: [${host}]: FAILED! => {"changed": false, "msg": "${msg}"}`;

const all = ({ lines }: LogTail) => linesBetween(lines, 0, lines.length);
/** The texts of what counts as a failure. */
const problems = (tail: LogTail) =>
  all(tail)
    .filter(isProblem)
    .map(({ text }) => text);
/** However the lines arrive, the verdict is the same. */
function logOf(texts: readonly string[]): LogTail {
  const whole = tailOf(texts);
  const piecewise = texts.reduce((tail, text) => tailOf([text], tail), EMPTY_TAIL);
  expect(problems(piecewise)).toEqual(problems(whole));
  return whole;
}

describe('what is no failure', () => {
  it.each([
    [
      'an ignored task',
      [
        PLAY,
        task('a'),
        fatal('n1', 'no reason'),
        '...ignoring',
        task('b'),
        'ok: [n1]',
        'PLAY RECAP ****',
        recap('n1', { ignored: 1 }),
      ],
    ],
    [
      'an ignored task, before the recap',
      [PLAY, task('a'), fatal('n1', 'no reason'), '...ignoring'],
    ],
    [
      'an ignored task by its recap alone',
      [
        PLAY,
        task('a'),
        fatal('n1', 'no'),
        task('b'),
        'PLAY RECAP ****',
        recap('n1', { ignored: 1 }),
      ],
    ],
    [
      'an unreachable host that is ignored',
      [
        PLAY,
        task('a'),
        'fatal: [n1]: UNREACHABLE! => {"msg": "x", "unreachable": true}',
        '...ignoring',
        task('b'),
        'ok: [n1]',
      ],
    ],
    [
      'ignored items of a loop',
      [
        PLAY,
        task('a'),
        'ok: [n1] => (item=1)',
        'failed: [n1] (item=2) => {"msg": "two"}',
        'failed: [n1] (item=3) => {"msg": "three"}',
        'fatal: [n1]: FAILED! => {"msg": "One or more items failed"}',
        '...ignoring',
      ],
    ],
    [
      'ignored items without a summary of them',
      [
        PLAY,
        task('a'),
        'failed: [n1] (item=2) => {"msg": "two"}',
        'failed: [n1] (item=3) => {"msg": "three"}',
        '...ignoring',
      ],
    ],
    [
      'two hosts, each ignored',
      [PLAY, task('a'), fatal('n1', 'x'), '...ignoring', fatal('n2', 'x'), '...ignoring'],
    ],
    [
      'a rescued task',
      [
        PLAY,
        task('a'),
        fatal('n1', 'x'),
        task('Rescue'),
        'changed: [n1]',
        'PLAY RECAP ****',
        recap('n1', { rescued: 1 }),
      ],
    ],
    [
      'a rescued task, before the recap',
      [PLAY, task('a'), fatal('n1', 'x'), task('Rescue'), 'changed: [n1]'],
    ],
    [
      'a rescued task by its recap alone',
      [PLAY, task('a'), fatal('n1', 'x'), 'PLAY RECAP ****', recap('n1', { rescued: 1 })],
    ],
    [
      'a delegated task that is ignored',
      [PLAY, task('a'), 'fatal: [n1 -> localhost]: FAILED! => {"msg": "x"}', '...ignoring'],
    ],
    [
      'the report of newer versions',
      [
        PLAY,
        task('a'),
        '[ERROR]: Task failed: Action failed: no reason',
        'Origin: /site.yaml:16:7',
        '14       changed_when: false',
        '15',
        '16     - name: Failed task',
        '^ column 7',
        fatal('n1', 'no reason'),
        '...ignoring',
      ],
    ],
    [
      'a result as YAML, with a program that speaks of its error',
      [
        PLAY,
        task('a'),
        'fatal: [n1]: FAILED! =>',
        'changed: false',
        'msg: non-zero return code',
        'stderr: |-',
        'Error: no such volume pgdata',
        'ERROR! really',
        '...ignoring',
        task('b'),
        'ok: [n1]',
      ],
    ],
    [
      'what a task that went well has printed',
      [
        PLAY,
        task('a'),
        'changed: [n1] => {',
        '"stdout_lines": [',
        'Error: 3 retries',
        ']',
        '}',
        task('b'),
        'ok: [n1]',
      ],
    ],
  ])('%s', (_what, texts) => {
    const tail = logOf([BEGIN, ...out(...texts)]);
    expect(problems(tail)).toEqual([]);
    expect(all(tail).filter((line) => markOf(line) === 'problem')).toEqual([]);
  });

  it('anything of a stage that ended well', () => {
    const tail = logOf([BEGIN, ...out(PLAY, task('a'), fatal('n1', 'x')), RUNNING]);
    expect(problems(tail)).toEqual([]);
  });
});

describe('what is one', () => {
  it('after one that was ignored, on the same host', () => {
    const tail = logOf([
      BEGIN,
      ...out(
        PLAY,
        task('a'),
        fatal('n1', 'not this'),
        '...ignoring',
        task('b'),
        fatal('n1', 'this'),
        'PLAY RECAP ****',
        recap('n1', { failed: 1, ignored: 1 }),
      ),
      FAILED,
    ]);
    expect(problems(tail)).toEqual([fatal('n1', 'this')]);
    expect(findProblem(tail.lines)).toMatchObject({ tool: 'ansible', summary: 'n1: this' });
  });

  it('after one that was rescued', () => {
    const tail = logOf([
      BEGIN,
      ...out(
        PLAY,
        task('a'),
        fatal('n1', 'not this'),
        task('Rescue'),
        'ok: [n1]',
        task('b'),
        fatal('n1', 'this'),
        'PLAY RECAP ****',
        recap('n1', { failed: 1, rescued: 1 }),
      ),
      FAILED,
    ]);
    expect(problems(tail)).toEqual([fatal('n1', 'this')]);
  });

  it('on another host than the one that is ignored', () => {
    const tail = logOf([
      BEGIN,
      ...out(
        PLAY,
        task('a'),
        fatal('n2', 'down'),
        task('b'),
        fatal('n1', 'x'),
        '...ignoring',
        'PLAY RECAP ****',
        recap('n1', { ignored: 1 }),
        recap('n2', { failed: 1 }),
      ),
      FAILED,
    ]);
    expect(findProblem(tail.lines)?.summary).toBe('n2: down');
    expect(problems(tail)).toHaveLength(1);
  });

  it('unreachable, while what failed in the same task is ignored', () => {
    const gone = 'fatal: [n2]: UNREACHABLE! => {"msg": "no route", "unreachable": true}';
    const tail = logOf([
      BEGIN,
      ...out(PLAY, task('a'), gone, fatal('n1', 'x'), '...ignoring'),
      FAILED,
    ]);
    expect(problems(tail)).toEqual([gone]);
  });

  it('though its block is tidied up after it: the recap counts it', () => {
    const tail = logOf([
      BEGIN,
      ...out(
        PLAY,
        task('a'),
        fatal('n1', 'x'),
        task('Always'),
        'changed: [n1]',
        'PLAY RECAP ****',
        recap('n1', { failed: 1 }),
      ),
      FAILED,
    ]);
    expect(findProblem(tail.lines)?.summary).toBe('n1: x');
  });

  it('of an earlier attempt, when the next one goes well', () => {
    const again = '[I] State changed from CONFIGURING_PROVISION_FAILURE to CONFIGURING_PROVISION';
    const tail = logOf([
      BEGIN,
      ...out(PLAY, task('a'), fatal('n1', 'x')),
      FAILED,
      again,
      ...out(PLAY, task('a'), 'ok: [n1]'),
      RUNNING,
    ]);
    expect(problems(tail)).toEqual([fatal('n1', 'x')]);
    expect(findProblem(tail.lines)).toBeNull();
  });

  it('once: its report and the sum of a loop are part of it', () => {
    const tail = logOf([
      BEGIN,
      ...out(
        PLAY,
        task('a'),
        '[ERROR]: Task failed: Action failed: two',
        'Origin: /site.yaml:3:7',
        'failed: [n1] (item=2) => {"msg": "two"}',
        'fatal: [n1]: FAILED! => {"msg": "One or more items failed"}',
      ),
      FAILED,
    ]);
    expect(problems(tail)).toEqual(['failed: [n1] (item=2) => {"msg": "two"}']);
    expect(findProblem(tail.lines)?.summary).toBe('n1: two');
  });
});

describe('the reason', () => {
  const reason = (...texts: readonly string[]) =>
    findProblem(logOf([BEGIN, ...out(PLAY, task('Install'), ...texts), FAILED]).lines);

  it.each([
    [
      'YAML below',
      ['fatal: [n1]: FAILED! =>', 'changed: false', 'msg: no package matches', 'rc: 100'],
      'n1: no package matches',
    ],
    [
      'YAML, some of it beside',
      ['fatal: [n1]: FAILED! => changed=false', "msg: 'it''s held'", 'rc: 1'],
      "n1: it's held",
    ],
    [
      'a folded text',
      ['fatal: [n1]: FAILED! =>', 'msg: |-', 'apt is locked:', 'held by process 2119', 'rc: 1'],
      'n1: apt is locked: held by process 2119',
    ],
    [
      'JSON in several lines',
      [
        'fatal: [n1]: FAILED! => {',
        '"assertion": "x == 1",',
        '"changed": false,',
        '"msg": "Assertion failed"',
        '}',
      ],
      'n1: Assertion failed',
    ],
    [
      'JSON with escapes',
      ['fatal: [n1]: FAILED! => {"msg": "a \\"b\\"\\nc \\u00e9"}'],
      'n1: a "b" c é',
    ],
    [
      'what the program printed',
      [
        'fatal: [n1]: FAILED! => {"cmd": ["x"], "msg": "non-zero return code", "rc": 125, "stderr": "Error: no such volume", "stdout": "[]"}',
      ],
      'n1: non-zero return code: Error: no such volume',
    ],
    [
      'what a module printed',
      [
        'fatal: [n1]: FAILED! => {"module_stderr": "Traceback\\nImportError: No module named apt", "msg": "MODULE FAILURE\\nSee stdout/stderr for the exact error"}',
      ],
      'n1: MODULE FAILURE See stdout/stderr for the exact error: ImportError: No module named apt',
    ],
    [
      'a delegated task',
      ['fatal: [n1 -> localhost]: FAILED! => {"msg": "x"}'],
      'n1 -> localhost: x',
    ],
    [
      'hidden on purpose',
      ['fatal: [n1]: FAILED! => {"censored": "the output has been hidden", "changed": false}'],
      'n1: the output has been hidden',
    ],
    ['no result at all', ['fatal: [n1]: FAILED! => Timeout'], 'n1: FAILED! => Timeout'],
    ['the playbook itself', ["ERROR! the role 'x' was not found"], "the role 'x' was not found"],
    [
      'the playbook itself, newer',
      ["[ERROR]: the role 'x' was not found"],
      "the role 'x' was not found",
    ],
    [
      'only the report',
      [
        '[ERROR]: Task failed: Module failed: Unable to start service',
        'Origin: /site.yaml:38:7',
        '36',
        '38     - name: debug',
        '^ column 7',
      ],
      'Unable to start service',
    ],
    [
      'a report in several lines',
      [
        '[ERROR]: Task failed: Premature end of stream.',
        '>>> Standard Error',
        'sudo: a password is required',
        'Origin: /site.yaml:38:7',
      ],
      'Premature end of stream. >>> Standard Error sudo: a password is required',
    ],
  ])('%s', (_what, texts, summary) => {
    expect(reason(...texts)).toMatchObject({ tool: 'ansible', summary });
  });

  it('has the report, its place and its excerpt below', () => {
    const report = [
      '[ERROR]: Task failed: Action failed: no',
      'Origin: /site.yaml:38:7',
      '36',
      '38     - name: x',
      '^ column 7',
    ];
    const problem = reason(...report, fatal('n1', 'no'));
    expect(problem?.summary).toBe('n1: no');
    expect(problem?.lines.map(({ text }) => text)).toEqual([...report, fatal('n1', 'no')]);
  });

  it('is found among what other programs write between its lines', () => {
    const tail = logOf([
      BEGIN,
      '[D] fatal: [n1]: FAILED! =>',
      '[E] [WARNING]: something else',
      '[D] msg: the reason',
      FAILED,
    ]);
    expect(findProblem(tail.lines)?.summary).toBe('n1: the reason');
  });
});
