// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import type { Change } from '@/domain/provision/change-notice';
import { provisionId } from '@/domain/ids';
import { renderPage } from '@/forms/testing/render-page';
import { createNoticeStore, noticesIn } from '@/notices/notice-store';
import { NoticeBell } from '@/notices/NoticeBell';
import { TEST_STORAGE } from '@/ui/testing/test-host';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const failed = (id: number): Change => ({
  id: provisionId(id),
  name: `edge ${String(id)}`,
  kind: 'failed',
});

test('the newest 50 are kept, and the same change is told once, whichever tab saw it first', () => {
  const store = createNoticeStore(TEST_STORAGE, 'ann');
  const other = createNoticeStore(TEST_STORAGE, 'ann');
  expect(store.add([failed(1)], 1_000)).toHaveLength(1);
  expect(other.add([failed(1)], 1_030)).toHaveLength(0);
  // It was retried, and has failed once more.
  expect(other.add([failed(1)], 2_000)).toHaveLength(1);
  for (let id = 2; id < 80; id += 1) store.add([failed(id)], 3_000 + id);
  const kept = noticesIn(store.text());
  expect(kept).toHaveLength(50);
  expect(kept[0]).toMatchObject({ id: 79, read: false });
});

test('another person’s notices are not seen', () => {
  createNoticeStore(TEST_STORAGE, 'ann').add([failed(1)], 1_000);
  expect(noticesIn(createNoticeStore(TEST_STORAGE, 'bob').text())).toEqual([]);
});

test.each([
  '',
  'null',
  '{}',
  '[1, null, {"id": "x"}, {"id": 1, "name": "a", "at": 1, "kind": "?"}]',
])('what lies in storage and is none is left out: %s', (text) => {
  expect(noticesIn(text)).toEqual([]);
});

test('the bell counts what is new, leads to the provision, and has read it once it was open', async () => {
  const store = createNoticeStore(TEST_STORAGE, 'ann');
  const { user, pathname } = await renderPage(
    '/',
    <NoticeBell />,
    '/',
    {},
    {
      username: 'ann',
      canWrite: true,
    },
  );
  act(() => {
    store.add([failed(7), failed(8)], Math.round(Date.now() / 1_000));
  });
  await user.click(await screen.findByRole('button', { name: 'Notices, 2 new' }));
  const [first] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('A stage failed');
  await user.click(within(first ?? document.body).getByRole('link', { name: 'edge 7' }));
  expect(await screen.findByRole('button', { name: 'Notices', expanded: false })).toBeDefined();
  expect(pathname()).toBe('/');
});
