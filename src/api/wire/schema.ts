import * as z from 'zod/mini';
import { isJsonObject, type JsonObject, type JsonValue } from '@/lib/json';

/**
 * The atoms that OneForm's answers are read with. Drivers are written by anyone and objects arrive
 * half made, so an atom never fails: what is missing or of another kind becomes a neutral value, and
 * only a schema that says so (`z.object` at the top) refuses an answer.
 */

// zod would try `new Function` to see whether it may compile schemas; the page's CSP forbids it and reports the try.
z.config({ jitless: true });

/** Reads any value, a missing field too (as null), through `read`. */
export function lenient<T>(read: (value: unknown) => T) {
  return z.prefault(z.pipe(z.unknown(), z.transform(read)), null);
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A whole number, or the text of one: `"7"`, as the outer fields of a document are. */
function asWhole(value: unknown): number | null {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

function asMap(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

export const text = lenient((value) => asText(value) ?? '');
export const textOrNull = lenient((value) => {
  const read = asText(value);
  return read === '' ? null : read;
});
export const wholeOrNull = lenient(asWhole);
export const map = lenient(asMap);

/** A list of whatever can be read as `item`; elements that cannot are left out. */
export function listOf<T>(item: z.ZodMiniType<T>) {
  return lenient((value): readonly T[] => {
    if (!Array.isArray(value)) return [];
    return value.flatMap((element: unknown) => {
      const read = item.safeParse(element);
      return read.success ? [read.data] : [];
    });
  });
}

/** A list of whatever can be read as `item`, also when the one element arrives without a list around it. */
export function oneOrMore<T>(item: z.ZodMiniType<T>) {
  const list = listOf(item);
  return lenient((value) =>
    list.parse(Array.isArray(value) ? value : isJsonObject(value) ? [value] : []),
  );
}

/** An object inside an answer; anything else reads as one without fields. */
export function inner<T>(object: z.ZodMiniType<T>) {
  return lenient((value): T => object.parse(asMap(value)));
}

/** The values of a map whose keys are data, each read through `item`; `__proto__` is a key like any other. */
export function recordOf<T>(item: z.ZodMiniType<T>) {
  return lenient((value): Readonly<Record<string, T>> =>
    Object.fromEntries(
      Object.entries(asMap(value)).flatMap(([key, element]: [string, JsonValue]) => {
        const read = item.safeParse(element);
        return read.success ? [[key, read.data] as const] : [];
      }),
    ),
  );
}
