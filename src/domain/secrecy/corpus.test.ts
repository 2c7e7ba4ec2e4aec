import { expect, test } from 'vitest';
import { maskLine, NOT_MASKING } from '@/domain/log/masking';
import { printAlone } from '@/domain/log/print-alone.fixture';
import { cleanLines, secretLines } from '@/domain/secrecy/corpus.fixture';

/** Lines in which something is hidden, of a log. */
function maskedOf(lines: readonly string[]): readonly string[] {
  let state = NOT_MASKING;
  return lines.filter((raw) => {
    const { masked, state: next } = maskLine(printAlone(raw), state);
    state = next;
    return masked;
  });
}

test('of 10,000 lines without a secret at most 10 are masked', () => {
  const wrong = maskedOf(cleanLines(10_000));
  // oxlint-disable-next-line no-console -- the counts are what the test is read for
  console.info(`masked wrongly: ${String(wrong.length)} of 10,000 clean lines`);
  // All of them are named where there are too many.
  expect(wrong.length > 10 ? wrong : []).toEqual([]);
});

test('of 2,400 lines with a secret each, every secret is hidden', () => {
  const lines = secretLines(2_400);
  const shown = lines.filter(({ text, secret }) =>
    maskLine(printAlone(text), NOT_MASKING).line.text.includes(secret),
  );
  // oxlint-disable-next-line no-console -- the counts are what the test is read for
  console.info(`secrets shown: ${String(shown.length)} of ${String(lines.length)}`);
  expect(shown.slice(0, 20)).toEqual([]);
});
