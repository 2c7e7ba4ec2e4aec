import { expect, test } from 'vitest';
import { rubyRegex } from '@/domain/inputs/ruby/regex';

test('a pattern nested too deeply to be read is left to the server', () => {
  const source = `${'(?:'.repeat(2400)}a${')'.repeat(2400)}`;
  expect(rubyRegex(source)).toEqual({ kind: 'server', reason: 'its depth' });
});
