import { describe, expect, test } from 'vitest';
import { parseInput, parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { secrecyOfValue } from '@/domain/secrecy/secrecy';
import { secretValues } from '@/domain/inputs/secret-values';

const names = (text: string): readonly string[] => text.trim().split(/\s+/);
const secrecy = (raw: RawInput) => parseInput(raw).secrecy;
const text = (name: string) => secrecy({ name, type: 'string' });

describe('a text by its name', () => {
  test.each(
    names(`
      secret_key password adminPassword db_passwd token service_account_credentials private_key passwords password1
      passwd2 rootPasswordHash admin_pwd passcode bearer dbpwd admin-pwd pass1 passkey private-key
      kubeconfig kube_config cluster_kubeconfig service_account_json connection_string connectionString conn_str dsn
      sentry_dsn pem client_pem jwt psk ipsec_psk pre_shared_key root_pw rootPw webhook_url slack_webhook sas_url
      sas_token license license_key licence windows_license passwort admin_passwort kennwort clave clave_api
      contraseña CONTRASEÑA contrasena senha mot_de_passe motdepasse mdp wachtwoord lösenord loesenord adgangskode
      passord salasana hasło heslo jelszó şifre parola пароль 密码 パスワード 비밀번호 zugangsdaten lizenzschlüssel
      api_key apiKey APIKey encryption_key signing_key client_key tls_key shared_access_key account_key htpasswd
      database_url mongodb_uri redis_url otp totp_seed_phrase recovery_codes snmp_community auth_header
      dockerconfigjson keystore session_cookie vault_secret_id userPass creds activation_code
    `).map((name) => [name]),
  )('%s is hidden and not kept', (name) => {
    expect(text(name)).toEqual({ masked: true, kept: false, by: 'name' });
  });

  test.each(
    names(
      `access_key project_key sshKey SSHKey sshkey key2 api_key_id access_key_id private_key_id schluessel chiave`,
    ).map((name) => [name]),
  )('%s is shown and not kept', (name) => {
    expect(text(name)).toEqual({ masked: false, kept: false, by: 'name' });
  });

  test.each(
    names(`
      region keyboard passthrough passwordless_sudo password_less bypass_count ssh_key_name sshKeyName monkey_name
      secretary tokenizer_model max_tokens compass enclave_name ssh_public_key public_key_pem ca_cert_pem
      token_type token_ttl token_endpoint token_url secret_name secret_arn password_policy private_key_path
      license_type license_server accept_license partition_key sort_key kms_key_id key_vault_name key_pair
      webhook_name conversation spinning pinned_version tag_key passive_mode asset_class author description
    `).map((name) => [name]),
  )('%s is an ordinary one', (name) => {
    expect(text(name)).toEqual({ masked: false, kept: true, by: null });
  });
});

describe('by its type', () => {
  test.each([
    ['secret_rotation_enabled', 'bool', true],
    ['password_wo_version', 'number', 1],
    ['token_ttl_hours', 'number', 24],
    ['secret', 'bool', false],
    ['password_lengths', 'list(number)', [8]],
    ['token_flags', 'list(bool)', [true]],
    ['secret_versions', 'map(number)', { a: 1 }],
  ])('%s, a %s, is none', (name, type, value) => {
    expect(secrecy({ name, type, default: value })).toEqual({
      masked: false,
      kept: true,
      by: null,
    });
  });

  test.each([
    ['tokens', 'list(string)'],
    ['passwords', 'map(string)'],
    ['credentials', 'object({user = string})'],
    ['secrets', 'list(object({a = string}))'],
    ['token', ''],
    ['token', 'any'],
  ])('%s, a %s, is one', (name, type) => {
    expect(secrecy({ name, type }).masked).toBe(true);
  });

  test('what the driver offers for choice is none', () => {
    const match = { type: 'list', values: ['vault', 'aws'] };
    expect(secrecy({ name: 'secret_backend_token', type: 'string', match }).masked).toBe(false);
    expect(secrecy({ name: 'tier', type: 'string', match, sensitive: true }).masked).toBe(true);
  });

  test.each(['string', 'number', 'bool', 'list(number)'])(
    'a %s that the driver marks is one whatever it is called',
    (type) => {
      expect(secrecy({ name: 'region', type, sensitive: true })).toEqual({
        masked: true,
        kept: false,
        by: 'driver',
      });
    },
  );
});

test('two inputs of one name share a value, so the stricter decides', () => {
  const parsed = parseInputs([
    { name: 'a', type: 'string' },
    { name: 'a', type: 'number', sensitive: true },
  ]);
  expect(parsed.map(({ secrecy: { by } }) => by)).toEqual(['driver', 'driver']);
});

test('a value that no input asks for goes by its name, where it holds a text', () => {
  expect(secrecyOfValue('token', 'x').masked).toBe(true);
  expect(secrecyOfValue('tokens', ['x']).masked).toBe(true);
  expect(secrecyOfValue('token_enabled', true).masked).toBe(false);
  expect(secrecyOfValue('token', 3).masked).toBe(false);
});

test('the values to hide are the texts and numbers of masked inputs, wherever they lie', () => {
  const specs = parseInputs([
    { name: 'token', type: 'string' },
    { name: 'pin', type: 'number', sensitive: true },
    { name: 'flag', type: 'bool', sensitive: true },
    { name: 'passwords', type: 'map(string)' },
    { name: 'service_account_json', type: 'string' },
    { name: 'region', type: 'string' },
  ]);
  const account = '{"type": "service_account", "private_key": "MII", "nested": {"password": "pw"}}';
  expect(
    secretValues(specs, {
      token: 'tok',
      pin: 42,
      flag: true,
      passwords: { a: 'one', b: '', c: 'one' },
      service_account_json: account,
      region: 'eu',
      other: 'x',
    }),
  ).toEqual(['tok', '42', 'one', account, 'MII', 'pw']);
  expect(secretValues(specs, { token: '__redacted__' })).toEqual([]);
});
