import { expect, test } from 'vitest';
import { ownSecrets } from '@/domain/provision/own-secrets';

test('what the pages hide of a provision, and its log hides too', () => {
  const userInputs = [
    { name: 'db_password', type: 'string' },
    { name: 'plain', type: 'string' },
    { name: 'marked', type: 'list(string)', sensitive: true },
    { name: 'token_ttl', type: 'number' },
  ];
  const values = {
    db_password: 'one-value',
    plain: 'not this',
    marked: ['two-value', '__redacted__'],
    token_ttl: 3600,
    old_secret: 'three-value',
    old_flag: true,
  };
  expect(ownSecrets({ userInputs, values })).toEqual(['one-value', 'two-value', 'three-value']);
});

test('what the driver asks for openly stays open, whatever its name says of its type', () => {
  const userInputs = [{ name: 'token_limit', type: 'bool' }];
  expect(ownSecrets({ userInputs, values: { token_limit: 'shown', api_token: 'hidden' } })).toEqual(
    ['hidden'],
  );
});
