import { describe, expect, it, test } from 'vitest';
import { landFieldErrors, type ApiFailure } from '@/api/errors';
import { excerptOf, failureFrom, flattenMessages, type Refusal } from '@/api/failure';

const refuse = (status: number, body: unknown, changes: Partial<Refusal> = {}): ApiFailure =>
  failureFrom({
    method: 'POST',
    status,
    text: typeof body === 'string' ? body : JSON.stringify(body),
    secrets: [],
    names: new Set(),
    noSession: false,
    retryAfter: null,
    ...changes,
  });
const oneForm = (status: number, message: string, context?: object, changes?: Partial<Refusal>) =>
  refuse(
    status,
    { err_code: status, message, ...(context === undefined ? {} : { context }) },
    changes,
  );

test.each([
  [
    'the gateway has no session',
    refuse(401, { code: 'session' }, { noSession: true }),
    'session',
    false,
  ],
  [
    'the log-in is wrong',
    refuse(401, { code: 'credentials', message: 'no' }),
    'unauthenticated',
    false,
  ],
  [
    'OneForm does not know the password',
    refuse(401, 'Invalid credentials'),
    'unauthenticated',
    false,
  ],
  [
    'the document is not for this user',
    oneForm(401, 'User 2 : Not authorized to perform USE DOCUMENT 2'),
    'forbidden',
    false,
  ],
  [
    'writes are for oneadmin',
    refuse(403, { err_code: 400, message: 'Access denied' }),
    'forbidden',
    false,
  ],
  ['an object that is not there', oneForm(404, 'Error getting document 9'), 'not_found', false],
  ['a page that is not there', refuse(404, '<!DOCTYPE html><h2>ditty</h2>'), 'contract', false],
  [
    'a wrong state',
    oneForm(405, 'Cannot deprovision provision in state: INIT'),
    'wrong_state',
    false,
  ],
  [
    'a provider in use',
    oneForm(405, 'Cannot delete a Provider with existing Provisions: 16'),
    'wrong_state',
    false,
  ],
  [
    'a name that is refused',
    oneForm(405, "Invalid NAME, char '<' is not allowed"),
    'invalid',
    false,
  ],
  [
    'a driver that is enabled already',
    oneForm(500, 'Driver aws is already enabled'),
    'wrong_state',
    false,
  ],
  [
    'a body that only oneadmin can decrypt',
    oneForm(500, "unexpected token at 'O/Xqf=='", {}, { method: 'GET' }),
    'forbidden',
    false,
  ],
  ['JSON that the server could not read', oneForm(500, "unexpected token at '{'"), 'server', false],
  ['a bug of the server', oneForm(500, 'Internal server error', { reason: 'x' }), 'server', false],
  ["OneForm's own 502", oneForm(502, 'Wrong type NilClass. Not allowed!'), 'server', false],
  [
    'OneForm is down',
    refuse(502, { code: 'oneform_unreachable', message: 'down' }),
    'unreachable',
    true,
  ],
  [
    'the connection broke',
    refuse(502, { code: 'oneform_dropped', message: 'broke' }),
    'network',
    true,
  ],
  ['a proxy in between says 502', refuse(502, '<html>Bad gateway</html>'), 'unreachable', true],
  ['OneForm is too slow', refuse(504, { code: 'oneform_timeout' }), 'gateway_timeout', true],
  [
    'too many log-ins',
    refuse(429, { code: 'rate_limited' }, { retryAfter: 30 }),
    'too_many_requests',
    false,
  ],
  ['Ruby instead of JSON', refuse(400, '{"err_code"=>400}'), 'contract', false],
  ['a teapot', refuse(418, {}), 'contract', false],
])('%s', (_, failure, kind, retryable) => {
  expect(failure).toMatchObject({ kind, retryable });
});

describe('what a refusal tells', () => {
  it('the guests that an undeploy would delete', () => {
    const failure = oneForm(405, 'Unmanaged resources found', { hosts: { '22': { vm: ['0'] } } });
    expect(failure).toMatchObject({
      kind: 'guests',
      unmanaged: { hosts: { '22': { vm: ['0'] } } },
    });
  });

  it('the first line of an exception, without the source', () => {
    const reason = "undefined method `enabled?' for nil\n\n   ) unless driver.enabled?";
    expect(oneForm(500, 'Internal server error', { reason })).toMatchObject({
      reason: "undefined method `enabled?' for nil",
    });
  });

  it('messages by field', () => {
    const context = { region: ['is missing'], a: { b: ['bad', 'worse'] }, n: { max: ['too big'] } };
    expect(oneForm(400, 'Error validating Provider', context)).toMatchObject({
      kind: 'invalid',
      fieldErrors: { region: ['is missing'], 'a.b': ['bad', 'worse'], 'n.max': ['too big'] },
    });
  });
});

test('messages land on the fields of the form, the others above it', () => {
  const errors = flattenMessages({
    a: { b: ['1'] },
    n: { max: ['2'] },
    ['a.b']: ['3'],
    other: ['4'],
  });
  expect(landFieldErrors(errors, ['a', 'a.b', 'n', 'name'])).toEqual({
    byField: { 'a.b': ['1', '3'], n: ['2'] },
    rest: ['other: 4'],
  });
});

test('an excerpt is short, without markup and without anything like a key', () => {
  const key = 'A'.repeat(44);
  const excerpt = excerptOf(`<style>p{}</style><h1>Oops</h1> ${key} ${'long '.repeat(100)}`);
  expect(excerpt).toMatch(/^Oops … long long/);
  expect(excerpt.length).toBeLessThanOrEqual(200);
});

describe('a secret of the request', () => {
  const secret = `p"a's&s<w>ö 1`;
  const escaped = {
    quoted: `bad '${secret}'`,
    inspected: `bad ${JSON.stringify(secret)}`,
    html: 'bad p&quot;a&#39;s&amp;s&lt;w&gt;ö 1',
    address: `bad ${encodeURIComponent(secret)}`,
  };
  const bodies: readonly (readonly [string, unknown])[] = Object.entries(escaped).flatMap(
    ([name, text]): [string, unknown][] => [
      [`${name} in the message`, { err_code: 400, message: text }],
      [`${name} in the reason`, { err_code: 500, message: 'x', context: { reason: text } }],
      [
        `${name} in a message of a field`,
        { err_code: 400, message: 'x', context: { key: [text] } },
      ],
      [`${name} as a name`, { err_code: 400, message: 'x', context: { [text]: { a: ['no'] } } }],
      [`${name} of the gateway`, { code: 'oneform_error', message: text }],
      [`${name} as text`, text],
      [`${name} in a page`, `<html><body><p>${text}</p></body></html>`],
      [`${name} in a broken body`, `{"err_code":500,"message":"${text}`],
    ],
  );
  const readable = (text: string): string =>
    decodeURIComponent(text.replaceAll(/%(?![\dA-F]{2})/g, '%25'))
      .replaceAll('&quot;', '"')
      .replaceAll(/&#39;/g, "'")
      .replaceAll('\\', '');

  test.each(
    [400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 502, 503, 504].flatMap((status) =>
      bodies.map(([name, body]) => [status, name, body] as const),
    ),
  )('%i, %s: is in nothing that is told', (status, _name, body) => {
    const told = JSON.stringify(refuse(status, body, { secrets: [secret] }));
    expect(readable(told)).not.toContain(`p"a's`);
    expect(readable(told)).not.toMatch(/w>ö 1|wö 1/);
  });

  test('is replaced where it stood, and the rest is told as it was', () => {
    expect(oneForm(500, `bad 'hunter2'`, undefined, { secrets: ['hunter2'] })).toMatchObject({
      serverMessage: "bad '•••'",
    });
    expect(
      oneForm(
        400,
        'Error validating Provider',
        { key: ["invalid value 'hunter2' for 'key'"] },
        {
          secrets: ['hunter2'],
        },
      ),
    ).toMatchObject({ fieldErrors: { key: ["invalid value '•••' for 'key'"] } });
    expect(refuse(409, '<p>hunter2 is taken</p>', { secrets: ['hunter2'] })).toMatchObject({
      kind: 'contract',
      excerpt: '••• is taken',
    });
  });

  test('is found before a message is cut short', () => {
    const long = Array.from({ length: 40 }, (_, at) => `word${String(at)}`).join(' ');
    const failure = refuse(500, `<p>${'x '.repeat(60)}${long}</p>`, { secrets: [long] });
    expect(JSON.stringify(failure)).not.toContain('word0');
    const lines = 'first line of a key\nsecond line of a key';
    expect(
      JSON.stringify(oneForm(500, 'x', { reason: `no key: ${lines}` }, { secrets: [lines] })),
    ).not.toContain('first');
  });

  test('that is a word of the answer itself breaks nothing', () => {
    const failure = oneForm(
      400,
      'message',
      { message: ['is missing'], context: ['is bad'] },
      {
        secrets: ['message', 'context', 'err_code', '400'],
        names: new Set(['message', 'context']),
      },
    );
    expect(failure).toMatchObject({
      kind: 'invalid',
      fieldErrors: { message: ['is missing'], context: ['is bad'] },
    });
  });
});
