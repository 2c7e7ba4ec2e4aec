import type { JsonObject } from '@/lib/json';
import type { ServerClock } from '@/lib/server-clock';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One call to OneForm, whichever way it goes. */
export interface ApiRequest {
  readonly method: Method;
  /** Below the API's root: `/provisions/7/logs`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: JsonObject;
  /** Texts of the body that are masked in whatever a refusal says. */
  readonly secrets?: readonly string[];
  readonly signal?: AbortSignal;
  /** How long to wait for the whole answer; `DEFAULT_TIMEOUT_MS` when absent. */
  readonly timeoutMs?: number;
}

/** What not every way to OneForm can do. */
export type Capability =
  /** `/logs/poll`: the log as it grows, by byte offset. Without it the whole log is read each time, ever slower. */
  | 'log_tail'
  /** `/unmanaged`: what lives on a provision without being part of it. Without it that is unknown. */
  | 'unmanaged';

/**
 * A way to OneForm. Resolves with the JSON of a success (null when it has no body) and rejects with an
 * `ApiError` for everything else; it repeats nothing by itself.
 */
export interface Transport {
  readonly capabilities: ReadonlySet<Capability>;
  /** OneForm's time, where its answers tell it on this way. */
  readonly clock: ServerClock;
  request(request: ApiRequest): Promise<unknown>;
  /** The same for what belongs to the way itself rather than to OneForm: `/session`, `/about`. */
  readonly own: (request: ApiRequest) => Promise<unknown>;
  /** The cheapest question whether OneForm answers at all. Rejects with an `ApiError` where it does not. */
  ping(): Promise<void>;
}

export const DEFAULT_TIMEOUT_MS = 30_000;
/** `add-ip` waits for the cloud, about 5 s for each address and a minute at worst (contract#calls). */
export const SLOW_TIMEOUT_MS = 90_000;

/** One segment of a path, safe whatever it holds. */
export const segment = (value: string | number): string => encodeURIComponent(String(value));
