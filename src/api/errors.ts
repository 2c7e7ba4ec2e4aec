import type { Unmanaged } from '@/domain/provision/objects';

/** Messages of a refused form, by input name; a name with a dot (`a.b`) arrives nested and is joined here. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** What this program refuses to send. contract#trap-1 to #trap-16, by number. */
export type SafetyRule =
  /** 5: amounts are whole and at least 1. */
  | 'whole_amount'
  /** 5: hosts are removed by ids that the provision has. */
  | 'known_hosts'
  /** What is undeployed apart from the rest is named by ids that the provision has. */
  | 'known_objects'
  /** Addresses of hosts are given, each once, and none that is there already. */
  | 'new_addresses'
  /** 6: an address range is removed by an id that the provision has. */
  | 'known_address'
  /** 11: an octet is a text of three digits from 0 to 7. */
  | 'octet'
  /** 11: owners and groups are numbers. */
  | 'numeric_owner'
  /** 16: `/unmanaged` is asked at rest only. */
  | 'at_rest';

interface FailureBase {
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** What the server says, for people; null when it says nothing that would help. */
  readonly serverMessage: string | null;
  /** The same GET may succeed a moment later. Says nothing about writes: these are never repeated. */
  readonly retryable: boolean;
}

/**
 * Why a request failed, by what it means to the person in front of it. Decided from status, content
 * type and body together (contract#not-yours): 401 alone does not mean that the session is over.
 */
export type ApiFailure = FailureBase &
  (
    | { readonly kind: 'network' }
    | { readonly kind: 'timeout' }
    /** More came than is read (`MAX_BODY_BYTES`); the rest was not waited for. */
    | { readonly kind: 'too_large' }
    /** The answer is not awaited any more. */
    | { readonly kind: 'aborted' }
    /** The gateway has no session: log in again. */
    | { readonly kind: 'session' }
    /** Wrong user name or password. */
    | { readonly kind: 'unauthenticated' }
    | { readonly kind: 'forbidden' }
    | { readonly kind: 'not_found' }
    /** The object is in a state in which this cannot be done. */
    | { readonly kind: 'wrong_state' }
    /** Undeploy was refused because virtual machines or images live on the provision. */
    | { readonly kind: 'guests'; readonly unmanaged: Unmanaged }
    | { readonly kind: 'invalid'; readonly fieldErrors: FieldErrors }
    /** Not sent at all: OneForm would have accepted it and done harm. */
    | { readonly kind: 'unsafe'; readonly rule: SafetyRule }
    | { readonly kind: 'too_many_requests'; readonly retryAfterSeconds: number | null }
    /** OneForm failed; `reason` is the first line of its exception, when it tells. */
    | { readonly kind: 'server'; readonly reason: string | null }
    /**
     * Somebody between here and OneForm could not reach it. `sent`: false where the gateway says so, which knows that
     * nothing was sent; true for a proxy's page, which may as well tell of an answer that was lost.
     */
    | { readonly kind: 'unreachable'; readonly sent: boolean }
    | { readonly kind: 'gateway_timeout' }
    /** An answer that is not what OneForm says; `excerpt` is a short piece of what came instead. */
    | { readonly kind: 'contract'; readonly excerpt: string }
  );

export type ApiFailureKind = ApiFailure['kind'];

/** What every function of `api` throws. Never holds anything of the request but its method and path. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: ApiFailure;

  constructor(failure: ApiFailure, request: string, options?: ErrorOptions) {
    super(
      `${request}: ${failure.kind}${failure.status === null ? '' : ` ${failure.status}`}`,
      options,
    );
    this.failure = failure;
  }

  get kind(): ApiFailureKind {
    return this.failure.kind;
  }
}

/** The failure in whatever was thrown; a fault of this program itself counts as a broken contract. */
export function failureOf(error: unknown): ApiFailure {
  if (error instanceof ApiError) return error.failure;
  return {
    kind: 'contract',
    status: null,
    serverMessage: null,
    retryable: false,
    excerpt: error instanceof Error ? error.message : '',
  };
}

/**
 * Shares the messages out to the fields of a form: a message goes to the longest field name that its
 * own name starts with, so that `hosts.max` lands on `hosts`. What no field takes is told above the form.
 */
export function landFieldErrors(
  errors: FieldErrors,
  fields: readonly string[],
): { readonly byField: FieldErrors; readonly rest: readonly string[] } {
  const known = new Set(fields);
  const byField = new Map<string, string[]>();
  const rest: string[] = [];
  for (const [name, messages] of Object.entries(errors)) {
    const field = fieldOf(name, known);
    const landed = field === null ? rest : (byField.get(field) ?? []);
    for (const message of messages) landed.push(field === null ? `${name}: ${message}` : message);
    if (field !== null) byField.set(field, landed);
  }
  return { byField: Object.fromEntries(byField), rest };
}

/** The field of that name, or else the one with the longest name that is followed by a dot in it. */
function fieldOf(name: string, fields: ReadonlySet<string>): string | null {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const candidate = name.slice(0, end);
    if (fields.has(candidate)) return candidate;
  }
  return null;
}
