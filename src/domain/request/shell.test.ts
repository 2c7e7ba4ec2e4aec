import { expect, test } from 'vitest';

import { shellWord, withInput } from '@/domain/request/shell';

// What a real shell makes of these is tried in `scripts/request-in-shell.test.ts`.

test('plain words need no quotes, all others get them', () => {
  expect(['ssh_cluster', '10.0.0.0/16', 'a b', '', '$x', "it's", '~'].map(shellWord)).toEqual([
    'ssh_cluster',
    '10.0.0.0/16',
    "'a b'",
    "''",
    "'$x'",
    String.raw`'it'\''s'`,
    "'~'",
  ]);
});

test('what is read stands between marks that the shell does not look into', () => {
  expect(withInput('cat', '"$HOME"')).toBe('cat <<\'JSON\'\n"$HOME"\nJSON');
});
