/** Texts that mean the same to a shell with and without quotes. */
const PLAIN = /^[\w@%+=:,./-]+$/u;

/**
 * One word of a POSIX shell command, whatever is in it. `\0` can't be part of any word, so it is left out.
 */
export function shellWord(text: string): string {
  const word = text.replaceAll('\0', '');
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const END = 'JSON';

/**
 * A command that reads JSON from its standard input, where neither `ps` nor the shell's history shows what is
 * filled in for the secrets. The quoted mark keeps the shell from touching the text; JSON has no raw line
 * breaks inside of texts, so none of its lines can be the mark.
 */
export function withInput(command: string, json: string): string {
  return `${command} <<'${END}'\n${json}\n${END}`;
}
