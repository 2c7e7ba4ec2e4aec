import { describe, expect, test } from 'vitest';

import { ansibleFailures } from '@/domain/log/ansible-problem';
import type { LogLine } from '@/domain/log/line';

const lineOf = (text: string, at: number): LogLine => ({
  number: at + 1,
  wall: null,
  clock: null,
  level: 'debug',
  text,
  spans: null,
});
const failuresOf = (...texts: readonly string[]) =>
  ansibleFailures(texts.map(lineOf)).map(({ summary, lines }) => ({
    summary,
    lines: lines.map(({ text }) => text),
  }));
const summary = (...texts: readonly string[]): string | undefined =>
  failuresOf(...texts)[0]?.summary;

const OPEN = 'fatal: [n1]: FAILED! =>';
const TASK = 'TASK [b] ****';
const many = (count: number, text = 'x'): readonly string[] =>
  Array.from({ length: count }, () => text);

describe('a result in one line', () => {
  test.each([
    ['{"msg": "no"}', 'no'],
    ['{"msg": "no"} and more', 'no'],
    ['{"reason": "why", "changed": false}', 'why'],
    ['{"censored": "hidden"}', 'hidden'],
    ['{"censored": "hidden", "reason": "why", "msg": "no"}', 'no'],
    ['{"msg": ["one", 2, "three"]}', 'one\nthree'],
    ['{"msg": [2], "reason": "why"}', 'why'],
    ['{"msg": 2, "reason": "why"}', 'why'],
    ['{"msg": "no", "stderr": "spoken words"}', 'no'],
    ['{"stdout": "spoken words"}', 'spoken words'],
    ['{"module_stdout": "spoken words"}', 'spoken words'],
    ['{"stdout": "out words", "stderr": "error words"}', 'error words'],
    ['{"module_stdout": "out words", "stdout": "own words"}', 'own words'],
    ['{"module_stdout": "out words", "module_stderr": "error words"}', 'error words'],
    ['{"msg": " non-zero return code ", "stderr": "said"}', ' non-zero return code : said'],
    ['{"msg": "MODULE FAILURE: see it", "stdout": "said"}', 'MODULE FAILURE: see it: said'],
    ['{"msg": "One or more items failed"}', 'One or more items failed'],
    [
      '{"msg": "non-zero return code", "stderr": "real words\\n--\\n a \\n1"}',
      'non-zero return code: real words',
    ],
    ['{"msg": "non-zero return code", "stderr": "1\\n2"}', 'non-zero return code'],
    ['Timeout {x}', 'FAILED! => Timeout {x}'],
    ['[1]', 'FAILED! => [1]'],
    ['{"changed": false}', 'FAILED! => {"changed": false}'],
  ])('%s', (result, expected) => {
    expect(summary(`${OPEN} ${result}`)).toBe(`n1: ${expected}`);
  });

  test('that is cut or broken is read as far as it goes', () => {
    const cut = (result: string) => summary(`${OPEN} ${result}`);
    expect(cut(String.raw`{"msg": "one\ntwo \"q\"", "stderr": "x`)).toBe('n1: one\ntwo "q"');
    expect(cut('{"msg": "first", "msg":"second", "rc"')).toBe('n1: first');
    expect(cut('{"msg": "MODULE FAILURE", "module_stderr": "said", •••')).toBe(
      'n1: MODULE FAILURE: said',
    );
    expect(cut('{"rc": •••')).toBe('n1: FAILED! => {"rc": •••');
  });

  test('of an item, and of what says nothing', () => {
    expect(summary('failed: [n1] (item=two) => {"msg": "no"}')).toBe('n1: no');
    expect(summary('failed: [n1] (item=two) => Timeout')).toBe('n1: => Timeout');
    expect(summary('fatal: [n1]: UNREACHABLE!')).toBe('n1: UNREACHABLE!');
  });
});

describe('a result in the lines below', () => {
  test.each<[readonly string[], string]>([
    [['{', '"msg": "no",', '"rc": 1', '}'], 'no'],
    [['msg: one', 'two', 'rc: 1'], 'one\ntwo'],
    [['noise', 'msg: one'], 'one'],
    [['msg: first', 'rc: 1', 'msg: second'], 'first'],
    [['msg: |-', 'one', '', 'two'], 'one\ntwo'],
    [['msg: >+2', 'one'], 'one'],
    [['msg: |', 'one'], 'one'],
    [['msg: |x', 'rc: 1'], '|x'],
    [['msg: x|'], 'x|'],
    [['msg: "a \\"b\\"\\nc"'], 'a "b"\nc'],
    [["msg: 'it''s'"], "it's"],
    [['msg: "half'], '"half'],
    [['msg: half"'], 'half"'],
    [['msg: "'], '"'],
    [['msg: a quote "inside" of it'], 'a quote "inside" of it'],
    [['msg: non-zero return code', 'stderr: ""', 'stdout: said'], 'non-zero return code: said'],
    [['something', 'else'], 'FAILED! => something else'],
  ])('%j', (below, expected) => {
    const [first, ...rest] = below;
    expect(first === '{' ? summary(`${OPEN} {`, ...rest) : summary(OPEN, ...below)).toBe(
      `n1: ${expected}`,
    );
  });

  test('ends with the next entry, and at 60 lines', () => {
    expect(summary(OPEN, 'rc: 1', TASK, 'msg: of another')).toBe('n1: FAILED! => rc: 1');
    expect(summary(OPEN, ...many(50), 'msg: read')).toBe('n1: read');
    expect(summary(OPEN, ...many(58), 'msg: the last')).toBe('n1: the last');
    expect(summary(OPEN, ...many(59), 'msg: too late')).not.toContain('late');
  });

  test('is only of lines of the same stream, and 12 of them are shown', () => {
    const between: LogLine = { ...lineOf('[WARNING]: between', 1), level: 'error' };
    const mixed = [lineOf(OPEN, 0), between, lineOf('msg: no', 2)];
    expect(ansibleFailures(mixed)).toMatchObject([
      { summary: 'n1: no', lines: [{ number: 1 }, { number: 3 }] },
    ]);
    expect(failuresOf(OPEN, ...many(30))[0]?.lines).toHaveLength(12);
    expect(failuresOf(`${OPEN} {"msg": "no"}`, 'msg: of another')[0]?.lines).toHaveLength(1);
  });

  test('of what is excused is not told', () => {
    expect(ansibleFailures([{ ...lineOf(OPEN, 0), excused: true }])).toEqual([]);
    expect(failuresOf('Error: of Terraform')).toEqual([]);
  });
});

describe('a report of newer versions', () => {
  const REPORT = '[ERROR]: Task failed: Module failed: no reason';
  const EXCERPT = ['Origin: /site.yaml:1:7', '1 - name: x', '^ column 7'];

  test.each<[readonly string[], string, number]>([
    [[REPORT, ...EXCERPT, 'more'], 'no reason', 4],
    [[REPORT, 'goes on', ...EXCERPT], 'no reason goes on', 5],
    [[REPORT, 'nothing of it', TASK], 'no reason', 2],
    [['[ERROR]: Task failed: Action failed: other'], 'other', 1],
    [['[ERROR]: Task failed: bare'], 'bare', 1],
    [['[ERROR]: the Task failed: x'], 'the Task failed: x', 1],
    [[REPORT, ...many(30)], 'no reason', 12],
    [[REPORT, ...many(10), '^ column 7', 'more'], 'no reason', 12],
  ])('%j is %j in %i lines', (texts, expected, length) => {
    const [told] = failuresOf(...texts);
    expect([told?.summary, told?.lines]).toEqual([expected, texts.slice(0, length)]);
  });

  test.each<[string, readonly string[], number]>([
    ['right above', [REPORT, ...EXCERPT], 4],
    ['with other lines between', [REPORT, ...EXCERPT, ...many(5)], 4],
    ['just near enough', [REPORT, ...EXCERPT, ...many(20)], 4],
    ['too far above', [REPORT, ...EXCERPT, ...many(21)], 0],
    ['of another task', [REPORT, ...EXCERPT, TASK], 0],
    ['without an end', [REPORT, 'goes on'], 2],
  ])('%s stands above what it is about', (_what, above, length) => {
    const told = failuresOf(...above, `${OPEN} {"msg": "no"}`).at(-1);
    expect(told?.lines).toEqual([...above.slice(0, length), `${OPEN} {"msg": "no"}`]);
  });
});

test('the playbook itself', () => {
  expect(failuresOf('ERROR! no such role', 'below', TASK)).toEqual([
    { summary: 'no such role', lines: ['ERROR! no such role', 'below'] },
  ]);
  expect(failuresOf('ERROR! x', ...many(30))[0]?.lines).toHaveLength(12);
});
