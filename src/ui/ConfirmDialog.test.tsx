// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import { startWords } from '@/i18n/testing/start-words';
import { ConfirmDialog } from '@/ui/ConfirmDialog';

beforeAll(startWords);
afterEach(cleanup);

function show(given: { readonly typed?: boolean; readonly blockedBy?: string } = {}) {
  const outer = vi.fn<() => void>();
  const onConfirm = vi.fn<() => void>();
  const onClose = vi.fn<() => void>();
  render(
    <form onSubmit={outer}>
      <ConfirmDialog
        open
        title="Rename?"
        confirmLabel="Rename"
        tone="normal"
        running={false}
        failure={null}
        blockedBy={given.blockedBy ?? null}
        typed={given.typed ?? false}
        onConfirm={onConfirm}
        onClose={onClose}
      >
        <input aria-label="Name" />
      </ConfirmDialog>
    </form>,
  );
  return { user: userEvent.setup(), outer, onConfirm, onClose };
}

const field = () => screen.getByRole('textbox', { name: 'Name' });

test('Enter in a field confirms, and no form around the dialog takes it for its own', async () => {
  const { user, outer, onConfirm } = show();
  await user.type(field(), 'x{Enter}');
  expect(onConfirm).toHaveBeenCalledOnce();
  expect(outer).not.toHaveBeenCalled();
});

test('Enter does not confirm what is blocked', async () => {
  const { user, onConfirm } = show({ blockedBy: 'Nothing was changed' });
  await user.type(field(), 'x{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
});

test('Escape closes it', async () => {
  const { user, onClose } = show();
  await user.type(field(), '{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('Escape asks before it loses what was typed, and loses nothing itself', async () => {
  const { user, onClose, outer } = show({ typed: true });
  await user.type(field(), '{Escape}');
  expect(screen.getByRole('dialog', { name: 'Discard what was typed?' })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Keep editing');
  await user.keyboard('{Escape}');
  await expect.poll(() => screen.queryByText('Discard what was typed?')).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
  await user.type(field(), '{Escape}');
  await user.click(screen.getByRole('button', { name: 'Keep editing' }));
  await expect.poll(() => screen.queryByText('Discard what was typed?')).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
  await user.type(field(), '{Escape}');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(outer).not.toHaveBeenCalled();
});

test('its own Cancel needs no question', async () => {
  const { user, onClose } = show({ typed: true });
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('a double click confirms once', async () => {
  const { user, onConfirm } = show();
  await user.dblClick(screen.getByRole('button', { name: 'Rename' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});
