// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import { createAdviceStore } from '@/forms/advice/advice-store';
import { fieldHref } from '@/forms/wizard/field-href';
import { createFieldStore } from '@/forms/step-form/field-source';
import { InputsStep } from '@/forms/wizard/InputsStep';
import { renderPage } from '@/forms/testing/render-page';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const open = (address: string) =>
  renderPage(
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
      specs={parseInputs([
        { name: 'zone', type: 'string' },
        { name: 'net.gateway', type: 'string' },
      ])}
      layout={[]}
      lostSecrets={[]}
      advice={createAdviceStore()}
    />,
    address,
    {},
  );

test('the field that the address names has the focus, whatever its input is called', async () => {
  await open(fieldHref('/inputs', 'net.gateway'));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /gateway/iu }));
});

test('a name that is none of its fields changes nothing', async () => {
  await open(fieldHref('/inputs', 'gone'));
  expect(document.activeElement).toBe(document.body);
});
