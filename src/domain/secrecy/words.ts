/**
 * What the name of an input says of its value: `secret`: no other user may read it; `half`: of use only with a secret
 * beside it (the id of a key), and not left behind in a browser all the same.
 */
type Meaning = 'secret' | 'half' | 'harmless';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** A secret wherever they stand, inside of longer words too: `dbpassword`, `rootPasswordHash`. Without accents. */
const STEMS = [
  ...words(`
    password passwd passphrase passcode passkey pwd secret token bearer credential
    kubeconfig privatekey privkey apikey sharedkey presharedkey masterkey licensekey
    connectionstring connstr dockerconfigjson
    passwort kennwort geheimnis zugangsdaten lizenzschluessel lizenzschlussel
    contrasena contrasenya secreto credencial motdepasse credenziali segreto segredo
    wachtwoord losenord loesenord adgangskode kodeord passord salasana jelszo
    пароль секрет токен 密码 密碼 密钥 密鑰 口令 令牌 パスワード 暗証番号 秘密 비밀번호 암호 토큰
  `),
].map(plain);

/** Longer words that hold a stem and mean something else. */
const NO_STEMS =
  /password_?less|secretar(?:y|ies|iat)|tokeni[sz]\w*|(?:max|min|num)_?tokens?(?![a-z])/gu;

/** A secret as a word of its own; as a part of another word they mean nothing (`bypass`, `enclave`, `compass`). */
const SECRET_WORDS = words(`
  pass pw dsn pem pfx p12 pkcs12 jks keytab keystore jwt psk otp totp pin cred creds cookie webhook webhooks
  license licence licenses licences lizenz licencia licenca licenza
  clave claves senha mdp jeton parola parol heslo haslo sifre geheim sandi
`);

/** A secret where the words follow one another, or are written as one. */
const SECRET_PHRASES = phrases(`
  api key | private key | pre shared key | shared key | master key | encryption key | decryption key | signing key
  account key | shared access key | storage key | client key | tls key | ssl key | license key | licence key | activation key
  activation code | product key | recovery code | recovery codes | recovery key | backup code | backup codes
  service account json | service account key | service account file | sa json | sa key
  connection string | connection str | conn string | conn str | connection uri | connection url | conn url
  database url | database uri | db url | db uri | jdbc url | redis url | amqp url | broker url | mongo uri
  mongo url | mongodb uri | mongodb url | postgres url | postgres uri | postgresql url | mysql url
  sas url | sas uri | sas key | sas string | signed url | presigned url | hook url
  auth header | authorization header | auth string | basic auth | kube config | docker config json
  seed phrase | snmp community | community string
  mot de passe | cle privee | cle api | cle secrete | clef privee | llave privada | chiave privata | chiave segreta
  chave privada | palavra passe | parola ordine | kata sandi | mat khau
  privater schluessel | privater schlussel | privat schluessel | api schluessel | api schlussel
`);

/** The word for a key: which one it is, its name does not say. */
const KEY_WORDS = words(`
  key accesskey sshkey keyid schluessel schlussel cle clef llave chiave chave sleutel nyckel klucz klic kljuc
`);

/** Before `key`: the key of a table, a map, a lock or a message. */
const KEY_OF = words(`
  sort partition range primary foreign routing object tag label labels bucket state lookup index map row column
  kms cmk topic cache dedup ordering group hot short shortcut
`);

/** After `key`: a fact about a key, not the key. */
const KEY_FACT = words(`
  name names pair vault ring alias arn usage spec type size length bits algorithm rotation path dir url uri
  region version count enabled managed management manager policy server
`);

/** As the last word: a fact about a secret, not the secret. */
const FACTS = words(`
  name names path dir directory arn type types kind policy policies length size ttl expiry expires expiration
  lifetime duration validity age period rotation schedule algorithm namespace enabled disabled required
  count min max days hours minutes seconds mode format encoding endpoint issuer audience version model edition
  tier sku server servers agreement acceptance accepted accept terms scope scopes permissions manager store
  backend engine provider hint description label labels port method
`);

/** What only authorises, and where to ask for it: the address of a log-in, not a secret. */
const ADDRESSES = words('url uri address host hostname');
const ASKED_AT = words('token tokens secret secrets credential credentials license licence');

/** `accept_license`: a promise, not a licence. */
const PROMISES = words('accept accepts agree agreed eula');

/** Halves of a pair that anybody may see. */
const PUBLIC = words('public pub publica publico publique pubblica oeffentlicher offentlicher');
const CERTIFICATES = words('cert certs certificate certificates ca chain crt zertifikat');

/**
 * What a name of plain letters must hold somewhere to be more than harmless: a map may have 100,000 keys, and most of
 * them are told by one look.
 */
const NEEDLES = new RegExp(
  [
    ...new Set([
      ...STEMS,
      ...SECRET_WORDS,
      ...KEY_WORDS,
      ...SECRET_PHRASES.map(([first = '']) => first),
    ]),
  ]
    .filter((needle, _at, all) => !all.some((other) => other !== needle && needle.includes(other)))
    .join('|'),
  'iu',
);
const PLAIN_LETTERS = /^[ -~]*$/;

/** Reads a name, however it is written: `rootPasswordHash`, `SSHKey`, `admin-pwd`, `CONTRASEÑA`. */
export function nameMeans(name: string): Meaning {
  if (PLAIN_LETTERS.test(name) && !NEEDLES.test(name)) return 'harmless';
  const parts = partsOf(name);
  const last = parts.at(-1) ?? '';
  const stem = hasStem(name, parts);
  const phrase = hasPhrase(parts, SECRET_PHRASES);
  const word = parts.some((part) => SECRET_WORDS.has(part) && !isPublicPart(part, parts));
  if (parts.some((part) => PUBLIC.has(part)) && !stem) return 'harmless';
  if (!stem && !word && phrase && last === 'id') return 'half';
  if (stem || phrase || word) return isFact(parts, last) ? 'harmless' : 'secret';
  return hasKey(parts) ? 'half' : 'harmless';
}

function isFact(parts: readonly string[], last: string): boolean {
  if (parts.length < 2) return false;
  if (FACTS.has(last) || parts.some((part) => PROMISES.has(part))) return true;
  return ADDRESSES.has(last) && ASKED_AT.has(parts.at(-2) ?? '') && !parts.includes('sas');
}

/** A certificate is written as PEM too. */
function isPublicPart(part: string, parts: readonly string[]): boolean {
  return part === 'pem' && parts.some((each) => CERTIFICATES.has(each));
}

function hasStem(name: string, parts: readonly string[]): boolean {
  const whole = [parts.join('_'), plain(name)].map((text) => text.replaceAll(NO_STEMS, ''));
  return STEMS.some((stem) => whole.some((text) => text.includes(stem)));
}

function hasKey(parts: readonly string[]): boolean {
  return parts.some((part, at) => {
    if (!KEY_WORDS.has(part)) return false;
    return !KEY_OF.has(parts[at - 1] ?? '') && !KEY_FACT.has(parts[at + 1] ?? '');
  });
}

function hasPhrase(parts: readonly string[], known: readonly (readonly string[])[]): boolean {
  return known.some((phrase) => {
    if (parts.includes(phrase.join(''))) return true;
    return parts.some((_part, at) => phrase.every((each, offset) => parts[at + offset] === each));
  });
}

function phrases(text: string): readonly (readonly string[])[] {
  return text.split(/[|\n]/u).flatMap((line) => {
    const parts = line.trim().split(/\s+/u);
    return parts[0] === '' ? [] : [parts];
  });
}

/** Its words in lower case, without accents and without the numbers at their ends: `pass1` is `pass`. */
function partsOf(name: string): readonly string[] {
  return plain(name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, '_'))
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => (part === 'p12' || part === 'pkcs12' ? part : part.replace(/\d+$/u, '')))
    .filter((part) => part !== '');
}

/** Letters that don't fall apart into a letter and its accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  đ: 'd',
  æ: 'ae',
};

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßłøıđæ]/gu, (letter) => LETTERS[letter] ?? letter);
}
