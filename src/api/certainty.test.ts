import { describe, expect, test } from 'vitest';

import { isRefused } from '@/api/certainty';
import { ApiError, failureOf, type ApiFailure } from '@/api/errors';
import { failureFrom } from '@/api/failure';

const ask = (status: number, body: object | string, method = 'POST'): ApiFailure =>
  failureFrom({
    method,
    status,
    text: typeof body === 'string' ? body : JSON.stringify(body),
    secrets: [],
    names: new Set(),
    noSession: false,
    retryAfter: null,
  });

const oneform = (status: number, message: string, reason?: string) =>
  ask(status, {
    err_code: status,
    message,
    ...(reason === undefined ? {} : { context: { reason } }),
  });

describe('certainly not carried out', () => {
  test.each<[string, ApiFailure]>([
    ['values that OneForm refuses', oneform(400, 'Error validating Provider')],
    ['a user who may not', oneform(403, 'not allowed')],
    ['a document that is not there', oneform(404, 'No such document')],
    ['a state that does not allow it', oneform(405, 'Cannot undeploy')],
    [
      'a log-in that is over',
      failureFrom({
        method: 'POST',
        status: 401,
        text: '{}',
        secrets: [],
        names: new Set(),
        noSession: true,
        retryAfter: null,
      }),
    ],
    ['an address that OneForm does not know', ask(404, '<h1>Not Found</h1>')],
    ['a body that a proxy does not let through', ask(413, '<h1>Too large</h1>')],
    ['a gateway that can’t reach OneForm', ask(502, { code: 'oneform_unreachable', message: '' })],
    ['a gateway that is full', ask(503, { code: 'busy', message: '' })],
    ['a driver that is enabled already', oneform(500, 'Driver aws is already enabled')],
    ['a driver in error', oneform(500, 'Drivers in ERROR state cannot be changed. Please sync')],
    ['a provider’s name with markup', oneform(500, 'ID not defined')],
    ['a provision’s name with markup', oneform(500, 'Parse error: XML Template malformed')],
    [
      'a description with markup',
      oneform(500, 'Cannot update template. Parse error: XML Template malformed'),
    ],
    ['values that are no map', oneform(500, 'User input values must be a Hash')],
    [
      'a change that can’t be read',
      oneform(500, "Error updating provider: unexpected token at '{'"),
    ],
    ['a change that is no map', oneform(500, 'Invalid update payload: expected a JSON object')],
    [
      'a record whose provider is gone',
      oneform(500, 'Error removing provision ID from provider 35'),
    ],
    [
      'an address that is not there',
      oneform(
        500,
        'Error removing AR 999 from vnet 3: Address range with AR_ID=999 not found in the network body',
      ),
    ],
    ['a name of null', oneform(502, 'Wrong type NilClass. Not allowed!')],
    [
      'a text for a number',
      oneform(500, 'Internal server error', 'comparison of String with 1 failed'),
    ],
    [
      'a list for a number',
      oneform(500, 'Internal server error', "undefined method `<' for [1]:Array\n\n  if min"),
    ],
    [
      'a driver that was never read',
      oneform(500, 'Internal server error', "undefined method `enabled?' for nil:NilClass"),
    ],
  ])('%s', (_, failure) => {
    expect(isRefused(failure)).toBe(true);
  });
});

describe('perhaps carried out', () => {
  test.each<[string, ApiFailure]>([
    ['a proxy’s 502', ask(502, '<html>502 Bad Gateway</html>')],
    ['a proxy’s 503', ask(503, '<html>busy</html>')],
    ['a proxy’s 504', ask(504, '<html>too late</html>')],
    ['a proxy’s 408', ask(408, '<html>too late</html>')],
    ['a proxy’s 502 in JSON', ask(502, { message: 'upstream error' })],
    ['a connection that the gateway lost', ask(502, { code: 'oneform_dropped', message: '' })],
    ['a OneForm that takes too long', ask(504, { code: 'oneform_timeout', message: '' })],
    ['a gateway that failed', ask(500, { code: 'gateway_error', message: '' })],
    [
      'an error of OneForm',
      oneform(500, 'Internal server error', "undefined method `foo' for nil"),
    ],
    [
      'a change that was stored before it failed',
      oneform(500, 'Error processing response: undefined method `key?\' for "oops":String'),
    ],
    ['an error without words', ask(500, '')],
    // Whatever is thrown that is no answer at all: a fault of this program while it reads one, for instance.
    ['something unforeseen', failureOf(new Error('boom'))],
  ])('%s', (_, failure) => {
    expect(isRefused(failure)).toBe(false);
  });

  test.each(['network', 'timeout', 'too_large', 'aborted'] as const)('no answer: %s', (kind) => {
    expect(isRefused({ kind, status: null, serverMessage: null, retryable: false })).toBe(false);
  });

  test('a success that is no JSON', () => {
    const failure = {
      kind: 'contract',
      status: 200,
      serverMessage: null,
      retryable: false,
      excerpt: '',
    } as const;
    expect(isRefused(new ApiError(failure, 'POST /x').failure)).toBe(false);
  });
});
