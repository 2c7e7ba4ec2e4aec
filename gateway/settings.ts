import { isIP } from 'node:net';

/** Why a setting can't be used, as the end of a sentence that begins with its name: `must be ...`. */
export class Unusable extends Error {}

/** Reads the text of one setting. Throws `Unusable`. */
export type Reader<Value> = (text: string) => Value;

const DECIMAL = /^\d+(?:\.\d+)?$/u;

/** @param unit as it reads after the numbers: ` minutes` */
export function numberWithin(min: number, max: number, unit = ''): Reader<number> {
  return (text) => {
    const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new Unusable(`must be a number from ${String(min)} to ${String(max)}${unit}`);
  };
}

export function wholeWithin(min: number, max: number): Reader<number> {
  return (text) => {
    const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new Unusable(`must be a whole number from ${String(min)} to ${String(max)}`);
  };
}

export function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    throw new Unusable(`must be one of ${words.join(', ')}`);
  };
}

/** A name or address that a server can listen on. */
export function host(text: string): string {
  const plain = text.replace(/^\[(.*)\]$/u, '$1');
  if (isIP(plain) !== 0 || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/iu.test(plain)) return plain;
  throw new Unusable('must be an IP address or a host name, without a port');
}

/**
 * OneForm's address, as far as `/api/v1` excluded: a copy of the whole address of the API means the same. A user name
 * would be used for everybody, and a query would end up in the middle of each address.
 */
export function oneformUrl(text: string): string {
  if (!/^https?:\/\/[^/]/iu.test(text) || !URL.canParse(text)) {
    throw new Unusable('must be an http(s) address such as http://127.0.0.1:13013');
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    throw new Unusable('must hold no user name or password: every user logs in with their own');
  }
  if (/[?#]/u.test(text)) throw new Unusable('must end before "?" and "#"');
  return `${url.origin}${url.pathname.replace(/(?:\/api\/v1)?\/*$/u, '')}`;
}

const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::(?:\d{1,5}|\*))?\/?$/iu;
const ORIGIN_SIX = /^https?:\/\/\[[\da-f:.]+\](?::\d{1,5})?\/?$/iu;

/** Origins for `frame-ancestors`, which become part of a header on every answer. */
export function frameAncestors(text: string): string[] {
  const origins = text.split(/\s+/u).filter((origin) => origin !== '');
  const wrong = origins.find((origin) => !ORIGIN.test(origin) && !ORIGIN_SIX.test(origin));
  if (wrong === undefined) return origins.map((origin) => origin.replace(/\/$/u, ''));
  throw new Unusable(
    'must be origins such as https://sunstone.example, separated by blanks, without a path',
  );
}

const NAMED_RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

export function trustProxy(text: string): boolean | string {
  if (text === 'false' || text === 'true') return text === 'true';
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part) => NAMED_RANGES.has(part) || isRange(part))) return parts.join(',');
  throw new Unusable(
    'must be addresses or blocks such as 10.0.0.0/8, separated by commas, or true or false',
  );
}

function isRange(text: string): boolean {
  const [address = '', prefix, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  if (prefix === undefined) return true;
  return /^\d+$/u.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

const KEY_BYTES = 32;
const BASE64 = /^[\w+/-]{43}=?$/u;
/** 32 random bytes have fewer different ones than this once in 10^20 times. */
const DIFFERENT_BYTES = 16;

/** Keys of 32 bytes in base64. The messages never hold a part of one. */
export function sessionKeys(text: string): Buffer[] {
  const make = `openssl rand -base64 ${String(KEY_BYTES)}`;
  const keys = text.split(',').map((part) => {
    const key = Buffer.from(part.trim(), 'base64');
    if (BASE64.test(part.trim()) && key.length === KEY_BYTES) return key;
    throw new Unusable(
      `must be ${String(KEY_BYTES)} random bytes in base64 (several are separated by commas): ${make}`,
    );
  });
  if (keys.some((key) => new Set(key).size < DIFFERENT_BYTES)) {
    throw new Unusable(`must be random, which this key is not: ${make}`);
  }
  if (new Set(keys.map((key) => key.toString('hex'))).size < keys.length) {
    throw new Unusable('must not hold the same key twice');
  }
  return keys;
}
