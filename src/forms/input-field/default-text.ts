import type { InputSpec } from '@/domain/inputs/spec';
import { replaceSecrets } from '@/domain/inputs/secret-keys';
import { plainText } from '@/lib/exact-json';
import { isJsonObject, type JsonValue } from '@/lib/json';

interface DefaultWords {
  readonly on: string;
  readonly off: string;
  readonly empty: string;
}

/** The default as it may be told: without what a key in it calls a secret. */
export function openDefault({ secrecy, defaultValue = null }: InputSpec): JsonValue {
  if (secrecy.by !== null) return defaultValue;
  return replaceSecrets(
    defaultValue,
    () => HIDDEN,
    ({ masked }) => masked,
  );
}

const HIDDEN = '••••••••';

/** So many parts of a list or a map are read out of it. */
const PARTS = 50;

/**
 * A default as a person reads it; also 0, false and '' have a word.
 * @param most what is longer is cut there, in characters: a default may be megabytes long
 */
export function defaultText(value: JsonValue, words: DefaultWords, most: number): string {
  const text = wholeText(value, words);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function wholeText(value: JsonValue, words: DefaultWords): string {
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (typeof value === 'string') return value === '' ? words.empty : value;
  if (Array.isArray(value)) {
    return value.length === 0
      ? words.empty
      : joined(value.map((item: JsonValue) => () => plainText(item)));
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value);
    return entries.length === 0
      ? words.empty
      : joined(
          entries.map(
            ([key, item]) =>
              () =>
                `${key}=${plainText(item)}`,
          ),
        );
  }
  return plainText(value);
}

function joined(parts: readonly (() => string)[]): string {
  const text = parts
    .slice(0, PARTS)
    .map((part) => part())
    .join(', ');
  return parts.length > PARTS ? `${text}, …` : text;
}
