// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';

import { WizardPlace } from '@/forms/wizard/WizardPlace';
import { TestHost } from '@/ui/testing/test-host';

afterEach(cleanup);

test('right after a step, before any field has the focus, Enter goes on', async () => {
  // jsdom leaves out scrolling.
  window.scrollTo = vi.fn<() => void>();
  const left = vi.fn<(step: string) => void>();
  const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => {
    event.preventDefault();
  });
  const at = (step: string) => (
    <MemoryRouter>
      <WizardPlace step={step} redirectHref={null} onLeft={left}>
        <form onSubmit={onSubmit}>
          <input aria-label="Field" />
          <textarea aria-label="Text" />
        </form>
      </WizardPlace>
    </MemoryRouter>
  );
  const { rerender } = render(at('inputs'), { wrapper: TestHost });
  rerender(at('tags'));
  expect(left).toHaveBeenCalledWith('inputs');
  const user = userEvent.setup();
  await user.keyboard('{Enter}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
  // In a field the browser decides: a line more, not the next step.
  await user.type(screen.getByLabelText('Text'), '{Enter}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
});
