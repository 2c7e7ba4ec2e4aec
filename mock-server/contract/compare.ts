import { isDeepStrictEqual } from 'node:util';

import { isJsonObject } from '@/lib/json';
import type { JsonValue } from '@/lib/json';

/** The paths at which two values differ, with both. */
export function differences(
  expected: JsonValue,
  actual: JsonValue,
  path = 'body',
): readonly string[] {
  if (isDeepStrictEqual(expected, actual)) return [];
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((item: JsonValue, index) =>
      differences(item, at(actual, index), `${path}[${index}]`),
    );
  }
  if (isJsonObject(expected) && isJsonObject(actual)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...keys].flatMap((key) =>
      differences(expected[key] ?? null, actual[key] ?? null, `${path}.${key}`).concat(
        key in expected === key in actual ? [] : [`${path}.${key}: only on one side`],
      ),
    );
  }
  return [`${path}: ${brief(expected)} but ${brief(actual)}`];
}

function at(list: readonly JsonValue[], index: number): JsonValue {
  return list[index] ?? null;
}

const brief = (value: JsonValue): string => JSON.stringify(value).slice(0, 200);
