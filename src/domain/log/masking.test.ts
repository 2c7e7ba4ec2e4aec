import { describe, expect, it } from 'vitest';
import { linesBetween } from '@/domain/log/line-blocks';
import { maskingOf, maskLine, NOT_MASKING } from '@/domain/log/masking';
import { tailOf } from '@/domain/log/tail.fixture';
import { EMPTY_TAIL, tailReducer, type LogTail } from '@/domain/log/tail';

const shown = ({ lines }: LogTail) => linesBetween(lines, 0, lines.length).map(({ text }) => text);
const BODY = ['MIIEowIBAAKCAQEAtest0', 'c2VjcmV0LWxpbmUtdHdv', 'AbCd=='];
const PEM = ['-----BEGIN RSA PRIVATE KEY-----', ...BODY, '-----END RSA PRIVATE KEY-----'];
const secretsOf = (values: readonly string[]) =>
  tailReducer(EMPTY_TAIL, { type: 'secrets', values });

describe('a block of PEM', () => {
  it('is hidden, across lines, polls and lines of another stream', () => {
    const texts = [
      '[D] private_key = <<EOT',
      ...PEM.map((text) => `[D] ${text}`),
      '[D] EOT',
      '[D] after',
    ];
    texts.splice(3, 0, '[E] Creating group node');
    const expected = [
      'private_key = <<EOT',
      '•••',
      '•••',
      'Creating group node',
      '•••',
      '•••',
      '•••',
      'EOT',
      'after',
    ];
    for (let cut = 0; cut <= texts.length; cut += 1) {
      const tail = tailOf(texts.slice(cut), tailOf(texts.slice(0, cut)));
      expect(shown(tail).join('\n')).not.toMatch(/MIIE|c2Vj|AbCd/);
    }
    expect(shown(tailOf(texts.slice(1)))).toEqual(
      expected
        .slice(1)
        .filter((text) => text !== 'EOT')
        .toSpliced(6, 0, 'EOT'),
    );
  });

  it('that never ends does not hide the rest of the log', () => {
    const tail = tailOf([
      '[D] -----BEGIN PRIVATE KEY-----',
      ...Array.from({ length: 300 }, () => '[D] AAAA'),
    ]);
    expect(shown(tail).at(100)).toBe('•••');
    expect(shown(tail).at(-1)).toBe('AAAA');
  });
});

it('a secret in lines of its own is hidden to its end', () => {
  const texts = [
    '[D] password: |',
    '[D] hunter two',
    '[D] rc: 1',
    '[D] secret = <<-EOT',
    '[D] one',
    '[D] two',
    '[D] EOT',
    '[D] x',
  ];
  expect(shown(tailOf(texts))).toEqual([
    'password: |',
    '•••',
    'rc: 1',
    'secret = <<-EOT',
    '•••',
    '•••',
    'EOT',
    'x',
  ]);
});

describe("the values of the provision's own inputs", () => {
  const value = 'Tr0ub4dor & "3"';

  it.each([
    `[D] trying ${value} now`,
    `[D] {"cmd": ${JSON.stringify(value)}}`,
    `[D] https://x/?q=${encodeURIComponent(value)}`,
    `[D] ${btoa(value)}`,
    `[D] Tr0ub\u001B[1m4dor & "\u001B[0m3" in colours`,
  ])('are hidden in %j', (text) => {
    const tail = tailOf([text], secretsOf([value]));
    expect(shown(tail)[0]).toContain('•••');
    expect(shown(tail)[0]).not.toMatch(/4dor|VHIwdWI/);
  });

  it('are hidden in what was read before they were known, which is read again', () => {
    const tail = tailOf([`[D] ${value}`]);
    const known = tailReducer(tail, { type: 'secrets', values: [value] });
    expect(known).toMatchObject({ pos: 0, generation: 1, lines: { length: 0 } });
    expect(shown(tailOf([`[D] ${value}`], tailReducer(known, { type: 'restart' })))).toEqual([
      '•••',
    ]);
  });

  it('do not shred the log when they are short', () => {
    const tail = tailOf(['[D] the root of it'], secretsOf(['root', 't', '']));
    expect(shown(tail)).toEqual(['the root of it']);
  });

  it('never show while a poll ends inside of them', () => {
    const line = `Sat Nov 21 03:25:57 2026 [D] with ${value} and one_auth=u:T0kenT0ken done`;
    const bytes = line.length;
    for (let cut = 30; cut < bytes; cut += 1) {
      const chunk = (text: string, pos: number) => ({
        pos,
        lines: [{ level: 'debug' as const, text }],
      });
      const first = tailReducer(secretsOf([value]), {
        type: 'chunk',
        asked: 0,
        chunk: chunk(line.slice(0, cut), cut),
      });
      expect(shown(first)[0]).not.toMatch(/Tr|4dor|T0k/);
      const whole = tailReducer(first, {
        type: 'chunk',
        asked: cut,
        chunk: chunk(line.slice(cut), bytes + 1),
      });
      expect(shown(whole)).toEqual(['with ••• and one_auth=••• done']);
    }
  });
});

describe('rows that are written again', () => {
  const ESC = '\u001B';
  const kept = (tail: LogTail) =>
    linesBetween(tail.lines, 0, tail.lines.length).filter(({ moved }) => moved !== true);
  const frame = (percent: string) => [
    `[D] ${ESC}[2A${ESC}[2Kone ${percent}`,
    `[D] ${ESC}[2Ktwo ${percent}`,
  ];
  const texts = [
    '[D] before',
    '[D] one 0%',
    '[D] two 0%',
    ...frame('50%'),
    ...frame('100%'),
    '[D] after',
  ];

  it('leave what a terminal leaves, however they arrive', () => {
    const whole = tailOf(texts);
    expect(kept(whole).map(({ number, text }) => [number, text])).toEqual([
      [1, 'before'],
      [2, 'one 100%'],
      [3, 'two 100%'],
      [8, 'after'],
    ]);
    const piecewise = texts.reduce((tail, text) => tailOf([text], tail), EMPTY_TAIL);
    expect(kept(piecewise)).toEqual(kept(whole));
    expect(whole.lines.length).toBe(8);
  });

  it('hide secrets too', () => {
    const tail = tailOf(['[D] working', `[D] ${ESC}[1A${ESC}[2Ktoken=abc123`]);
    expect(kept(tail).map(({ text }) => text)).toEqual(['token=•••']);
  });
});

it('what may be the beginning of a secret waits for the rest of it', () => {
  expect(maskingOf(['ababac']).settledPart('x ababab ')).toBe('x ababab ');
  expect(maskingOf(['two words']).settledPart('one two words and two ')).toBe('one ••• and ');
});

describe('every secret of a line is hidden', () => {
  const mask = (text: string, values: readonly string[] = []) =>
    maskLine({ text, spans: null }, maskingOf(values));
  const KEY = 'AKIAIOSFODNN7EXAMPLE';
  const TOKEN = `ghp_${'a1B2'.repeat(9)}`;

  it.each([
    ['two by name', 'password=hunter2x and token=abc123', 'password=••• and token=•••'],
    ['the same one twice', 'token=abc123 token=abc123', 'token=••• token=•••'],
    ['two by shape', `${KEY} then ${TOKEN}`, '••• then •••'],
    ['the same shape twice', `${KEY},${KEY}`, '•••,•••'],
    ['one by name, one by shape', `token=abc123 ${KEY} end`, 'token=••• ••• end'],
    ['one by shape, one by name', `${KEY} token=abc123 end`, '••• token=••• end'],
    ['one in an address, one by name', 'https://u:pw1@x/ token=abc', 'https://•••@x/ token=•••'],
  ])('%s', (_what, text, left) => {
    expect(mask(text)).toMatchObject({ masked: true, line: { text: left, spans: null } });
  });

  it('values of the provision beside those that are known by name and by shape', () => {
    const { line, masked } = mask(`a own-value b token=abc123 c own-value d ${KEY} other-one`, [
      'own-value',
      'other-one',
    ]);
    expect(line.text).toBe('a ••• b token=••• c ••• d ••• •••');
    expect(masked).toBe(true);
  });

  it('in pieces of different styles', () => {
    const spans = ['token=ab', 'c123 and ', KEY, ' end'].map((text) => ({
      text,
      bold: false,
      dim: false,
      underline: false,
      color: null,
    }));
    const text = spans.map((span) => span.text).join('');
    const { line } = maskLine({ text, spans }, NOT_MASKING);
    expect(line.text).toBe('token=••• and ••• end');
    expect(line.spans?.map((span) => span.text)).toEqual(['token=•••', ' and ', '•••', ' end']);
  });

  it('a line without any stays the object that it was', () => {
    const line = { text: 'nothing to hide', spans: null };
    const read = maskLine(line, NOT_MASKING);
    expect(read).toEqual({ line, masked: false, state: NOT_MASKING });
    expect(read.line).toBe(line);
  });
});
