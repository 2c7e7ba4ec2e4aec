// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { driverId } from '@/domain/ids';
import { DraftList } from '@/forms/drafts/DraftList';
import { readDraftFile } from '@/forms/drafts/model/draft-file';
import { saveFile } from '@/lib/save-file';
import { EMPTY_PROVIDER_DRAFT, providerDrafts } from '@/forms/drafts/provider-draft';
import { renderPage } from '@/forms/testing/render-page';
import { TEST_STORAGE } from '@/ui/testing/test-host';

vi.mock('@/lib/save-file', () => ({ saveFile: vi.fn<typeof saveFile>() }));
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
  vi.mocked(saveFile).mockClear();
});
afterEach(cleanup);

const DRAFT = {
  ...EMPTY_PROVIDER_DRAFT,
  driver: driverId('cloud'),
  name: 'mine',
  values: { [driverId('cloud')]: { region: 'us' } },
  lostSecrets: ['secret_key'],
};

const open = () =>
  renderPage('/list', <DraftList kind="provider" open="d1" importsAlone />, '/list', {});

/** jsdom's blobs have no `text`. */
const textOf = (blob: Blob = new Blob()) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    // oxlint-disable-next-line unicorn/prefer-blob-reading-methods -- they are what is missing
    reader.readAsText(blob);
  });

test('inside its wizard a draft is saved as a file, from what the browser keeps', async () => {
  providerDrafts(TEST_STORAGE, '').save('d1', DRAFT);
  const { user } = await open();
  expect(screen.queryByRole('list', { name: 'Continue where you left' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Export this draft' }));
  const [name, blob] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(name).toBe('provider-d1.json');
  expect(readDraftFile(await textOf(blob))).toEqual({
    ok: true,
    file: { kind: 'provider', draft: DRAFT },
  });
});

test('beside others it is not one to continue', async () => {
  providerDrafts(TEST_STORAGE, '').save('d1', DRAFT);
  providerDrafts(TEST_STORAGE, '').save('d2', { ...DRAFT, name: 'other' });
  await open();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Export this draft' })).toBeTruthy();
});

test('while nothing is typed there is nothing to export', async () => {
  await open();
  expect(screen.getByRole('button', { name: 'Import a draft' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Export this draft' })).toBeNull();
});
