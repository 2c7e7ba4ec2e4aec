import { expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import { reviewRows } from '@/forms/wizard/review-rows';

const specs = parseInputs([
  { name: 'secret_key', type: 'string', sensitive: true },
  { name: 'count', type: 'number', default: 0 },
  { name: 'flag', type: 'bool', default: true },
  { name: 'note', type: 'string', default: 'hello' },
]);

const told = (typed: Parameters<typeof reviewRows>[2]) =>
  Object.fromEntries(
    reviewRows(specs, [], typed).map(({ spec, shown, source, madeTrue }) => [
      spec.name,
      { shown: shown.kind === 'value' ? shown.value : shown, source, madeTrue },
    ]),
  );

test('defaults of 0 and true are values, and say where they come from', () => {
  expect(told({ secret_key: 's3cret' })).toEqual({
    secret_key: { shown: { kind: 'secret', given: true }, source: 'typed', madeTrue: false },
    count: { shown: 0, source: 'default', madeTrue: false },
    flag: { shown: true, source: 'default', madeTrue: false },
    note: { shown: 'hello', source: 'default', madeTrue: false },
  });
});

test('shows what the server makes of it: a false that becomes true, a default that fills a gap', () => {
  const rows = told({ secret_key: 's3cret', count: '', flag: false, note: '' });
  expect(rows['flag']).toEqual({ shown: true, source: 'typed', madeTrue: true });
  expect(rows['count']).toEqual({ shown: 0, source: 'default', madeTrue: false });
  expect(rows['note']).toEqual({ shown: '', source: 'typed', madeTrue: false });
});

test('no secret is in it', () => {
  expect(JSON.stringify(told({ secret_key: 's3cret' }))).not.toContain('s3cret');
});

test('stands in the order of the form', () => {
  const rows = reviewRows(specs, [{ name: 'first', inputs: ['note', 'count'] }], {});
  expect(rows.map(({ spec }) => spec.name)).toEqual(['note', 'count', 'secret_key', 'flag']);
});
