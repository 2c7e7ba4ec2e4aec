import { expect, type Page } from '@playwright/test';

import type { Fault } from '../../mock-server/control/faults';
import { open } from '../support/log-in';
import { act } from '../support/provision-page';
import { test } from '../support/test';
import { ownClock, passTime } from '../support/time';

/** Some that every cell of `src/provisions/actions/action-faults.test.tsx` stands for, over the whole way. */
const FAULTS: readonly (readonly [fault: Pick<Fault, 'kind' | 'status'>, said: string])[] = [
  [{ kind: 'status', status: 403 }, 'may not do this'],
  [{ kind: 'status', status: 507 }, 'shows no change'],
  [{ kind: 'html', status: 502 }, 'shows no change'],
  [{ kind: 'drop' }, 'shows no change'],
  [{ kind: 'never' }, 'shows no change'],
];

const ACTIONS: readonly {
  readonly name: string;
  readonly of: string;
  readonly type: (page: Page) => Promise<void>;
  readonly typed: (page: Page) => Promise<void>;
  readonly confirm: string;
}[] = [
  {
    name: 'Add hosts',
    of: 'london-ci-runners',
    type: async (page) => page.getByRole('dialog').getByLabel('How many').fill('3'),
    typed: async (page) => expect(page.getByRole('dialog').getByLabel('How many')).toHaveValue('3'),
    confirm: 'Add 3 hosts',
  },
  {
    name: 'Permissions',
    of: 'london-ci-runners',
    type: async (page) => page.getByRole('dialog').getByLabel('Use, Group').check(),
    typed: async (page) => expect(page.getByRole('dialog').getByLabel('Use, Group')).toBeChecked(),
    confirm: 'Save',
  },
];

for (const { name, of, type, typed, confirm } of ACTIONS) {
  test(`${name}: what went wrong is told in the dialog, which keeps what was typed`, async ({
    page,
    world,
    watch,
  }) => {
    watch.allow(/^50\d POST/);
    await ownClock(page);
    await open(page, `/provisions/${(await world.provision(of)).id}`);
    await act(page, name);
    await type(page);
    const dialog = page.getByRole('dialog');
    const button = dialog.getByRole('button', { name: confirm, exact: true });
    for (const [fault, said] of FAULTS) {
      await test.step(JSON.stringify(fault), async () => {
        await world.fault({ path: '/provisions/*', method: 'POST', ...fault });
        await expect(button).toBeEnabled();
        await page.clock.runFor(1_000);
        const sent = page.waitForRequest((request) => request.method() === 'POST');
        await button.click();
        await sent;
        await expect(dialog.getByRole('button', { name: /^(?:Cancel|Close)$/ })).toBeVisible();
        await passTime(page, async () => {
          await expect(dialog.getByRole('alert').filter({ hasText: said })).toBeVisible({
            timeout: 250,
          });
          await expect(button).toBeEnabled({ timeout: 250 });
        });
        await typed(page);
        await world.mendAll();
      });
    }
  });
}
