// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { useSettled } from '@/forms/wizard/use-settled';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** @param time in ms */
const pass = (time: number) => {
  act(() => {
    vi.advanceTimersByTime(time);
  });
};

const settle = (value: string, place = 'inputs') =>
  renderHook((now) => useSettled(now.value, now.place), { initialProps: { value, place } });

test('follows when typing rests, not before', () => {
  const hook = settle('a');
  hook.rerender({ value: 'ab', place: 'inputs' });
  pass(200);
  hook.rerender({ value: 'abc', place: 'inputs' });
  pass(200);
  expect(hook.result.current).toBe('a');
  pass(300);
  expect(hook.result.current).toBe('abc');
});

test('follows at once where another place is reached', () => {
  const seen: string[] = [];
  const hook = renderHook(
    (now) => {
      seen.push(useSettled(now.value, now.place));
    },
    { initialProps: { value: 'a', place: 'inputs' } },
  );
  hook.rerender({ value: 'ab', place: 'inputs' });
  seen.length = 0;
  hook.rerender({ value: 'ab', place: 'review' });
  expect(new Set(seen)).toEqual(new Set(['ab']));
});

test('has nothing to wait for while nothing changes', () => {
  settle('a');
  expect(vi.getTimerCount()).toBe(0);
});
