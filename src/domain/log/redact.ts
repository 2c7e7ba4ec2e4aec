/** What is shown in place of a secret. */
const HIDDEN = '•••';

/**
 * Hides what a log must not show. The `Command:` line of Ansible holds a login token that is good for an hour:
 * `one_auth=serveradmin:oneadmin:<token>` (CONTRACT, trap 13). The whole value goes, whatever it looks like.
 */
export function redactSecrets(text: string): string {
  return text.replaceAll(/\b(one_auth\s*[=:]\s*)(?:"[^"]*"?|[^\s'"]+)/gi, `$1${HIDDEN}`);
}
