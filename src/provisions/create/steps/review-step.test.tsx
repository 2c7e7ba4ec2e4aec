// @vitest-environment jsdom
import { cleanup, screen, within, fireEvent } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { deploymentId, providerId } from '@/domain/ids';
import type { RawInput } from '@/domain/inputs/raw';
import type { FormValues } from '@/domain/inputs/values';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { provisionWizard, select } from '@/provisions/create/model/provision-wizard';
import type { PlannedProvision } from '@/provisions/create/planned-provision';
import { ReviewStep } from '@/provisions/create/steps/ReviewStep';
import { createAdviceStore, type AdviceTexts } from '@/forms/advice/advice-store';
import { toRequest } from '@/forms/wizard/wizard-plan';
import { EMPTY_PROVISION_DRAFT } from '@/forms/drafts/provision-draft';
import { cloudDriver } from '@/forms/testing/cloud-driver';
import { renderPage } from '@/forms/testing/render-page';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const HOSTS: RawInput = { name: 'oneform_hosts', type: 'number', default: 1 };
const TAGS: RawInput = { name: 'oneform_tags', type: 'map(string)', default: {} };

/** The review of a provision whose driver asks for `userInputs`, with what was typed for them. */
async function open(
  userInputs: readonly RawInput[],
  typed: FormValues,
  texts: AdviceTexts = new Map(),
  hopelessText: string | null = null,
) {
  const advice = createAdviceStore();
  advice.replace(texts);
  const { objects: preview, meta } = makeProvision();
  const small = { id: deploymentId('small'), name: 'Small', descriptionHtml: '', preview };
  const driver = cloudDriver({ userInputs, deployments: [{ ...small, userInputs: [] }] });
  const provider = {
    id: providerId(7),
    name: 'mine',
    description: '',
    driver: driver.id,
    version: null,
    display: driver.display,
    connectionInputs: [],
    connection: {},
    provisionIds: [],
    registeredAt: null,
    meta,
  };
  const draft = {
    ...EMPTY_PROVISION_DRAFT,
    provider: provider.id,
    values: { [driver.id]: typed },
  };
  const selection = select([provider], [driver], draft);
  const { deployment } = selection;
  if (deployment === null) throw new Error('no deployment');
  const [input] = selection.specs;
  const hopeless =
    hopelessText === null || input === undefined ? null : { input, text: hopelessText };
  const plans: PlannedProvision[] = [];
  await renderPage(
    '/review',
    <ReviewStep
      frame={{
        steps: [],
        current: 'review',
        backHref: null,
        cancelHref: '/provisions',
        nextBlockedBy: null,
        submitting: false,
        onNext: () => undefined,
        nextLabel: 'Create',
      }}
      provider={provider}
      driver={driver}
      deployment={deployment}
      selection={selection}
      draft={draft}
      request={toRequest(provisionWizard([], []).request, selection, draft)}
      hrefOf={(step) => `/${step}?draft=d1`}
      advice={advice}
      hopeless={hopeless}
      renderPlan={(plan) => {
        plans.push(plan);
        return null;
      }}
    />,
    '/review',
    {},
  );
  return { plan: () => plans.at(-1) };
}

test('the map is rendered from what OneForm works with: a cleared input has its default', async () => {
  const { plan } = await open([HOSTS, TAGS], { oneform_hosts: '' });
  expect(screen.getByText('Hosts', { selector: 'dt' }).nextElementSibling?.textContent).toBe('1');
  expect(plan()?.values).toEqual({ oneform_hosts: 1, oneform_tags: {} });
});

test('tags say where they come from, like every other value', async () => {
  const tagged: RawInput = { ...TAGS, default: { team: 'edge' } };
  await open([HOSTS, tagged], {});
  const row = () =>
    within(screen.getByRole('table', { name: 'Tags' })).getAllByRole('row')[1]?.textContent;
  expect(row()).toBe('Tagsteam = edgeDefault');
  cleanup();
  await open([HOSTS, tagged], { oneform_tags: [{ key: 'team', value: 'core' }] });
  expect(row()).toBe('Tagsteam = coreTyped');
});

test('that there will be no host is said, with the way to its field', async () => {
  await open([HOSTS], { oneform_hosts: '0' });
  const note = screen.getByRole('note', { name: 'Worth a second look' });
  expect(note.textContent).toContain('no host will be created');
  expect(within(note).getByRole('link', { name: 'Hosts' }).getAttribute('href')).toBe(
    '/inputs?draft=d1#in_oneform_hosts',
  );
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Create' }).disabled).toBe(false);
  cleanup();
  await open([HOSTS], {});
  expect(screen.queryByRole('note')).toBeNull();
});

test('what is odd about networks is said once more, with the way to each field', async () => {
  const gateway: RawInput = { name: 'gateway', type: 'string', default: '' };
  await open([HOSTS, gateway], {}, new Map([['gateway', ['outside', 'reserved']]]));
  const items = within(screen.getByRole('note')).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Gateway: outside',
    'Gateway: reserved',
  ]);
  expect(screen.getAllByRole('link', { name: 'Gateway' })[0]?.getAttribute('href')).toBe(
    '/inputs?draft=d1#in_gateway',
  );
});

test('what can only fail is named, and created only once that was ticked', async () => {
  await open([HOSTS], {}, new Map(), 'It can only fail.');
  const create = () => screen.getByRole('button', { name: /^Create$/ });
  expect(create()).toHaveProperty('disabled', true);
  expect(screen.getByText(/It can only fail\./)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Change the hosts' }).getAttribute('href')).toBe(
    '/inputs?draft=d1#in_oneform_hosts',
  );
  fireEvent.click(screen.getByRole('checkbox', { name: 'Create it although it will fail' }));
  expect(create()).toHaveProperty('disabled', false);
});
