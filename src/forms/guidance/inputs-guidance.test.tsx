// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { deploymentId, driverId } from '@/domain/ids';
import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { createAdviceStore } from '@/forms/advice/advice-store';
import { InputsGuidance } from '@/forms/guidance/InputsGuidance';
import { createFieldStore } from '@/forms/step-form/field-source';
import { InputsStep } from '@/forms/wizard/InputsStep';
import { cloudDriver } from '@/forms/testing/cloud-driver';
import { renderPage } from '@/forms/testing/render-page';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const TYPE: RawInput = { name: 'instance_type', type: 'string', default: 'c5.metal' };
const ZONE: RawInput = { name: 'zone', type: 'string', default: '' };

async function open(id: string, asked: readonly RawInput[], address = '/inputs') {
  const deployment = {
    id: deploymentId('ssh_cluster'),
    name: 'Edge',
    descriptionHtml: '',
    preview: makeProvision().objects,
    userInputs: [],
  };
  const driver = {
    ...cloudDriver({ userInputs: asked, deployments: [deployment] }),
    id: driverId(id),
  };
  await renderPage(
    '/inputs',
    <InputsStep
      frame={{
        steps: [],
        current: 'inputs',
        backHref: null,
        cancelHref: '/provisions',
        nextBlockedBy: null,
        submitting: false,
        onNext: () => undefined,
      }}
      lead=""
      source={createFieldStore({})}
      onShown={() => undefined}
      elsewhere={[]}
      renderGuide={(form) => <InputsGuidance form={form} driver={driver} deployment={deployment} />}
      specs={parseInputs(asked)}
      layout={[]}
      lostSecrets={[]}
      advice={createAdviceStore()}
    />,
    address,
    {},
  );
}

const chips = () =>
  screen
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent)
    .join(' ');

const type = (text: string) => {
  fireEvent.change(screen.getByLabelText('Instance type'), { target: { value: text } });
};

test('what the cluster is good for follows the instance type while it is typed', async () => {
  await open('aws', [TYPE, ZONE]);
  expect(chips()).toBe('Metal KVM LXC');
  type('m5.large');
  expect(chips()).toBe('Virtual QEMU LXC');
  type('m7i.metal-24xl');
  expect(chips()).toBe('Metal KVM LXC');
});

test('a type that does not suit what was looked for is told', async () => {
  await open('aws', [TYPE], '/inputs?workload=kubernetes');
  const told = () => screen.queryByText(/Not known to be good for Kubernetes/u) !== null;
  expect(told()).toBe(false);
  type('t3.micro');
  expect(told()).toBe(true);
});

test('machines of one’s own tell their hypervisors too', async () => {
  await open('onprem', [ZONE]);
  expect(chips()).toBe('Metal KVM LXC');
});

test('a driver of which nothing is known tells nothing, whatever its inputs are called', async () => {
  await open('some-cloud', [TYPE]);
  expect(chips()).toBe('');
});
