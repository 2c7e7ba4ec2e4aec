import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { printAlone } from '@/domain/log/print-alone.fixture';
import { parseLine } from '@/domain/log/parse-line.fixture';
import { markOf } from '@/domain/log/marks';
import { nextLogPoll } from '@/domain/log/poll';

const line = (raw: string) => parseLine(raw, 1, null);
const STAMP = 'Sat Nov 21 03:25:57 2026';

describe('escape codes', () => {
  it('become styles', () => {
    expect(
      printAlone('\u001B[1m\u001B[32mDone\u001B[0m: 2 \u001B[31mdestroyed\u001B[39m.'),
    ).toEqual({
      text: 'Done: 2 destroyed.',
      spans: [
        { text: 'Done', bold: true, dim: false, underline: false, color: 'green' },
        { text: ': 2 ', bold: false, dim: false, underline: false, color: null },
        { text: 'destroyed', bold: false, dim: false, underline: false, color: 'red' },
        { text: '.', bold: false, dim: false, underline: false, color: null },
      ],
    });
  });

  it.each([
    ['plain', 'plain'],
    ['\u001B[2K\u001B[1Gagain', 'again'],
    ['\u001B]0;title\u0007text', 'text'],
    ['\u001B[0mreset', 'reset'],
    ['bell\u0007 and\u0000 nul', 'bell and nul'],
    ['cut \u001B[', 'cut '],
    ['\u001B[38;5;196mrich', 'rich'],
  ])('%j is %j, without styles', (raw, text) => {
    expect(printAlone(raw)).toEqual({ text, spans: null });
  });

  it('never reach the page', () => {
    const soup = fc.array(
      fc.constantFrom('\u001B', '[', ']', '1', ';', 'm', 'K', '\u0007', '\\', 'a', ' '),
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const { text, spans } = printAlone(pieces.join(''));
        expect(text.includes('\u001B') || text.includes('\u0007')).toBe(false);
        expect(spans === null || spans.map((span) => span.text).join('') === text).toBe(true);
      }),
    );
  });
});

describe('a line', () => {
  it('has its time, its level and its text', () => {
    expect(parseLine(`${STAMP} [I] State changed`, 9, null)).toEqual({
      number: 9,
      wall: Date.UTC(2026, 10, 21, 3, 25, 57) / 1_000,
      clock: '03:25:57',
      level: 'info',
      text: 'State changed',
      spans: null,
    });
  });

  it.each([
    [`${STAMP} [D] a text about [I]`, 'debug'],
    [`${STAMP} [E] Generating dynamic inventory`, 'error'],
    [`${STAMP} [W] careful`, 'warning'],
    ['# Logfile created on 2026-11-21 03:25:57 +0100 by logger.rb/v1.5.0', 'debug'],
  ])('%j is of level %s', (raw, level) => {
    expect(line(raw).level).toBe(level);
  });

  it('without a beginning of its own belongs to the one before', () => {
    const before = line(`${STAMP} [W] first`);
    expect(parseLine('second', 2, before)).toMatchObject({
      level: 'warning',
      wall: before.wall,
      clock: null,
      text: 'second',
    });
  });
});

describe('secrets', () => {
  const command =
    "Command: ansible-playbook -e 'one_server=localhost one_auth=serveradmin:oneadmin:abc+/=' x";

  it('are hidden, and nothing else', () => {
    expect(line(`${STAMP} [D] ${command}`).text).toBe(
      "Command: ansible-playbook -e 'one_server=localhost one_auth=•••' x",
    );
  });

  it.each(['one_auth=a:b:c', 'ONE_AUTH = a:b:c', 'one_auth: a:b:c', 'one_auth="a b:c'])(
    'are hidden in %j',
    (text) => {
      expect(line(text).text).toMatch(/^one_auth[ =:]+"?•••$/i);
    },
  );

  it('never show, whatever the token', () => {
    const token = fc.stringMatching(/^[\w+/=:.-]{8,60}$/);
    fc.assert(
      fc.property(token, (secret) => {
        expect(line(`-e 'a=1 one_auth=${secret}'`).text).toBe("-e 'a=1 one_auth=•••'");
      }),
    );
  });
});

test.each([
  ['State changed from INIT to PLANNING', 'stage'],
  ['State changed from APPLYING to APPLYING_FAILURE', 'failure'],
  ['│ Error: creating EC2 Instance', 'problem'],
  ['fatal: [n1]: UNREACHABLE! => {}', 'problem'],
  ['Error creating resources: no', 'problem'],
  ['TASK [opennebula.deploy.kvm : Install] ***', 'heading'],
  ['PLAY RECAP ****', 'heading'],
  ['Fetching provision 2 from OneForm server', null],
  ['0 errors were found', null],
])('%j is marked %s', (text, mark) => {
  expect(markOf({ text })).toBe(mark);
});

test.each([
  [{ active: true, silentPolls: 0, failures: 0, visible: true }, 2_000],
  [{ active: true, silentPolls: 5, failures: 0, visible: true }, 4_000],
  [{ active: true, silentPolls: 50, failures: 0, visible: true }, 8_000],
  [{ active: true, silentPolls: 0, failures: 3, visible: true }, 16_000],
  [{ active: true, silentPolls: 0, failures: 30, visible: true }, 60_000],
  [{ active: false, silentPolls: 0, failures: 0, visible: true }, 2_000],
  [{ active: false, silentPolls: 1, failures: 0, visible: true }, false],
  [{ active: false, silentPolls: 1, failures: 1, visible: true }, 4_000],
  [{ active: true, silentPolls: 0, failures: 0, visible: false }, false],
])('reads on %j after %s ms', (facts, delay) => {
  expect(nextLogPoll(facts)).toBe(delay);
});
