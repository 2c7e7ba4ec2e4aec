import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { deploymentId, driverId, providerId } from '@/domain/ids';
import { providerCopies, provisionCopies } from '@/domain/request/copies';

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
    expect(provisionCopies(PROVISION, NONE).command).toBe(
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
    const { curl, json } = provisionCopies(PROVISION, NONE);
    expect(curl).toBe(
      [
        String.raw`curl --user "$ONE_USER" \ `.trim(),
        String.raw`  --header 'Content-Type: application/json' \ `.trimEnd(),
        '  --data-binary @- "${ONEFORM_URL:-http://127.0.0.1:13013}/api/v1/provisions" <<\'JSON\'',
        json,
        'JSON',
      ].join('\n'),
    );
  });

  test('as JSON: the body as it is sent', () => {
    expect(JSON.parse(provisionCopies(PROVISION, NONE).json)).toEqual({
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
    const copies = providerCopies(PROVIDER, SECRETS);
    for (const text of Object.values(copies)) {
      expect(text).toContain('"secret_key": "<secret_key>"');
      expect(text).toContain('"access_key": "<access_key>"');
      expect(text).not.toMatch(/very-secret|AKIA/u);
    }
    expect(JSON.parse(copies.json)).toEqual({
      driver: 'aws',
      connection_values: {
        access_key: '<access_key>',
        secret_key: '<secret_key>',
        region: 'eu-west-1',
      },
    });
    expect(copies.command).toMatch(/^oneprovider create aws <<'JSON'\n/u);
  });

  test('a secret of any kind of value stays out', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom('text', 'list', 'map'), (secret, kind) => {
        const value = { text: secret, list: [secret], map: { key: secret } }[kind];
        const copies = providerCopies(
          { ...PROVIDER, connection: { key: value } },
          new Set(['key']),
        );
        expect(JSON.stringify(copies)).not.toContain(secret);
      }),
    );
  });
});

test('nothing in a copy is hidden from the eye', () => {
  const { json } = providerCopies(
    { ...PROVIDER, name: 'a\u202Eb\u001B[31m\u0085\u{E0041}c', connection: {} },
    NONE,
  );
  expect(json).toContain(String.raw`"a\u202eb\u001b[31m\u0085\udb40\udc41c"`);
});
