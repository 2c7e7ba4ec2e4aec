/** Numbers that look random and are the same each time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Lines in the style of what Terraform, Ansible, apt and systemd print, with nothing secret in them. */
export function cleanLines(count: number): readonly string[] {
  const below = seeded(7);
  const one = <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0];
  const text = (length: number, letters: string) =>
    Array.from({ length }, () => letters[below(letters.length)] ?? '').join('');
  const hex = (length: number) => text(length, '0123456789abcdef');
  const number = () => String(below(70_000));
  const word = () =>
    one(['edge', 'node', 'front', 'db', 'lab', 'paris', 'gpu', 'cache', 'backup', 'web']);
  const name = () => `${word()}_${word()}`;
  const uuid = () => `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
  const kind = () =>
    one([
      'aws_instance',
      'aws_key_pair',
      'random_password',
      'kubernetes_secret',
      'vault_token',
      'aws_kms_key',
      'tls_private_key',
      'aws_secretsmanager_secret',
      'random_id',
      'azurerm_key_vault',
      'null_resource',
    ]);
  const address = () =>
    `module.${word()}.${kind()}.${one(['key', 'host[0]', 'token', 'this', 'password', 'db'])}`;
  const ip = () => `10.${number().slice(0, 2)}.${below(250)}.${below(250)}`;
  const task = () =>
    one([
      'Reset the root password',
      'Copy the API token : wait',
      'Generate SSH keys',
      'Check secrets are set',
      'Install keyring packages',
      'Set facts: credentials',
      'Token : Refresh',
      'Wait for hosts to be up',
    ]);
  const makers: readonly [() => string, ...(() => string)[]] = [
    () =>
      `${address()}: ${one(['Creating...', 'Refreshing state... [id=' + name() + ']', 'Still creating... [' + String(below(90)) + 's elapsed]', 'Creation complete after 2s [id=' + hex(12) + ']', 'Destroying... [id=' + hex(17) + ']', 'Reading...', 'Read complete after 0s [id=' + uuid() + ']', 'Modifying... [id=' + name() + ']'])}`,
    () => `# ${address()} will be created`,
    () => `+ resource "${kind()}" "${name()}" {`,
    () =>
      `+ ${one(['password', 'secret_key', 'private_key_pem', 'token', 'result', 'id', 'key_name', 'kms_key_id', 'bcrypt_hash', 'client_secret'])} = ${one(['(known after apply)', '(sensitive value)', 'null'])}`,
    () =>
      `+ ${one(['token_ttl', 'password_length', 'password_hash_rounds', 'max_tokens', 'secret_count', 'key_size', 'min_password_length', 'token_max_ttl', 'secret_rotation_days'])} = ${String(below(9_000))}`,
    () =>
      `~ ${one(['secret_rotation_enabled', 'enable_password_auth', 'password_wo_version', 'require_token', 'manage_master_user_password', 'public_key_enabled'])} = ${one(['true', 'false'])} -> ${one(['true', 'false'])}`,
    () =>
      `+ ${one(['key', 'sort_key', 'partition_key', 'name', 'object_key', 'tag', 'bucket_key', 'range_key'])} = "${name()}"`,
    () =>
      `+ ${one(['private_key_path', 'token_file', 'password_file', 'credentials_file', 'secrets_dir', 'ssh_key_file'])} = "/etc/${word()}/${word()}/${one(['key.pem', 'token', 'passwd'])}"`,
    () =>
      `+ ${one(['token', 'password', 'secret_key', 'api_key'])} = ${one(['var.', 'local.', 'data.'])}${name()}`,
    () =>
      `+ ${one(['secret_name', 'password_policy', 'token_type', 'credential_type', 'secret_arn', 'key_vault_name', 'token_issuer', 'secrets_engine'])} = "${name()}"`,
    () => `Plan: ${number()} to add, 0 to change, 0 to destroy.`,
    () =>
      `- Installing hashicorp/${word()} v5.${number()}.0 (signed by HashiCorp, key ID ${hex(16).toUpperCase()})`,
    () => `"h1:${text(43, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/')}=",`,
    () => `"zh:${hex(64)}",`,
    () => `│   on ${word()}/main.tf line ${number()}, in resource "${kind()}" "${name()}":`,
    () =>
      `│ Error: ${one(['invalid token', 'Invalid password: it must have 12 characters', 'token expired', 'No valid credential sources found', 'the secret was not found', 'key pair already exists', 'Missing required argument', 'error reading private key: no such file', 'ExpiredToken: The security token included in the request is expired'])}`,
    () =>
      `│ The argument "${one(['password', 'token', 'secret_key'])}" is required, but no definition was found.`,
    () => `TASK [${one(['opennebula.deploy.kvm', 'common', 'ssh'])} : ${task()}] ${'*'.repeat(20)}`,
    () => `${one(['ok', 'changed', 'skipping'])}: [n${String(below(9))}] => (item=${name()})`,
    () =>
      `ok: [n1] => {"changed": false, "checksum": "${hex(40)}", "dest": "/etc/${word()}/${word()}", "mode": "0600", "owner": "root", "size": ${number()}}`,
    () =>
      `"${one(['token_ttl', 'password_expire_max', 'password_lock', 'ssh_key_bits', 'append', 'update_password', 'ssh_public_key'])}": ${one(['null', 'false', '3600', '"always"'])},`,
    () =>
      `"msg": "${one(['Permission denied (publickey,password).', 'Incorrect sudo password', 'Missing sudo password', 'Token is not valid yet', 'the password was changed', 'no secret given'])}"`,
    () =>
      `n${String(below(9))}  : ok=${number()} changed=${number()} unreachable=0 failed=0 skipped=3 rescued=0 ignored=${String(below(3))}`,
    () =>
      `[WARNING]: ${one(['The input password appears not to have been hashed.', 'Platform linux on host n1 is using the discovered Python interpreter', 'key is deprecated, use name instead', 'Module did not set no_log for update_password', 'Could not match supplied host pattern, ignoring: secrets'])}`,
    () =>
      `Get:${number()} http://archive.ubuntu.com/ubuntu jammy/universe amd64 ${word()}-keyring all ${number()}-1ubuntu${number()} [${number()} kB]`,
    () =>
      `Setting up ${one(['libsecret-1-0', 'gnome-keyring', 'libpam-passwdqc', 'ubuntu-keyring', 'base-passwd', 'libtokyocabinet9'])}:amd64 (3.${number()}-1) ...`,
    () =>
      `Unpacking ${one(['passwd', 'libpam-cap', 'apt-transport-https', 'credential-helper'])} (1:4.${number()}) over (1:4.${number()}) ...`,
    () =>
      `Nov 21 03:25:57 n1 systemd[1]: ${one(['Started', 'Starting', 'Finished', 'Reached target'])} ${one(['Dispatch Password Requests to Console Directory Watch.', 'Forward Password Requests to Wall.', 'Load Kernel Module efi_pstore.', 'Authorization Manager.', 'secret-service.service - Secrets'])}`,
    () =>
      `Nov 21 03:25:57 n1 sshd[${number()}]: ${one(['Accepted publickey for root from ' + ip() + ' port ' + number() + ' ssh2: ED25519 SHA256:' + text(43, 'abcdefABCDEF0123456789+/'), 'Failed password for invalid user admin from ' + ip() + ' port ' + number() + ' ssh2', 'Connection closed by authenticating user root ' + ip() + ' [preauth]'])}`,
    () =>
      `Nov 21 03:25:57 n1 sudo[${number()}]: pam_unix(sudo:auth): authentication failure; logname= uid=${number()} euid=0 tty=/dev/pts/1 ruser=root rhost=  user=root`,
    () => `${word()}@sha256:${hex(64)}: Pulling from library/${word()}`,
    () => `commit ${hex(40)} (tag: v${number()}.0)`,
    () => `machine-id = ${hex(32)}, boot_id = ${uuid()}`,
    () => `ssh://git@github.com/${word()}/${word()}.git`,
    () => `http://${ip()}:${number()}/api/v1/${word()}?page=${number()}&key=${name()}`,
    () => `key: ${name()}`,
    () => `${word()} = value`,
    () =>
      `ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY${text(100, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/')}= root@n1`,
    () =>
      `Host key fingerprint is SHA256:${text(43, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/')}.`,
    () => `usage: ${word()} [--password PASSWORD] [--token-file FILE] [--key KEY]`,
    () =>
      `The ${one(['token', 'secret', 'password', 'key'])} for ${name()} was ${one(['rotated', 'created', 'found', 'not changed'])}.`,
    () =>
      `drwx------ 2 root root ${number()} Nov 21 03:25 ${one(['.ssh', 'private_keys', 'secrets', 'tokens'])}`,
    () =>
      `${one(['Secrets', 'Tokens', 'Passwords', 'Credentials'])}: ${one(['none', '3', 'unchanged', 'ok', 'updated', 'found 2 of 3'])}`,
    () =>
      `tls: certificate ${hex(20)} of ${word()}.example.org is valid until 2027-01-0${String(below(9))}`,
  ];
  return Array.from({ length: count }, (_, at) => makers[at % makers.length]?.() ?? '');
}

/** Lines that hold a secret each, with it. */
export function secretLines(
  count: number,
): readonly { readonly text: string; readonly secret: string }[] {
  const below = seeded(11);
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const names = [
    'password',
    'passwd',
    'secret',
    'token',
    'api_key',
    'access_key',
    'private_key',
    'client_secret',
    'one_auth',
    'TF_VAR_db_password',
    'AWS_SECRET_ACCESS_KEY',
    'ansible_become_pass',
    'adminPassword',
    'X-Auth-Token',
    'db-password',
    'kubeconfig',
    'connection_string',
    'contraseña',
    'passphrase',
    'psk',
  ];
  const writings: readonly ((name: string, secret: string) => string)[] = [
    (name, secret) => `${name}=${secret}`,
    (name, secret) => `${name} = "${secret}"`,
    (name, secret) => `export ${name}='${secret}'`,
    (name, secret) => `"${name}": "${secret}",`,
    (name, secret) => `'${name}': '${secret}'}`,
    (name, secret) => `${name}: ${secret}`,
    (name, secret) => `- ${name}: "${secret}"`,
    (name, secret) => `+ ${name} = "${secret}"`,
    (name, secret) => `~ ${name} = "${secret}" -> (known after apply)`,
    (name, secret) => `GET /x?size=2&${name}=${secret}&y=1`,
    (name, secret) => `run --${name.replaceAll('_', '-')} ${secret} --size 2`,
    (name, secret) => `run --${name}=${secret}`,
    (name, secret) => `terraform apply -var '${name}=${secret}'`,
    (name, secret) => `ansible-playbook -e 'size=2 ${name}=${secret}' site.yaml`,
    (name, secret) => `fatal: [n1]: FAILED! => {"cmd": "x", "${name}": "${secret}"}`,
    (name, secret) => String.raw`{\"${name}\": \"${secret}\"}`,
    (name, secret) => `{"${name}"=>"${secret}"}`,
    (name, secret) => `\u001B[1m${name}\u001B[0m = \u001B[32m"${secret}"\u001B[0m`,
    (name, secret) => `[n1] using ${name}: ${secret}`,
    (_, secret) => `https://user:${secret}@host.example/x`,
    (_, secret) => `Authorization: Bearer ${secret}`,
    (_, secret) => `-H 'Authorization: Basic ${secret}'`,
    (name, secret) => `<${name}=${secret}>`,
    (name, secret) => `${name}=10%\r${name}=${secret}`,
  ];
  return Array.from({ length: count }, (_, at) => {
    const secret = `${Array.from({ length: 9 + below(20) }, () => letters[below(letters.length)] ?? '').join('')}9x`;
    const write = writings[at % writings.length];
    const name = names[Math.floor(at / writings.length) % names.length] ?? '';
    return { text: write?.(name, secret) ?? '', secret };
  });
}
