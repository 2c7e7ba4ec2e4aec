import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { parseProvider } from '@/api/wire/provider';
import { parseProvision } from '@/api/wire/provision';
import { secretValues } from '@/domain/inputs/secret-values';
import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { REDACTED as CLIENT_REDACTED } from '@/domain/provider';
import { ownSecrets } from '@/domain/provision/own-secrets';
import { maskerOf } from '@/domain/secrecy/mask-values';
import type { JsonObject, JsonValue } from '@/lib/json';
import { isJsonObject } from '@/lib/json';
import { REDACTED } from '../rules/redaction';
import { createMockServer } from '../server';
import type { MockServer } from '../server';
import { TestClient } from '../testing/client';

let server: MockServer;
let url = '';
beforeAll(async () => {
  server = await createMockServer({ seed: 'empty', control: true });
  url = await server.listen({ port: 0 });
});
afterAll(async () => {
  await server.close();
});

const TEXT = 'nobody-elses-7f3a';

interface Row {
  readonly input: RawInput;
  readonly value: JsonValue;
  /** OneForm sends a mark in place of the value: it does so where the driver says `sensitive`, and nowhere else. */
  readonly redacted: boolean;
  /** The client hides the value, or what is secret in it. */
  readonly hidden: boolean;
}

const row = (
  name: string,
  type: string,
  value: JsonValue,
  [redacted, hidden]: readonly [boolean, boolean],
): Row => ({ input: { name, type, sensitive: redacted }, value, redacted, hidden });

/** Server and client, by the driver's word and by the name's. */
const BOTH = [true, true] as const;
const CLIENT = [false, true] as const;
const NEITHER = [false, false] as const;

const ROWS: readonly Row[] = [
  row('zone', 'string', TEXT, NEITHER),
  row('zone_kept', 'string', TEXT, BOTH),
  row('api_token', 'string', TEXT, BOTH),
  row('db_password', 'string', TEXT, CLIENT),
  row('kubeconfig', 'string', TEXT, CLIENT),
  row('service_account_json', 'string', TEXT, CLIENT),
  row('passwords', 'list(string)', [TEXT, 'x'], CLIENT),
  row('tokens', 'list(string)', [TEXT], BOTH),
  row('settings', 'map(string)', { a: TEXT }, BOTH),
  row('env', 'map(string)', { DB_PASSWORD: TEXT, PORT: '80' }, CLIENT),
  row('labels', 'map(string)', { team: TEXT }, NEITHER),
  row('config', 'object({})', { nested: { client_secret: TEXT } }, CLIENT),
  row('access', 'object({})', { nested: { a: TEXT } }, BOTH),
  row('pin_code_count', 'number', 7, NEITHER),
  row('pin', 'number', 71_234_567, BOTH),
  row('token_ttl_hours', 'number', 24, NEITHER),
  row('secret_rotation_enabled', 'bool', true, NEITHER),
];

const inputs = ROWS.map(({ input }) => ({ mandatory: false, description: '', ...input }));
const values: JsonObject = Object.fromEntries(ROWS.map(({ input, value }) => [input.name, value]));

const DRIVER = {
  id: 'secretive',
  body: {
    name: 'Secretive',
    description: '',
    version: '1.0.0',
    connection: inputs,
    user_inputs: inputs,
    deployment_confs: [{ name: 'Cluster', description: '', inventory: 'c', user_inputs: [] }],
  },
};

/** A provider and a provision of a driver that asks for all of it. */
async function made() {
  const client = new TestClient(url, { session: 'secrecy' });
  server.session('secrecy').clock.setPaused(true);
  await client.mock('POST', '/drivers', DRIVER);
  const idOf = ({ json }: { readonly json: JsonValue }): string => {
    const id = isJsonObject(json) && isJsonObject(json['DOCUMENT']) ? json['DOCUMENT']['ID'] : null;
    if (typeof id !== 'string') throw new Error(`Nothing was made: ${JSON.stringify(json)}`);
    return id;
  };
  const provider = idOf(
    await client.post('/providers', { driver: DRIVER.id, connection_values: values }),
  );
  const provision = idOf(
    await client.post('/provisions', {
      driver: DRIVER.id,
      deployment_type: 'c',
      provider_id: Number(provider),
      user_inputs_values: values,
    }),
  );
  const readProvider = parseProvider((await client.get(`/providers/${provider}`)).json);
  const readProvision = parseProvision((await client.get(`/provisions/${provision}`)).json);
  if (!readProvider.ok || !readProvision.ok) throw new Error('They can not be read');
  return { client, provider: readProvider.value, provision: readProvision.value };
}

let world: Awaited<ReturnType<typeof made>>;
beforeAll(async () => {
  world = await made();
});

test('the mark in place of a value is the same', () => {
  expect(CLIENT_REDACTED).toBe(REDACTED);
});

describe.each(ROWS)('$input.type $input.name, sensitive: $redacted', (each) => {
  const { input, value, redacted, hidden } = each;

  test('is sent back by the server unless the driver calls it sensitive', () => {
    const sent = redacted ? REDACTED : value;
    expect(world.provider.connection[input.name]).toEqual(sent);
    expect(world.provision.values[input.name]).toEqual(sent);
  });

  test('is hidden by the client in all that the server hides, and in what its name or a key says', () => {
    const specs = parseInputs([input]);
    expect(redacted && specs[0]?.secrecy.masked !== true).toBe(false);
    const texts = secretValues(specs, { [input.name]: value });
    expect(texts.length > 0).toBe(hidden);
    expect(texts.includes(typeof value === 'number' ? String(value) : TEXT)).toBe(hidden);
  });

  test('of what the server sends back, the client hides the rest', () => {
    const own = ownSecrets({
      userInputs: [input],
      values: { [input.name]: world.provision.values[input.name] ?? null },
    });
    expect(own.includes(TEXT)).toBe(hidden && !redacted);
  });
});

describe('a refusal', () => {
  test.each(ROWS.filter(({ input, value }) => input.type === 'string' && value === TEXT))(
    'quotes $input.name, which the client takes out where it is hidden',
    async ({ input, hidden }) => {
      const { client } = world;
      const id = `refuses_${input.name}`;
      const match = { type: 'string', values: { regex: '\\A[0-9]+\\z' } };
      await client.mock('POST', '/drivers', {
        id,
        body: { ...DRIVER.body, connection: [{ ...input, match }] },
      });
      const sent = { [input.name]: TEXT };
      const answer = await client.post('/providers', { driver: id, connection_values: sent });
      expect([answer.status, answer.text.includes(TEXT)]).toEqual([400, true]);
      const mask = maskerOf(secretValues(parseInputs([input]), sent));
      expect(mask(answer.text).includes(TEXT)).toBe(!hidden);
    },
  );
});
