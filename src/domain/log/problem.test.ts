import { describe, expect, test } from 'vitest';
import { parseLine } from '@/domain/log/parse-line.fixture';
import { appendLines, NO_LINES } from '@/domain/log/line-blocks';
import { findProblem, linesBeyondSummary } from '@/domain/log/problem';

function problemIn(...texts: readonly string[]) {
  const lines = texts.map((text, index) =>
    parseLine(`Sat Nov 21 03:25:57 2026 ${text}`, index + 1, null),
  );
  return findProblem(appendLines(NO_LINES, lines, 1_000));
}

const TERRAFORM = [
  '[I] State changed from PLANNING to APPLYING',
  '[D] module.host.aws_instance.host[1]: Creating...',
  '[E] ╷',
  '[E] │ Error: creating EC2 Instance: VcpuLimitExceeded',
  '[E] │',
  '[E] │   with module.host.aws_instance.host[1],',
  '[E] ╵',
  '[I] State changed from APPLYING to APPLYING_FAILURE',
];

test("Terraform's framed error", () => {
  const problem = problemIn(...TERRAFORM);
  expect(problem).toMatchObject({
    state: 'APPLYING_FAILURE',
    tool: 'terraform',
    summary: 'creating EC2 Instance: VcpuLimitExceeded',
  });
  expect(problem?.lines.map(({ number }) => number)).toEqual([4, 6]);
});

test('the same in colours', () => {
  const problem = problemIn(
    '[I] State changed from DEPROVISIONING_ONE to DEPROVISIONING',
    '[E] \u001B[31m│\u001B[0m \u001B[1m\u001B[31mError: \u001B[0m\u001B[1mdeleting resource\u001B[0m',
    '[I] State changed from DEPROVISIONING to DEPROVISIONING_FAILURE',
  );
  expect(problem).toMatchObject({ tool: 'terraform', summary: 'deleting resource' });
});

test("Ansible's fatal line, which is filed under debug, and not the progress on its error stream", () => {
  const problem = problemIn(
    '[I] State changed from CONFIGURING_ONE to CONFIGURING_PROVISION',
    '[E] Generating dynamic inventory',
    '[D] fatal: [n1]: UNREACHABLE! => {"changed": false, "msg": "Failed to connect:\\nport 22 \\"timed out\\"", "unreachable": true}',
    '[D] PLAY RECAP *****',
    '[I] State changed from CONFIGURING_PROVISION to CONFIGURING_PROVISION_FAILURE',
  );
  expect(problem).toMatchObject({
    tool: 'ansible',
    summary: 'n1: Failed to connect: port 22 "timed out"',
  });
  expect(problem?.lines).toHaveLength(1);
});

test("OpenNebula's refusal, though it is written after the state has changed", () => {
  const problem = problemIn(
    '[I] State changed from APPLYING to CONFIGURING_ONE',
    '[I] Creating OpenNebula objects',
    '[I] State changed from CONFIGURING_ONE to CONFIGURING_ONE_FAILURE',
    '[E] Error creating resources: No VN_MAD in template',
  );
  expect(problem).toMatchObject({
    tool: 'other',
    summary: 'Error creating resources: No VN_MAD in template',
  });
});

test('without a word of an error, nothing: the last lines are progress, not a reason', () => {
  expect(
    problemIn(
      '[I] State changed from PLANNING to APPLYING',
      '[D] working',
      '[E] Generating dynamic inventory',
      '[E] [WARNING]: Collection community.general does not support Ansible version 2.15.13',
      '[I] State changed from APPLYING to APPLYING_FAILURE',
    ),
  ).toBeNull();
});

test('without a line that begins as an error, one of the error stream that complains', () => {
  expect(
    problemIn(
      '[I] State changed from APPLYING to CONFIGURING_ONE',
      "[E] [one.host.allocate] Invalid HOSTNAME, ' ' is invalid character for a HOSTNAME",
      '[E] Adding host n1 to group node',
      '[I] State changed from CONFIGURING_ONE to CONFIGURING_ONE_FAILURE',
    ),
  ).toMatchObject({
    summary: "[one.host.allocate] Invalid HOSTNAME, ' ' is invalid character for a HOSTNAME",
  });
});

const WARNING = (text: string) => [
  '[E] ╷',
  `[E] │ Warning: ${text}`,
  '[E] │',
  '[E] │   on a.tf line 1:',
  '[E] ╵',
];

test("Terraform's error before its warnings, however many come first, with its file and line", () => {
  const problem = problemIn(
    '[I] State changed from PLANNING to APPLYING',
    ...Array.from({ length: 40 }, (_, at) =>
      WARNING(`Argument is deprecated (${String(at)})`),
    ).flat(),
    '[E] ╷',
    '[E] │ Error: creating EC2 Instance: VcpuLimitExceeded',
    '[D] module.cluster.aws_vpc.vpc: Creation complete after 2s [id=vpc-1]',
    '[E] │',
    '[E] │   with module.host.aws_instance.host[1],',
    '[E] │   on host/main.tf line 6, in resource "aws_instance" "host":',
    '[E] │    6: resource "aws_instance" "host" {',
    '[E] ╵',
    ...WARNING('Value for undeclared variable'),
    '[I] State changed from APPLYING to APPLYING_FAILURE',
  );
  expect(problem?.summary).toBe('creating EC2 Instance: VcpuLimitExceeded');
  expect(problem?.lines.map(({ text }) => text)).toEqual([
    '│ Error: creating EC2 Instance: VcpuLimitExceeded',
    '│   with module.host.aws_instance.host[1],',
    '│   on host/main.tf line 6, in resource "aws_instance" "host":',
    '│    6: resource "aws_instance" "host" {',
  ]);
  expect(problem === null ? [] : linesBeyondSummary(problem).map(({ number }) => number)).toEqual(
    problem?.lines.slice(1).map(({ number }) => number),
  );
});

test('what the summary says is not said again below it', () => {
  const problem = problemIn(
    '[I] State changed from APPLYING to CONFIGURING_ONE',
    '[E] Error creating resources: No VN_MAD in template',
    '[E] Error creating resources: No VN_MAD in template',
    '[I] State changed from CONFIGURING_ONE to CONFIGURING_ONE_FAILURE',
  );
  expect(problem === null ? null : linesBeyondSummary(problem)).toEqual([]);
});

test('a summary is one line of a bearable length', () => {
  const problem = problemIn(
    '[I] State changed from PLANNING to APPLYING',
    `[E] Error: ${'too long '.repeat(200)}`,
    '[I] State changed from APPLYING to APPLYING_FAILURE',
  );
  expect(problem?.summary).toMatch(/^too long .*too…$/);
  expect(problem?.summary.length).toBeLessThanOrEqual(401);
});

test('only of the last stage, and only while it stays failed', () => {
  expect(problemIn(...TERRAFORM, '[I] State changed from APPLYING_FAILURE to APPLYING')).toBeNull();
  const again = problemIn(
    ...TERRAFORM,
    '[I] State changed from APPLYING_FAILURE to APPLYING',
    '[E] Error: another one',
    '[I] State changed from APPLYING to APPLYING_FAILURE',
  );
  expect(again?.summary).toBe('another one');
  expect(problemIn('[I] State changed from INIT to PLANNING', '[E] Error: shown later')).toBeNull();
  expect(problemIn()).toBeNull();
});

describe('what a program of another kind says', () => {
  const BEGIN = '[I] State changed from PENDING to INIT';
  const END = '[I] State changed from INIT to INIT_FAILURE';
  const numbers = (problem: ReturnType<typeof problemIn>) =>
    problem?.lines.map(({ number }) => number);

  test('is the last that names an error, with the others above it', () => {
    const problem = problemIn(BEGIN, '[E] cannot read', '[E] 3 of 8', '[E] no such file', END);
    expect(problem).toMatchObject({ tool: 'other', summary: 'no such file' });
    expect(numbers(problem)).toEqual([2, 4]);
  });

  test.each([
    ['of another level', '[I] cannot read'],
    ['a warning', '[E] [WARNING]: cannot read'],
    ['that nothing failed', '[E] 0 failed'],
    ['progress', '[E] 3 of 8'],
    ['nothing', '[E] '],
  ])('is nothing where it is %s', (_what, text) => {
    expect(problemIn(BEGIN, text, END)).toBeNull();
  });

  test('is less than what names itself an error', () => {
    const problem = problemIn(BEGIN, '[D] Error: the reason', '[E] cannot read', END);
    expect(problem).toMatchObject({ summary: 'the reason' });
    expect(numbers(problemIn(BEGIN, '[D] Error creating x', '[E] cannot read', END))).toEqual([2]);
  });

  test('counts up to five lines after the state, and none of the stage before', () => {
    const late = (count: number) =>
      problemIn(BEGIN, END, ...Array.from({ length: count }, () => '[D] x'), '[E] cannot read');
    expect(numbers(late(4))).toEqual([7]);
    expect(late(5)).toBeNull();
    expect(problemIn('[E] cannot read', BEGIN, END)).toBeNull();
    expect(numbers(problemIn('[E] cannot read', END))).toEqual([1]);
  });

  test('is shown in 8 lines at most, the oldest first', () => {
    const many = Array.from({ length: 20 }, (_none, at) => `[E] cannot read ${String(at)}`);
    expect(numbers(problemIn(BEGIN, ...many, END))).toEqual([14, 15, 16, 17, 18, 19, 20, 21]);
  });

  test.each([
    ['x'.repeat(390), 'cannot xxx', 400],
    ['x'.repeat(500), 'cannot xxx', 401],
    [`${'x'.repeat(250)} ${'y'.repeat(250)}`, 'cannot xxx', 258],
    [`a ${'y'.repeat(500)}`, 'cannot a y', 401],
  ])('is one sentence of 400 characters: %#', (text, begin, length) => {
    const summary = problemIn(BEGIN, `[E]   cannot    ${text} `, END)?.summary ?? '';
    expect(summary.startsWith(begin)).toBe(true);
    expect(summary.length).toBe(text.length === 390 ? 397 : length);
  });
});

test('30 lines of a long error are shown', () => {
  const problem = problemIn(
    '[I] State changed from PLANNING to APPLYING',
    '[E] ╷',
    '[E] │ Error: no',
    ...Array.from({ length: 50 }, (_none, at) => `[E] │ line ${String(at)}`),
    '[E] ╵',
    '[I] State changed from APPLYING to APPLYING_FAILURE',
  );
  expect(problem?.lines).toHaveLength(30);
});
