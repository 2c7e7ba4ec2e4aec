import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { deploymentId, driverId, providerId } from '@/domain/ids';
import { providerCopies, provisionCopies, REQUEST_FORMS } from '@/domain/request/copies';

const NONE: ReadonlySet<string> = new Set();

const PROVISION = {
  driver: driverId('aws'),
  deployment: deploymentId('ssh_cluster'),
  providerId: providerId(3),
  name: 'edge',
  values: { oneform_hosts: 2, oneform_tags: { team: "it's" } },
  secrets: [],
};

const PROVIDER = {
  driver: driverId('aws'),
  connection: { access_key: 'AKIA', secret_key: 'very-secret', region: 'eu-west-1' },
  secrets: ['very-secret'],
};

const SECRETS = new Set(['access_key', 'secret_key']);

describe('a provision', () => {
  test('as OpenNebula’s own command', () => {
    expect(provisionCopies(PROVISION, NONE).whole('command')).toBe(
      `oneprovision create aws --provider-id 3 --deployment ssh_cluster <<'JSON'
{
  "name": "edge",
  "user_inputs_values": {
    "oneform_hosts": 2,
    "oneform_tags": {
      "team": "it's"
    }
  }
}
JSON`,
    );
  });

  test('as curl, which asks for the password itself', () => {
    const { whole } = provisionCopies(PROVISION, NONE);
    expect(whole('curl')).toBe(
      [
        String.raw`curl --user "$ONE_USER" \ `.trim(),
        String.raw`  --header 'Content-Type: application/json' \ `.trimEnd(),
        '  --data-binary @- "${ONEFORM_URL:-http://127.0.0.1:13013}/api/v1/provisions" <<\'JSON\'',
        whole('json'),
        'JSON',
      ].join('\n'),
    );
  });

  test('as JSON: the body as it is sent', () => {
    expect(JSON.parse(provisionCopies(PROVISION, NONE).whole('json'))).toEqual({
      driver: 'aws',
      deployment_type: 'ssh_cluster',
      provider_id: 3,
      name: 'edge',
      user_inputs_values: { oneform_hosts: 2, oneform_tags: { team: "it's" } },
    });
  });
});

describe('a provider', () => {
  test('shows a placeholder for each secret, in every form', () => {
    const { whole, beginning } = providerCopies(PROVIDER, SECRETS);
    const texts = REQUEST_FORMS.flatMap((form) => [whole(form), beginning(form, 1_000)]);
    for (const text of texts) {
      expect(text).toContain('"secret_key": "<secret_key>"');
      expect(text).toContain('"access_key": "<access_key>"');
      expect(text).not.toMatch(/very-secret|AKIA/u);
    }
    expect(JSON.parse(whole('json'))).toEqual({
      driver: 'aws',
      connection_values: {
        access_key: '<access_key>',
        secret_key: '<secret_key>',
        region: 'eu-west-1',
      },
    });
    expect(whole('command')).toMatch(/^oneprovider create aws <<'JSON'\n/u);
  });

  test('a secret of any kind of value stays out', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom('text', 'list', 'map'), (secret, kind) => {
        const value = { text: secret, list: [secret], map: { key: secret } }[kind];
        const copies = providerCopies(
          { ...PROVIDER, connection: { key: value } },
          new Set(['key']),
        );
        for (const form of REQUEST_FORMS) {
          expect(copies.whole(form)).not.toContain(secret);
          expect(copies.beginning(form, 500)).not.toContain(secret);
        }
      }),
    );
  });
});

test('nothing in a copy is hidden from the eye', () => {
  const { whole } = providerCopies(
    { ...PROVIDER, name: 'a\u202Eb\u001B[31m\u0085\u{E0041}c', connection: {} },
    NONE,
  );
  expect(whole('json')).toContain(String.raw`"a\u202eb\u001b[31m\u0085\udb40\udc41c"`);
});

describe('of a request with megabytes', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 40_000 }, (_none, at) => [`row_${at}`, `value ${at}`]),
  );
  const long = { ...PROVIDER, connection: { ...PROVIDER.connection, rows, password: 'hidden' } };
  const copies = providerCopies(long, SECRETS);

  test.each(REQUEST_FORMS)('the beginning of the %s is that of the whole', (form) => {
    const text = copies.beginning(form, 20_000);
    expect(text).toHaveLength(20_000);
    expect(text).toBe(copies.whole(form).slice(0, 20_000));
    expect(copies.whole(form).length).toBeGreaterThan(1_000_000);
  });

  test.each(REQUEST_FORMS)('a %s that is no longer is whole', (form) => {
    const short = providerCopies(PROVIDER, SECRETS);
    expect(short.beginning(form, 20_000)).toBe(short.whole(form));
  });
});
