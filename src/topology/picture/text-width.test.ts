import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fitText, roomOf } from '@/topology/picture/text-width';

describe('a text on the map', () => {
  it.each([
    ['edge-cluster-01', 'edge-cluster-01'],
    ['', ''],
  ])('stays as it is where it has room', (text, fitting) => {
    expect(fitText(text, 400, 12)).toBe(fitting);
  });

  it('never takes more room than it has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 30, max: 300 }),
        fc.boolean(),
        (text, width, mono) => {
          expect(roomOf(fitText(text, width, 12, mono), 12, mono)).toBeLessThanOrEqual(
            width + 1e-9,
          );
        },
      ),
    );
  });

  it('counts an ideograph, a kana, a Hangul syllable and an emoji as a square', () => {
    for (const character of ['東', 'ア', '한', '！', '🚀']) {
      expect(roomOf(character, 100)).toBeGreaterThanOrEqual(100);
    }
    expect(fitText('東京都千代田区の端末クラスタ', 120, 12)).toBe('東京都千代田区の…');
  });

  it('counts capitals as wide as they are', () => {
    expect(roomOf('MMMM', 100)).toBeGreaterThanOrEqual(360);
    expect(roomOf('WWWW', 100)).toBeGreaterThanOrEqual(400);
    expect(roomOf('llll', 100)).toBeLessThan(120);
  });

  it('cuts no emoji and no accent apart', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(roomOf(family, 100)).toBeLessThan(130);
    const cut = fitText(`${family}${family}${family}`, 30, 12);
    expect(cut.replaceAll(family, '')).toBe('…');
    expect(fitText('e\u0301'.repeat(20), 60, 12)).not.toMatch(/^\u0301|e…/);
  });
});
