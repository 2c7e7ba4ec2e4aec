// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { WizardStep } from '@/forms/wizard/steps';
import { startWords } from '@/i18n/testing/start-words';

const STEPS: readonly WizardStep[] = [
  { id: 'driver', label: 'Driver', href: '/new/driver', state: 'done', reachable: true },
  { id: 'name', label: 'Name', href: '/new/name', state: 'upcoming', reachable: true },
  {
    id: 'connection',
    label: 'Connection',
    href: '/new/connection',
    state: 'error',
    reachable: true,
  },
  { id: 'review', label: 'Review', href: '/new/review', state: 'upcoming', reachable: false },
];

beforeAll(async () => {
  await startWords();
});
afterEach(cleanup);

function renderFrame(given: { submitting?: boolean; nextBlockedBy?: string | null } = {}) {
  const onNext = vi.fn<() => void>();
  const { submitting = false, nextBlockedBy = null } = given;
  render(
    <WizardFrame
      steps={STEPS}
      current="name"
      backHref="/new/driver"
      cancelHref="/providers"
      nextBlockedBy={nextBlockedBy}
      submitting={submitting}
      onNext={onNext}
    >
      <input aria-label="Field" />
    </WizardFrame>,
  );
  return { onNext, user: userEvent.setup() };
}

const list = () => within(screen.getByRole('navigation', { name: 'Steps' })).getByRole('list');

describe('the steps', () => {
  test('are links that tell how they stand; one out of reach is words', () => {
    renderFrame();
    const links = within(list()).getAllByRole<HTMLAnchorElement>('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Driver, done', '/new/driver'],
      ['2Name, current step', '/new/name'],
      ['Connection, needs attention', '/new/connection'],
    ]);
    expect(links[1]?.getAttribute('aria-current')).toBe('step');
    expect(within(list()).getByText('Review')).toBeTruthy();
  });

  test('say where one is, in few words too', () => {
    renderFrame();
    expect(screen.getByRole('heading', { name: 'Name' })).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Step 2 of 4: Name' })).toBeTruthy();
  });
});

describe('going on', () => {
  test('is one press of Next, or Enter in a field', async () => {
    const { onNext, user } = renderFrame();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(onNext).toHaveBeenCalledTimes(1);
    await user.type(screen.getByLabelText('Field'), '{Enter}');
    expect(onNext).toHaveBeenCalledTimes(2);
  });

  test('waits while the request runs', async () => {
    const { onNext, user } = renderFrame({ submitting: true });
    await user.type(screen.getByLabelText('Field'), '{Enter}');
    screen.getByLabelText('Field').closest('form')?.requestSubmit();
    expect(onNext).not.toHaveBeenCalled();
  });

  test('is refused with its reason', async () => {
    const { onNext, user } = renderFrame({ nextBlockedBy: 'Choose a driver' });
    screen.getByLabelText('Field').closest('form')?.requestSubmit();
    expect(onNext).not.toHaveBeenCalled();
    await user.hover(screen.getByRole('note', { name: 'Choose a driver' }));
    expect(await screen.findByRole('tooltip', { name: 'Choose a driver' })).toBeTruthy();
  });

  test('is never undone by Escape', async () => {
    const { user } = renderFrame();
    await user.type(screen.getByLabelText('Field'), 'abc{Escape}');
    expect(screen.getByLabelText<HTMLInputElement>('Field').value).toBe('abc');
  });
});
