// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import { startWords } from '@/i18n/testing/start-words';
import { EditTextsDialog, type Texts } from '@/ui/EditTextsDialog';

beforeAll(async () => {
  await startWords();
});
afterEach(cleanup);

function open(blockedBy: string | null = null) {
  const saved = vi.fn<(changed: Partial<Texts>) => void>();
  render(
    <EditTextsDialog
      texts={{ name: 'edge', description: 'first' }}
      running={false}
      checking={null}
      failure={null}
      blockedBy={blockedBy}
      onSave={saved}
      onClose={() => undefined}
    />,
  );
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const save = () => screen.getByRole('button', { name: 'Save' });
  return { saved, type, save };
}

test('sends only what was changed', () => {
  const { saved, type, save } = open();
  expect(save()).toHaveProperty('disabled', true);
  type('Description', '');
  fireEvent.click(save());
  expect(saved).toHaveBeenCalledExactlyOnceWith({ description: '' });
});

test.each([
  ['Name', '   ', 'A name needs more than spaces.'],
  ['Name', 'a<b', /^OpenNebula refuses < in a name\./],
  ['Name', 'a:b/c', /^OpenNebula refuses : \/ in a name\./],
  ['Name', 'x'.repeat(114), /^OpenNebula takes names of at most 113 bytes, and this has 114\./],
  ['Description', 'a ]]> b', 'OneForm can’t store “]]>”.'],
])('%s %j is refused before it is sent', (label, value, message) => {
  const { type, save } = open();
  type(label, value);
  expect(screen.getByText(message)).toBeDefined();
  expect(save()).toHaveProperty('disabled', true);
});

test('can’t be saved while the provision changes', () => {
  const { type, save } = open('OneForm is at work on it.');
  type('Name', 'core');
  expect(save()).toHaveProperty('disabled', true);
});
