import { describe, expect, test } from 'vitest';

import type { ApiFailure, ApiFailureKind, FieldErrors } from '@/api/errors';
import { parseInputs } from '@/domain/inputs/parse';
import { landFailure, mayExist } from '@/forms/wizard/outcome';

const specs = parseInputs([
  { name: 'region', type: 'string' },
  { name: 'token', type: 'string', sensitive: true },
  { name: 'a.b', type: 'string' },
]);

const BASE = { status: 400, serverMessage: 'Error validating Provider', retryable: false };
const invalid = (fieldErrors: FieldErrors): ApiFailure => ({
  ...BASE,
  kind: 'invalid',
  fieldErrors,
});

describe('messages land', () => {
  test('on inputs, on name and description, and above the form', () => {
    const outcome = landFailure(
      invalid({
        region: ['no'],
        'a.b': ['dotted'],
        name: ['must be filled'],
        connection: ['is missing'],
      }),
      specs,
    );
    expect(outcome.inputs).toEqual({ region: ['no'], 'a.b': ['dotted'] });
    expect(outcome.texts).toEqual({ name: ['must be filled'] });
    expect(outcome.rest).toEqual(['connection: is missing']);
  });

  test('on the input that a driver calls name', () => {
    const outcome = landFailure(
      invalid({ name: ['no'] }),
      parseInputs([{ name: 'name', type: 'string' }]),
    );
    expect(outcome.inputs).toEqual({ name: ['no'] });
    expect(outcome.texts).toEqual({});
  });
});

test.each<[ApiFailureKind, boolean]>([
  ['network', true],
  ['timeout', true],
  ['gateway_timeout', true],
  ['unreachable', true],
  ['contract', true],
  ['invalid', false],
  ['forbidden', false],
  // A 500 may come after OneForm has acted; those that are refusals are known (`isRefused`).
  ['server', true],
  ['session', false],
])('after %s it may exist: %s', (kind, expected) => {
  // Each kind's own fields make no difference here.
  const failure = {
    ...BASE,
    status: null,
    kind,
    sent: true,
    excerpt: '',
    reason: null,
    fieldErrors: {},
  } as ApiFailure;
  expect(mayExist(failure)).toBe(expected);
});
