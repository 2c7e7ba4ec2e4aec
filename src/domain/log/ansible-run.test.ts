import { describe, expect, test } from 'vitest';

import {
  changedExcuses,
  followRun,
  NO_RUN,
  opensResult,
  startsAnsibleEntry,
  type AnsibleRun,
} from '@/domain/log/ansible-run';

const runOf = (...texts: readonly string[]): AnsibleRun =>
  texts.reduce((run, text, at) => followRun(run, text, at + 1), NO_RUN);

/** `2 failed n1, task 1: ignored`; without an excuse it counts. */
const told = ({ failures }: AnsibleRun): readonly string[] =>
  failures.map(
    ({ line, kind, host, task, excuse }) =>
      `${line} ${kind} ${host}, task ${task}: ${excuse ?? 'counts'}`,
  );

const A = 'TASK [a] ****';
const B = 'TASK [b] ****';
const RECAP = 'PLAY RECAP ****';
const OK = 'ok: [n1]';
const IGNORING = '...ignoring';
const REPORT = '[ERROR]: Task failed: Action failed: x';
const fatal = (host = 'n1') => `fatal: [${host}]: FAILED! => {"msg": "x"}`;
const gone = (host = 'n1') => `fatal: [${host}]: UNREACHABLE! => {"msg": "x"}`;
const item = (host = 'n1') => `failed: [${host}] (item=1) => {"msg": "x"}`;
const recap = (host: string, unreachable: number, failed: number) =>
  `${host}   : ok=3    changed=1    unreachable=${unreachable}    failed=${failed}    skipped=0`;
const STAGE = 'State changed from CONFIGURING_PROVISION to';

test.each<[string, readonly string[], readonly string[]]>([
  ['a task', [A, fatal()], ['2 failed n1, task 1: counts']],
  ['a host', [A, gone()], ['2 unreachable n1, task 1: counts']],
  ['an item', [A, item()], ['2 item n1, task 1: counts']],
  ['a delegated task', [A, 'fatal: [n1 -> n9]: FAILED! => {}'], ['2 failed n1, task 1: counts']],
  ['a report', [A, REPORT], ['2 report , task 1: counts']],
  ['what went well', [A, OK, 'changed: [n1]', 'skipping: [n1]'], []],
  [
    'a report before its task',
    [A, REPORT, fatal()],
    ['2 report , task 1: told', '3 failed n1, task 1: counts'],
  ],
  [
    'a report after its task',
    [A, fatal(), REPORT],
    ['2 failed n1, task 1: counts', '3 report , task 1: told'],
  ],
  [
    'a report of another task',
    [A, fatal('n2'), B, REPORT],
    ['2 failed n2, task 1: counts', '4 report , task 2: counts'],
  ],
  [
    'a report of an earlier task, which the next task does not tell',
    [A, REPORT, B, fatal()],
    ['2 report , task 1: counts', '4 failed n1, task 2: counts'],
  ],
  ['two reports', [A, REPORT, REPORT], ['2 report , task 1: counts', '3 report , task 1: counts']],
  [
    'items and their sum',
    [A, item(), item(), fatal()],
    ['2 item n1, task 1: counts', '3 item n1, task 1: counts', '4 failed n1, task 1: told'],
  ],
  [
    'the items of another host',
    [A, item('n2'), fatal()],
    ['2 item n2, task 1: counts', '3 failed n1, task 1: counts'],
  ],
  [
    'the items of another task',
    [A, item(), B, fatal()],
    ['2 item n1, task 1: rescued', '4 failed n1, task 2: counts'],
  ],
  [
    'a task after another failure of it that is no item',
    [A, fatal(), fatal()],
    ['2 failed n1, task 1: counts', '3 failed n1, task 1: counts'],
  ],
])('fails: %s', (_what, texts, failures) => {
  expect(told(runOf(...texts))).toEqual(failures);
});

describe('the lines of a result', () => {
  const OPEN = 'fatal: [n1]: FAILED! =>';
  const ERROR = 'Error: no such volume';
  const count = (...texts: readonly string[]) =>
    runOf(A, ...texts).failures.filter(({ kind }) => kind === 'text').length;

  test('are part of what failed, each of them', () => {
    expect(told(runOf(A, OPEN, 'rc: 1', ERROR, ERROR))).toEqual([
      '2 failed n1, task 1: counts',
      '4 text , task 1: told',
      '5 text , task 1: told',
    ]);
  });

  test.each([
    ['begin after FAILED', [OPEN, ERROR], 1],
    ['begin after JSON is opened', ['fatal: [n1]: FAILED! => {', ERROR], 1],
    ['begin after what went well', ['changed: [n1] => {', ERROR], 1],
    ['begin after an item', ['failed: [n1] (item=1) =>', ERROR], 1],
    ['do not begin after a whole result', [fatal(), ERROR], 0],
    ['do not begin with what is no result', [ERROR], 0],
    ['end with the next host', [OPEN, 'ok: [n2]', ERROR], 0],
    ['end with the next task', [OPEN, B, ERROR], 0],
    ['end with the recap', [OPEN, RECAP, ERROR], 0],
    ['end with the counts of a host', [OPEN, recap('n1', 0, 1), ERROR], 0],
    ['end where it is ignored', [OPEN, IGNORING, ERROR], 0],
    ['end with a report', [OPEN, REPORT, ERROR], 0],
    ['end with another report', [OPEN, '[ERROR]: the role x was not found', ERROR], 0],
    ['end with the stage', [OPEN, `${STAGE} CONFIGURING_PROVISION_FAILURE`, ERROR], 0],
  ])('%s', (_what, texts, found) => {
    expect(count(...texts)).toBe(found);
  });
});

test.each<[string, readonly string[], readonly string[]]>([
  ['the last host alone', [fatal('n1'), fatal('n2'), IGNORING], ['counts', 'ignored']],
  ['one after the other', [fatal('n1'), fatal('n2'), IGNORING, IGNORING], ['ignored', 'ignored']],
  [
    'all items of the host, and their sum',
    [item(), item(), fatal(), IGNORING],
    ['ignored', 'ignored', 'ignored'],
  ],
  ['items without a sum', [item('n2'), item(), item(), IGNORING], ['counts', 'ignored', 'ignored']],
  ['not what failed in an earlier task', [fatal(), B, IGNORING], ['counts']],
  ['not the same host in an earlier task', [fatal(), B, fatal(), IGNORING], ['rescued', 'ignored']],
  ['not what failed, where the host is gone', [fatal(), gone(), IGNORING], ['counts', 'ignored']],
  ['not that the host was gone', [gone(), fatal(), IGNORING], ['counts', 'ignored']],
  ['a host that is gone', [gone(), IGNORING], ['ignored']],
  ['not the report below it', [fatal(), REPORT, IGNORING], ['ignored', 'told']],
  ['not the report above it', [REPORT, fatal(), IGNORING], ['told', 'ignored']],
  [
    'not a line of the result',
    ['fatal: [n1]: FAILED! =>', 'Error: x', IGNORING],
    ['ignored', 'told'],
  ],
  ['nothing where nothing failed', [IGNORING], []],
  ['nothing where only a report is', [REPORT, IGNORING], ['counts']],
])('ignored is %s', (_what, texts, excuses) => {
  expect(runOf(A, ...texts).failures.map(({ excuse }) => excuse ?? 'counts')).toEqual(excuses);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['a host that goes on', [fatal(), B, OK], ['rescued']],
  ['a host that fails again', [fatal(), B, fatal()], ['rescued', 'counts']],
  ['not another host', [fatal('n2'), B, OK], ['counts']],
  ['not by what else the same task says', [item(), OK], ['counts']],
  ['not what is ignored already', [fatal(), IGNORING, B, OK], ['ignored']],
  [
    'all where the stage ends well',
    [fatal('n1'), fatal('n2'), `${STAGE} RUNNING`],
    ['rescued', 'rescued'],
  ],
  [
    'not what was ignored, where it ends well',
    [fatal(), IGNORING, `${STAGE} RUNNING`],
    ['ignored'],
  ],
  [
    'nothing where the stage fails',
    [fatal(), `${STAGE} CONFIGURING_PROVISION_FAILURE`],
    ['counts'],
  ],
])('rescued is %s', (_what, texts, excuses) => {
  expect(runOf(A, ...texts).failures.map(({ excuse }) => excuse ?? 'counts')).toEqual(excuses);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['one failure', [fatal(), recap('n1', 0, 1)], ['counts']],
  ['none', [fatal(), recap('n1', 0, 0)], ['rescued']],
  ['the last of two', [fatal(), B, fatal(), recap('n1', 0, 1)], ['rescued', 'counts']],
  ['both of two', [fatal(), B, fatal(), recap('n1', 0, 2)], ['counts', 'counts']],
  ['one though its host went on', [fatal(), B, OK, recap('n1', 0, 1)], ['counts']],
  ['all items of a task', [item(), item(), recap('n1', 0, 1)], ['counts', 'counts']],
  ['a host that is gone', [fatal(), B, gone(), recap('n1', 1, 0)], ['rescued', 'counts']],
  [
    'what failed, not that the host was gone',
    [gone(), B, fatal(), recap('n1', 0, 1)],
    ['rescued', 'counts'],
  ],
  ['each kind by itself', [gone(), B, fatal(), recap('n1', 1, 1)], ['counts', 'counts']],
  ['no other host', [fatal('n2'), fatal('n1'), recap('n1', 0, 0)], ['counts', 'rescued']],
  ['nothing that is ignored', [fatal(), IGNORING, recap('n1', 0, 1)], ['ignored']],
  ['nothing that is told', [item(), fatal(), recap('n1', 0, 1)], ['counts', 'told']],
])('the recap counts %s', (_what, texts, excuses) => {
  expect(runOf(A, ...texts).failures.map(({ excuse }) => excuse ?? 'counts')).toEqual(excuses);
});

describe('where the run is', () => {
  test.each<[string, readonly string[], Partial<AnsibleRun>]>([
    ['at each task', [A, B], { task: 2, phase: 'tasks' }],
    ['at a handler', [A, 'RUNNING HANDLER [x] ****'], { task: 2 }],
    ['where no host is left', [A, 'NO MORE HOSTS LEFT ****'], { task: 2 }],
    ['at another play', [A, 'PLAY [next] ****'], { task: 2, phase: 'tasks' }],
    ['in the recap', [A, B, RECAP], { task: 2, phase: 'recap' }],
    ['at another playbook', [A, B, RECAP, 'PLAY [next] ****'], { task: 1, phase: 'tasks' }],
    ['still in the recap', [A, RECAP, B], { task: 2, phase: 'recap' }],
  ])('%s', (_what, texts, expected) => {
    expect(runOf(...texts)).toMatchObject(expected);
  });

  test('a play keeps what failed, another playbook begins from nothing', () => {
    expect(runOf(A, fatal(), 'PLAY [next] ****').failures).toHaveLength(1);
    expect(runOf(A, fatal(), RECAP, 'PLAY [next] ****')).toEqual({ ...NO_RUN, task: 1 });
  });

  test('after a stage the next line begins from nothing', () => {
    const over = runOf(A, 'fatal: [n1]: FAILED! =>', `${STAGE} RUNNING`);
    expect(over).toMatchObject({ phase: 'over', inResult: false, task: 1 });
    expect(followRun(over, 'anything', 9)).toBe(NO_RUN);
    expect(followRun(runOf(A, OK), `${STAGE} RUNNING`, 9)).toBe(NO_RUN);
  });

  test('a line that says nothing changes nothing', () => {
    const run = runOf(A, fatal());
    expect(followRun(run, 'a line', 3)).toBe(run);
    expect(followRun(run, 'Error: beside any result', 3)).toBe(run);
  });
});

test.each([
  [A, true],
  ['PLAY RECAP ****', true],
  [IGNORING, true],
  [fatal(), true],
  ['included: /site/x.yml for n1', true],
  ['[WARNING]: x', true],
  ['FAILED - RETRYING: [n1]: x (3 retries left).', true],
  [recap('n1', 0, 0), true],
  [`${STAGE} RUNNING`, true],
  ['msg: x', false],
  ['"stderr": "fatal: [n1]"', false],
])('%j begins something new: %s', (text, expected) => {
  expect(startsAnsibleEntry(text)).toBe(expected);
});

test.each([
  ['fatal: [n1]: FAILED! =>', true],
  ['fatal: [n1]: FAILED! => {', true],
  ['fatal: [n1]: FAILED! => changed=false', true],
  [fatal(), false],
  ['ok: [n1]', false],
])('%j opens a result: %s', (text, expected) => {
  expect(opensResult(text)).toBe(expected);
});

test('what has changed is told, and nothing else', () => {
  const before = runOf(A, fatal('n1'), fatal('n2'));
  const changes = (...texts: readonly string[]) => [
    ...changedExcuses(
      before,
      texts.reduce((run, text, at) => followRun(run, text, at + 4), before),
    ),
  ];
  expect(changes('a line')).toEqual([]);
  expect(changes(IGNORING)).toEqual([[3, true]]);
  expect(changes(fatal('n3'))).toEqual([]);
  expect(changes(item('n4'), fatal('n4'))).toEqual([[5, true]]);
  expect(changes(B, 'ok: [n1]', 'ok: [n2]')).toEqual([
    [2, true],
    [3, true],
  ]);
  const rescued = runOf(A, fatal(), B, OK);
  expect([...changedExcuses(rescued, followRun(rescued, recap('n1', 0, 1), 5))]).toEqual([
    [2, false],
  ]);
});
