import { beforeAll, describe, expect, test } from 'vitest';

import type { InputProblem } from '@/domain/inputs/problem';
import { problemText } from '@/forms/inputs/problem-text';
import { startWords } from '@/i18n/testing/start-words';

const SECRET = 'hunter2';

/** Each problem that holds the value, or a part of it. */
const QUOTING: readonly InputProblem[] = [
  { code: 'not_a_number', text: SECRET },
  { code: 'beyond_numbers', text: SECRET },
  { code: 'duplicate_key', key: SECRET },
  { code: 'driver', detail: `invalid value '${SECRET}' for 'value'` },
  { code: 'not_allowed', value: SECRET, allowed: ['a', 'b'] },
  { code: 'group_unknown', groupedBy: 'region', group: SECRET },
];

describe('the words for a problem', () => {
  let i18n: Awaited<ReturnType<typeof startWords>>;
  beforeAll(async () => {
    i18n = await startWords();
  });
  const words = (problem: InputProblem, masked: boolean) =>
    problemText(i18n.getFixedT('en', 'forms'), problem, masked);

  test.each(QUOTING)('$code: never quote what a field hides', (problem) => {
    expect(words(problem, true)).toMatch(/\.$/);
    expect(words(problem, true)).not.toContain(SECRET);
  });

  test('quote what a field shows', () => {
    expect(words({ code: 'not_a_number', text: 'x' }, false)).toBe('“x” is not a number.');
    expect(words({ code: 'duplicate_key', key: 'x' }, false)).toContain('“x”');
  });

  test('tell that a number is too large', () => {
    expect(words({ code: 'beyond_numbers', text: '-1e400' }, false)).toBe(
      '“-1e400” is beyond the largest number that can be sent.',
    );
  });

  test('say where a text is not JSON', () => {
    for (const masked of [true, false]) {
      expect(words({ code: 'not_json', line: 2, column: 7 }, masked)).toBe(
        'This is not JSON: see line 2, column 7.',
      );
    }
  });
});
