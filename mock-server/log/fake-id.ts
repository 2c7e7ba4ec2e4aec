/**
 * Identifiers that look as a cloud would give them. The same seed gives the same identifier, so that
 * what one stage creates is what the next refreshes and the last destroys.
 */

/** Thirty-two well mixed bits of a text (FNV-1a with the finaliser of MurmurHash3). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function fakeText(seed: string, length: number, alphabet: string): string {
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += alphabet.charAt(hash(`${seed}:${index}`) % alphabet.length);
  }
  return text;
}

export const fakeHex = (seed: string, length: number): string =>
  fakeText(seed, length, '0123456789abcdef');

/** Digits without a leading zero. */
export const fakeDigits = (seed: string, length: number): string =>
  fakeText(seed, 1, '123456789') + fakeText(`${seed}+`, length - 1, '0123456789');

export function fakeUuid(seed: string): string {
  const hex = fakeHex(seed, 32);
  return [8, 12, 16, 20, 32].map((end, part) => hex.slice([0, 8, 12, 16, 20][part], end)).join('-');
}

/** What stands for the login token in the `Command:` line: the shape of one, good for nothing. */
export const fakeToken = (seed: string): string =>
  `${fakeText(seed, 43, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}=`;
