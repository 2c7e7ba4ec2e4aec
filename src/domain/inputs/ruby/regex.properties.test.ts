import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rubyRegex } from '@/domain/inputs/ruby/regex';

function verdict(source: string, value: string, steps?: number): string {
  const regex = rubyRegex(source);
  if (regex.kind === 'translated') return regex.test(value, steps);
  return regex.kind === 'invalid' ? regex.message : regex.reason;
}

describe('any pattern gets an answer', () => {
  const letters = "()[]{}|*+?^$.\\-<>=!:~#&,'/0123456789abdghijkmnpuxzABGKLMPRSXZ \n\u00e9\u00df";
  const telling = fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 12 });

  test('be it any text, or of the letters that mean something', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), telling),
        fc.string(),
        (source, value) => {
          expect(verdict(source, value, 1000)).toMatch(/./);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('an escaped text matches itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const source = value.replaceAll(/[\\()[\]{}|*+?^$.#\s-]/g, String.raw`\$&`);
        expect(verdict(`\\A${source}\\z`, value)).toBe('match');
      }),
    );
  });
});
