import { expect, test } from 'vitest';
import { checkName, checkText } from '@/domain/inputs/name';

test('a name is refused for what the server cannot store', () => {
  expect(checkName('')).toEqual({ code: 'empty' });
  expect(checkName('  ')).toEqual({ code: 'empty' });
  expect(checkName('a'.repeat(129))).toEqual({ code: 'too_long', max: 128 });
  expect(checkName('R&D')).toEqual({ code: 'markup', found: '&' });
  expect(checkName('a <b>')).toEqual({ code: 'markup', found: '<' });
  for (const name of ['a'.repeat(128), '雲'.repeat(128), `"quoted" 'é'`]) {
    expect(checkName(name)).toBeNull();
  }
});

test('any other text may hold all but the end of a CDATA section', () => {
  expect(checkText('a ]]> b')).toEqual({ code: 'markup', found: ']]>' });
  expect(checkText('<b> & ]] >')).toBeNull();
});
