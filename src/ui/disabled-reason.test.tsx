// @vitest-environment jsdom
import Button from '@mui/material/Button';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';

import { BoundReason, DisabledReason } from '@/ui/DisabledReason';

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

test('a reason is there for pointer, keyboard and screen reader', async () => {
  const user = userEvent.setup();
  render(
    <DisabledReason reason="Nothing is chosen">
      <Button disabled>Delete</Button>
    </DisabledReason>,
  );
  const note = screen.getByRole('note', { name: 'Nothing is chosen' });
  await user.hover(note);
  expect((await screen.findByRole('tooltip')).textContent).toBe('Nothing is chosen');
  await user.unhover(note);
  await user.tab();
  expect(document.activeElement).toBe(note);
});

test('without a reason the control stands by itself, with its hint', async () => {
  const user = userEvent.setup();
  render(
    <DisabledReason reason={null} hint="Reads all drivers again">
      <Button>Sync</Button>
    </DisabledReason>,
  );
  await user.hover(screen.getByRole('button', { name: 'Sync' }));
  expect((await screen.findByRole('tooltip')).textContent).toBe('Reads all drivers again');
  expect(screen.queryByRole('note')).toBeNull();
});

function Counter() {
  const [left, setLeft] = useState(2);
  return (
    <BoundReason reason={left === 0 ? 'None is left' : null}>
      <Button
        onClick={() => {
          setLeft(left - 1);
        }}
      >
        {`Take one of ${left}`}
      </Button>
    </BoundReason>
  );
}

test('a button at its bound keeps the focus, takes no press and says why', async () => {
  const user = userEvent.setup();
  render(<Counter />);
  const button = screen.getByRole('button');
  await user.click(button);
  expect(button.getAttribute('aria-disabled')).toBeNull();
  await user.keyboard('{Enter}');
  await user.keyboard('{Enter}');
  expect([button.textContent, button.getAttribute('aria-disabled')]).toEqual([
    'Take one of 0',
    'true',
  ]);
  expect(document.activeElement).toBe(button);
  await user.unhover(button);
  await user.hover(button);
  expect((await screen.findByRole('tooltip')).textContent).toBe('None is left');
});
