// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { useParams } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ApiError } from '@/api/errors';
import type { Driver } from '@/domain/driver';
import { deploymentId, providerId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { ProvisionWizard } from '@/provisions/create/ProvisionWizard';
import { EMPTY_PROVISION_DRAFT, provisionDrafts } from '@/forms/drafts/provision-draft';
import { cloudDriver } from '@/forms/testing/cloud-driver';
import { renderPage } from '@/forms/testing/render-page';
import { wireDocument } from '@/forms/testing/wire';
import type { ToastStore } from '@/ui/toast/toast-store';
import { TEST_STORAGE } from '@/ui/testing/test-host';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const { objects: preview, meta } = makeProvision();
const DRIVER = cloudDriver({
  deployments: [
    { id: deploymentId('small'), name: 'Small', descriptionHtml: '', userInputs: [], preview },
  ],
});
const PROVIDER = {
  id: providerId(7),
  name: 'mine',
  description: '',
  driver: DRIVER.id,
  version: null,
  display: DRIVER.display,
  connectionInputs: [],
  connection: {},
  provisionIds: [],
  registeredAt: null,
  meta,
};

function Wizard({ driver = DRIVER }: { readonly driver?: Driver }) {
  return (
    <ProvisionWizard
      providers={[PROVIDER]}
      unreadable={[]}
      drivers={[driver]}
      wanted={useParams()['step']}
      draftId="d1"
      entered={null}
    />
  );
}

/** Sends the request, and goes to another page before its answer is there. */
async function leaveWhileSending() {
  const drafts = provisionDrafts(TEST_STORAGE, '');
  drafts.save('d1', { ...EMPTY_PROVISION_DRAFT, provider: PROVIDER.id, name: 'edge' });
  const answer: { give: (value: unknown) => void; refuse: (error: Error) => void } = {
    give: () => undefined,
    refuse: () => undefined,
  };
  const page = await renderPage(
    '/new/provision/:step',
    <Wizard />,
    '/new/provision/review?draft=d1',
    {
      'GET /provisions': () => [],
      'POST /provisions': () =>
        new Promise((resolve, reject) => {
          answer.give = resolve;
          answer.refuse = reject;
        }),
    },
  );
  await page.user.click(await screen.findByRole('button', { name: 'Create provision' }));
  void page.router.navigate('/drivers');
  await page.user.click(await screen.findByRole('button', { name: 'Leave' }));
  await screen.findByText('elsewhere');
  return { page, answer, drafts };
}

const said = (toasts: ToastStore) => toasts.snapshot().map(({ tone, text }) => `${tone}: ${text}`);

test('a user who leaves while the request runs stays where they went, and is told that it was made', async () => {
  const { page, answer, drafts } = await leaveWhileSending();
  answer.give(wireDocument(9, 'PROVISION', { name: 'edge', state: 'PENDING', tags: {} }));
  await waitFor(() => {
    expect(said(page.toasts)).toEqual([expect.stringMatching(/^success: .*edge.* was accepted/u)]);
  });
  expect(page.pathname()).toBe('/drivers');
  expect(drafts.load('d1')).toBeNull();
});

test('and is told that it was not, with the draft kept', async () => {
  const { page, answer, drafts } = await leaveWhileSending();
  answer.refuse(
    new ApiError(
      {
        kind: 'invalid',
        status: 400,
        serverMessage: 'Error validating Provision',
        retryable: false,
        fieldErrors: { name: ['no'] },
      },
      'POST /provisions',
    ),
  );
  await waitFor(() => {
    expect(said(page.toasts)).toEqual([
      expect.stringMatching(/^error: The provision was not created/u),
    ]);
  });
  expect(page.pathname()).toBe('/drivers');
  expect(drafts.load('d1')?.name).toBe('edge');
});

const NETWORK = [{ name: 'cidr_block', type: 'string', default: '10.0.0.0/16' }];

/** What OneForm lists once the new cluster is among them. */
const MADE = {
  name: 'edge',
  state: 'PENDING',
  tags: {},
  user_inputs: NETWORK,
  user_inputs_values: { cidr_block: '10.0.0.0/16' },
};

test('after Create the page leaves at once, and the new one is never advised about itself', async () => {
  provisionDrafts(TEST_STORAGE, '').save('d1', {
    ...EMPTY_PROVISION_DRAFT,
    provider: PROVIDER.id,
    name: 'edge',
  });
  const asked = { posts: 0 };
  const page = await renderPage(
    '/new/provision/:step',
    <Wizard driver={cloudDriver({ ...DRIVER, userInputs: NETWORK })} />,
    '/new/provision/review?draft=d1',
    {
      // The new one is in the list before the answer to the request is here.
      'GET /provisions': () => (asked.posts === 0 ? [] : [wireDocument(9, 'PROVISION', MADE)]),
      'POST /provisions': async () => {
        asked.posts += 1;
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
        return wireDocument(9, 'PROVISION', MADE);
      },
      // Nothing of what is asked for afterwards is waited for.
      'GET /provisions/9': async () => new Promise(() => undefined),
      'GET /providers': async () => new Promise(() => undefined),
    },
  );
  const create = await screen.findByRole('button', { name: 'Create provision' });
  expect(document.body.textContent).toContain('10.0.0.0/16');
  const seen: string[] = [];
  const observer = new MutationObserver(() => {
    seen.push(document.body.textContent);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  await page.user.click(create);
  await screen.findByText('elsewhere');
  observer.disconnect();
  expect(page.pathname()).toBe('/provisions/9');
  expect(asked.posts).toBe(1);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((text) => /overlaps/u.test(text))).toEqual([]);
});
