import type { RawInput } from '@/domain/inputs/raw';
import type { Secrecy } from '@/domain/secrecy/secrecy';
import type { ExactNumber, JsonValue } from '@/lib/json';

/** An end of a range; null where it is open. */
type Limit = number | ExactNumber | null;

/** What the server compares a value with, besides its type. */
export type InputMatch =
  /**
   * `source` is a Ruby regular expression, matched anywhere in the value. `unread`: the form's patterns are more than
   * are read here, so that the server decides on this one.
   */
  | { readonly kind: 'regex'; readonly source: string; readonly unread?: true }
  /** At least one of the two is there. */
  | { readonly kind: 'range'; readonly min: Limit; readonly max: Limit }
  | { readonly kind: 'choice'; readonly values: readonly JsonValue[] }
  /** The allowed values depend on the value of another input. */
  | {
      readonly kind: 'dependent';
      readonly groupedBy: string;
      readonly groups: ReadonlyMap<string, readonly JsonValue[]>;
    }
  /** A match that the form cannot offer: most of them the server can't satisfy either. */
  | { readonly kind: 'unreadable' };

interface InputBase {
  readonly name: string;
  /** The name in words: `oneform_public_ips` becomes "Public IPs". */
  readonly label: string;
  /** What a number counts (`GB`, `s`), where the name or the description tells; null otherwise. */
  readonly unit: string | null;
  /** Untrusted text; may hold markup, shown as text. */
  readonly description: string;
  /** `undefined` when the driver gives none (or null); 0, false, '' and [] are defaults like any other. */
  readonly defaultValue: JsonValue | undefined;
  /**
   * OneForm writes Terraform's `default = null` as the text `null` (contract#null-default). A text is
   * then left out, and gets that default again; of a list, a map or an object OneForm would refuse it, so that
   * `defaultValue` is undefined.
   */
  readonly nullDefault: boolean;
  /** True when no default is there: the server then answers "is missing". */
  readonly mandatory: boolean;
  /** Whether its value is hidden and what may be stored of it; the driver's `sensitive` and the name decide. */
  readonly secrecy: Secrecy;
  /** The type as sent (`list(string)`), for hints and for the JSON field. */
  readonly rawType: string;
  readonly match: InputMatch | null;
  readonly role: InputRole | null;
  /** As the driver sent it, for what no field of this type tells. */
  readonly raw: RawInput;
}

/** The inputs whose names OneForm itself gives a meaning. */
export type InputRole = 'hosts' | 'onprem_hosts' | 'public_ips' | 'tags';

/** What the driver says that a list or a map holds; the server does not check it. */
export type InputElement = 'string' | 'number' | 'other';

/** The type as far as the client tells types apart, with what belongs to each. */
export type InputKind =
  | { readonly kind: 'string' }
  | { readonly kind: 'number' }
  | { readonly kind: 'bool' }
  | { readonly kind: 'list'; readonly element: InputElement }
  | { readonly kind: 'map'; readonly element: InputElement }
  /** `object(...)`, `tuple(...)`, `list(object(...))`: the server checks only that it is a map or a list. */
  | { readonly kind: 'json'; readonly shape: 'map' | 'list' }
  /** A type that the server cannot validate: it answers "Unknown type" whatever is sent. */
  | { readonly kind: 'unknown' };

/**
 * What an input means, parsed once from what the driver sent. The form field, the client's check and
 * the request are exhaustive functions of `kind`.
 */
export type InputSpec = InputBase & InputKind;
