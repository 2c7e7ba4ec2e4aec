// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { renderPage } from '@/forms/testing/render-page';
import { Shortcuts } from '@/palette/Shortcuts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const open = async () =>
  renderPage(
    '/',
    <>
      <Shortcuts />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as the dialogs of the library are */}
      <div role="dialog" aria-label="Permissions">
        <input aria-label="Owner" />
      </div>
      <button type="button">Elsewhere</button>
    </>,
    '/',
    { 'GET /provisions': () => [], 'GET /providers': () => [], 'GET /drivers': () => [] },
  );

test('from inside an open dialog no key leads away from what is typed there', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('textbox', { name: 'Owner' }));
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('?');
  expect(screen.queryByRole('dialog', { name: 'Go to' })).toBeNull();
  expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).toBeNull();
  screen.getByRole('button', { name: 'Elsewhere' }).focus();
  await user.keyboard('?');
  expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined();
});
