import { isJsonObject } from '@/lib/json';
import type { JsonValue } from '@/lib/json';
import { ApiError } from '../http/api-error';
import { rubyReceiver } from '../http/ruby';
import type { WireInput } from '../wire';

export const REDACTED = '__redacted__';

/**
 * Values with the sensitive ones masked. Values that are no map, which only a PATCH can make, raise
 * inside the server, and take a whole list down (contract#trap-8).
 */
export function redacted(inputs: readonly WireInput[], values: JsonValue): JsonValue {
  const secret = inputs.filter((input) => input.sensitive === true).map(({ name }) => name);
  if (secret.length === 0) return values;
  if (!isJsonObject(values)) {
    throw new ApiError(
      500,
      `Error processing response: undefined method \`key?' for ${rubyReceiver(values)}\n\n` +
        '                    ui_values[name] = REDACTED_MARK if ui_values.key?(name)\n' +
        '                                                                ^^^^^',
    );
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, secret.includes(name) ? REDACTED : value]),
  );
}
