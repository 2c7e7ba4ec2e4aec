// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import type { Moment } from '@/domain/topology/replay';
import { Timeline } from '@/topology/panels/Timeline';
import { startWords } from '@/i18n/testing/start-words';

beforeAll(async () => {
  await startWords();
});
afterEach(cleanup);

const MOMENTS: readonly Moment[] = [0, 1, 2, 3].map((events) => ({
  events,
  state: 'APPLYING',
  time: null,
  event: null,
  failed: false,
}));

test('two quick presses go two events on, though the address has not followed yet', () => {
  const onMove = vi.fn<(events: number | null) => void>();
  render(<Timeline moments={MOMENTS} events={0} onMove={onMove} />);
  const next = screen.getByRole('button', { name: 'Event after' });
  fireEvent.click(next);
  fireEvent.click(next);
  fireEvent.click(screen.getByRole('button', { name: 'Live' }));
  expect(onMove.mock.calls).toEqual([[1], [2], [null]]);
});

test('a step onto the last event is live again, and no copy of it that stays behind', () => {
  const onMove = vi.fn<(events: number | null) => void>();
  render(<Timeline moments={MOMENTS} events={2} onMove={onMove} />);
  fireEvent.click(screen.getByRole('button', { name: 'Event after' }));
  const slider = screen.getByRole('slider', { name: 'Moment' });
  fireEvent.change(slider, { target: { value: 1 } });
  fireEvent.change(slider, { target: { value: 3 } });
  expect(onMove.mock.calls).toEqual([[null], [1], [null]]);
});
