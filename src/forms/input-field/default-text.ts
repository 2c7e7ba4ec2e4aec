import { plainText } from '@/lib/exact-json';
import { isJsonObject, type JsonValue } from '@/lib/json';

interface DefaultWords {
  readonly on: string;
  readonly off: string;
  readonly empty: string;
}

/** A default as a person reads it; also 0, false and '' have a word. */
export function defaultText(value: JsonValue, words: DefaultWords): string {
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (typeof value === 'string') return value === '' ? words.empty : value;
  if (Array.isArray(value)) {
    return value.length === 0 ? words.empty : value.map(plainText).join(', ');
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value);
    return entries.length === 0
      ? words.empty
      : entries.map(([key, item]) => `${key}=${plainText(item)}`).join(', ');
  }
  return plainText(value);
}
