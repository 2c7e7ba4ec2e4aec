import { describe, expect, test } from 'vitest';

import { inTurns, judge, median } from './figures';

describe('judge', () => {
  test('holds a value alone to its limit', () => {
    const alone = { figure: 'keystroke', unit: 'ms', limit: 8 };
    expect(judge('wizard', { ...alone, value: 8 })).toEqual({
      bench: 'wizard',
      figure: 'keystroke',
      value: 8,
      unit: 'ms',
      against: null,
      ratio: null,
      limit: 8,
      ok: true,
    });
    expect(judge('wizard', { ...alone, value: 8.01 }).ok).toBe(false);
  });

  test('holds a value beside another to the ratio of both', () => {
    const beside = { figure: 'growth', unit: 'ms', against: 2, limit: 1.5 };
    expect(judge('wizard', { ...beside, value: 3 })).toMatchObject({ ratio: 1.5, ok: true });
    expect(judge('wizard', { ...beside, value: 4 })).toMatchObject({ ratio: 2, ok: false });
  });

  test('passes nothing that could not be divided', () => {
    const nothing = { figure: 'growth', unit: 'ms', value: 0, against: 0, limit: 1 };
    expect(judge('wizard', nothing).ok).toBe(false);
  });
});

test('the median is the middle by size', () => {
  expect(median([10, 2, 9])).toBe(9);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow('A median needs a value');
});

test('two things are measured in turns, without the first times', async () => {
  const order: string[] = [];
  const measure = async (thing: 'a' | 'b', run: number) => {
    order.push(`${thing}${run}`);
    return Promise.resolve(run < 0 ? 1000 : thing.length + run);
  };
  await expect(inTurns(['a', 'b'], measure, 1)).resolves.toEqual([5, 5]);
  expect(order.slice(0, 4)).toEqual(['a-1', 'b-1', 'a0', 'b0']);
  expect(order).toHaveLength(20);
});
