import type { JsonValue } from '@/lib/json';

/**
 * A user input as a driver sends it. Drivers are written by anyone: every field but the name may be
 * missing or of another kind than expected, so all are read through `parseInput`.
 */
export interface RawInput {
  readonly name: string;
  readonly description?: JsonValue;
  readonly type?: JsonValue;
  readonly default?: JsonValue;
  readonly mandatory?: JsonValue;
  readonly sensitive?: JsonValue;
  readonly match?: JsonValue;
}

/** The values of a form, by input name, as they cross the wire. */
export type InputValues = Readonly<Record<string, JsonValue>>;
