// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { WizardFrame } from '@/forms/wizard/WizardFrame';
import { renderPage } from '@/forms/testing/render-page';
import { useWizardSteps } from '@/forms/wizard/use-wizard-steps';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

type Step = 'name' | 'review';

function Wizard({ wanted }: { readonly wanted: Step }) {
  const { frame } = useWizardSteps<Step>({
    checks: [
      { id: 'name', problems: [] },
      { id: 'review', problems: [] },
    ],
    wanted,
    first: 'name',
    left: [],
    refused: [],
    labelOf: (id) => id,
    hrefOf: (id) => `/${id}`,
    cancelHref: '/',
    sending: false,
  });
  return <WizardFrame {...frame}>{null}</WizardFrame>;
}

const nextAt = async (wanted: Step, canWrite: boolean) => {
  const session = { username: 'bob', canWrite };
  await renderPage('/:step', <Wizard wanted={wanted} />, `/${wanted}`, {}, session);
  return screen.getByRole<HTMLButtonElement>('button', { name: 'Next' });
};

test('who may only look can go through the steps, and is told on the last why nothing is sent', async () => {
  expect((await nextAt('name', false)).disabled).toBe(false);
  cleanup();
  expect((await nextAt('review', false)).disabled).toBe(true);
  expect(screen.getByRole('note', { name: /may look but not change anything/u })).toBeTruthy();
});

test('who may write can send', async () => {
  expect((await nextAt('review', true)).disabled).toBe(false);
});
