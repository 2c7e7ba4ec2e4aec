// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { InputsTab } from '@/provisions/record/InputsTab';
import { startWords } from '@/i18n/testing/start-words';
import { recordedProvision } from '@/ui/testing/recorded';

afterEach(cleanup);

test('what a form would hide stays hidden, also where the driver forgot to mark it', async () => {
  await startWords();
  const provision = recordedProvision('with guests', 'RUNNING', {
    user_inputs: [
      { name: 'db_password', type: 'string' },
      { name: 'plain_text', type: 'string' },
    ],
    user_inputs_values: { db_password: 'hunter2', old_token: 'hunter2', plain_text: 'seen' },
  });
  render(<InputsTab provision={provision} />);
  expect(screen.getByText('Db password')).toBeTruthy();
  expect(screen.getByText('old_token')).toBeTruthy();
  expect(document.body.textContent).toContain('seen');
  expect(document.body.innerHTML).not.toContain('hunter2');
});
