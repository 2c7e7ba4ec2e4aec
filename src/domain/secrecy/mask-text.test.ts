import { describe, expect, it } from 'vitest';
import { printAlone } from '@/domain/log/print-alone.fixture';
import { maskLine, NOT_MASKING } from '@/domain/log/masking';

const masked = (raw: string): string => maskLine(printAlone(raw), NOT_MASKING).line.text;
const ESC = '\u001B';

/** Assembled, so that no scanner of sources takes it for one that somebody left here. */
const made = (...parts: readonly string[]): string => parts.join('');

describe('an assignment to a word that means a secret', () => {
  it.each([
    ["one_auth='u:T0k'", "one_auth='•••'"],
    ['"one_auth": "u:T0k"', '"one_auth": "•••"'],
    [`${ESC}[1mone_auth${ESC}[0m=${ESC}[32m'u:T0k'${ESC}[0m x`, "one_auth='•••' x"],
    [`one_${ESC}[1mauth=u:${ESC}[32mT0k${ESC}[0m x`, 'one_auth=••• x'],
    ['password=hunter', 'password=•••'],
    ['PASSWD = "two words"', 'PASSWD = "•••"'],
    ['export DB_PASSWORD=a&b;c', 'export DB_PASSWORD=•••'],
    ['client_secret: abcDEF123', 'client_secret: •••'],
    ['passphrase: correct horse battery staple', 'passphrase: •••'],
    ['+ password = "x1" -> "y2"', '+ password = "•••" -> "•••"'],
    ['"api_key":"k","region":"eu"', '"api_key":"•••","region":"eu"'],
    ["'access_key' => 'k1', 'size' => 3", "'access_key' => '•••', 'size' => 3"],
    [String.raw`{\"token\": \"t1\", \"a\": 1}`, String.raw`{\"token\": \"•••\", \"a\": 1}`],
    [String.raw`"password": "a\"b", "x": 1`, '"password": "•••", "x": 1'],
    ['https://x.example/?token=abc&size=2', 'https://x.example/?token=•••&size=2'],
    [
      "terraform apply -var 'db_password=two words' -var 'size=2'",
      "terraform apply -var 'db_password=•••' -var 'size=2'",
    ],
    ['TF_VAR_secret_key=abc TF_VAR_region=eu', 'TF_VAR_secret_key=••• TF_VAR_region=eu'],
    ['run --password hunter --size 2', 'run --password ••• --size 2'],
    ["run --api-key 'a b' x", "run --api-key '•••' x"],
    ['run --token=abc x', 'run --token=••• x'],
    ['passwords: ["a1", "b2"]', 'passwords: [•••]'],
    ['password="never closed', 'password="•••'],
    ['API key: abcd1234', 'API key: •••'],
    ['password=12345678', 'password=•••'],
    ['пароль=ключ1', 'пароль=•••'],
    ['using password: Hunter2!', 'using password: •••'],
  ])('%j', (raw, text) => {
    expect(masked(raw)).toBe(text);
  });
});

describe('what is known by its shape', () => {
  it.each([
    [made('key AK', 'IAIOSFODNN7EXAMPLE used'), 'key ••• used'],
    [made('found wJalrXUtnFEMI', '/K7MDENG/bPxRfiCYEXAMPLEKEY here'), 'found ••• here'],
    [made('gh', 'p_', 'a1B2'.repeat(9)), '•••'],
    [made('gl', 'pat-', 'a1B2c'.repeat(4)), '•••'],
    [made('AI', 'za', 'a1B2c'.repeat(7)), '•••'],
    [made('xo', 'xb-', '12345678901-abcdef'), '•••'],
    [made('ey', 'JhbGciOiJIUzI1NiJ9.ey', 'JzdWIiOiIxMjM0In0.c2lnbmF0dXJl'), '•••'],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: •••'],
    ['-H "Authorization: Bearer abc.def.ghi" x', '-H "Authorization: •••" x'],
    ['"authorization": "token 0123456789"', '"authorization": "•••"'],
    ['postgres://app:s3cr3t@db:5432/x', 'postgres://•••@db:5432/x'],
    ['https://a1b2c3d4e5f6a7b8c9d0@github.com/x', 'https://•••@github.com/x'],
    ['root:$6$salt$abcdefghijklmnopqrstuvwxyz:19000', 'root:•••:19000'],
    ['curl -u admin:pw1 https://x', 'curl -u ••• https://x'],
    ['-----BEGIN RSA PRIVATE KEY-----\\nMIIE\\n-----END RSA PRIVATE KEY-----" x', '•••" x'],
  ])('%j', (raw, text) => {
    expect(masked(raw)).toBe(text);
  });
});

it.each([
  'aws_key_pair.key: Creation complete after 1s [id=provision_28_key_59e1]',
  'random_password.db: Creating...',
  'kubernetes_secret.token: Refreshing state... [id=default/token]',
  '+ token_ttl = 3600',
  'password_hash_rounds = 5',
  'secret_rotation_enabled: true',
  '+ password = (known after apply)',
  '+ password = (sensitive value)',
  'password = var.db_password',
  'token = "${local.token}"',
  'key = value',
  'private_key_path = "/etc/ssl/private/key.pem"',
  'Error: token: invalid or expired',
  'Password: ',
  'the --password option is required',
  '"msg": "Permission denied (publickey,password)."',
  'TASK [opennebula.deploy.kvm : Generate token] ****',
  'Failed password for root from 10.0.0.1 port 22 ssh2',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'id = 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12',
  'ssh://git@github.com/org/repo.git',
  'http://127.0.0.1:13013/api/v1',
  'h1:Lxnc0hNgTTwVBLYvwbbhxAhZpqeyrZWRyNhZiDNbrDE=',
  'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8',
  'TASK [Reset the password : wait]',
  'assert: password != ""',
  'when: token == "x"',
  '-----BEGIN CERTIFICATE-----',
])('nothing is hidden in %j', (text) => {
  expect(masked(text)).toBe(text);
});

it.each([
  'x',
  'a-',
  'a--',
  'password=',
  'password="',
  'password=[',
  "'password=",
  'password: ',
  'password=\\',
  'eyJ',
  'aaaa://a:',
  ' ',
  'password  ',
  'curl ',
  '--password ',
  'Authorization: ',
  '-----BEGIN RSA PRIVATE KEY-----',
  'aB3/',
  'login ',
  '-',
  '<<',
  '${',
  'some words in a line, ',
])('a line of 200 kB of %j costs its length, not its square', (piece) => {
  // A square of 200,000 steps would take minutes, and the test would time out.
  const text = piece.repeat(Math.ceil(200_000 / piece.length));
  expect(masked(text).length).toBeLessThanOrEqual(text.length + 3);
});
