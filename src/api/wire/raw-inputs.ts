import type { RawInput } from '@/domain/inputs/raw';
import { isJsonObject, type JsonValue } from '@/lib/json';

function readInput(raw: JsonValue): readonly RawInput[] {
  if (!isJsonObject(raw)) return [];
  const { name } = raw;
  return typeof name === 'string' && name !== '' ? [{ ...raw, name }] : [];
}

/**
 * Reads a list of user inputs. An input without a name cannot be sent and is left out; one whose other
 * fields are odd stays, for `parseInput` to make the best of, and so do two of the same name.
 */
export function readInputs(raw: unknown): readonly RawInput[] {
  return Array.isArray(raw) ? raw.flatMap(readInput) : [];
}
