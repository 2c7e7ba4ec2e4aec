import type { JsonFault } from '@/domain/inputs/json-fault';
import type { ExactNumber, JsonValue } from '@/lib/json';

/** Why a value won't do. The words for each code are the screen's. */
export type InputProblem =
  /** Nothing was given and there is no default. */
  | { readonly code: 'missing' }
  | { readonly code: 'type'; readonly expected: 'string' | 'number' | 'bool' | 'list' | 'map' }
  /** The server can't validate this type: it refuses whatever is sent. */
  | { readonly code: 'unknown_type'; readonly rawType: string }
  | { readonly code: 'pattern'; readonly source: string }
  | { readonly code: 'too_small'; readonly min: number | ExactNumber }
  | { readonly code: 'too_large'; readonly max: number | ExactNumber }
  | {
      readonly code: 'not_allowed';
      readonly value: JsonValue;
      readonly allowed: readonly JsonValue[];
    }
  /** The input that this one depends on has no value. */
  | { readonly code: 'group_missing'; readonly groupedBy: string }
  /** The input that this one depends on has a value for which nothing is allowed. */
  | { readonly code: 'group_unknown'; readonly groupedBy: string; readonly group: JsonValue }
  /** The driver's own rule is broken: the server refuses whatever is sent. `detail` is its message. */
  | { readonly code: 'driver'; readonly detail: string }
  | ConversionProblem;

/** What was typed can't be made into a value. */
export type ConversionProblem =
  | { readonly code: 'not_a_number'; readonly text: string }
  /** The server would read it as infinite. */
  | { readonly code: 'beyond_numbers'; readonly text: string }
  | ({ readonly code: 'not_json' } & JsonFault)
  | { readonly code: 'empty_key' }
  | { readonly code: 'duplicate_key'; readonly key: string }
  /** Characters that the server can't store (`]]>`). */
  | { readonly code: 'markup'; readonly found: string };
