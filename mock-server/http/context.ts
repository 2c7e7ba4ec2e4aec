import type { JsonValue } from '@/lib/json';
import type { MockClock } from '../clock';
import type { Engine } from '../life/engine';
import type { User, World } from '../model';

/** What every handler works with: one session's world, brought up to now. */
export interface ApiContext {
  readonly world: World;
  readonly engine: Engine;
  readonly clock: MockClock;
  /** Milliseconds of mock time; the world is advanced to it. */
  readonly now: number;
  readonly user: User;
  /** The parts of the path that the route names. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The request's body as text; null when the server sees none. */
  readonly body: string | null;
}

/** An answer before it is formatted for the request's Content-Type. */
export type Reply =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: JsonValue;
      readonly inspected?: string;
    }
  /** 200 without a body, but with a content type. */
  | { readonly kind: 'blank' }
  /** 204: neither body nor content type. */
  | { readonly kind: 'none' }
  /** Text under the content type of JSON. */
  | { readonly kind: 'text'; readonly text: string };

export const json = (body: JsonValue, status = 200): Reply => ({ kind: 'json', status, body });
export const BLANK: Reply = { kind: 'blank' };
export const NO_CONTENT: Reply = { kind: 'none' };

/** A handler may have to wait for mock time to pass: add-ip blocks while the cloud answers. */
export type Handler = (context: ApiContext) => Reply | Promise<Reply>;

/** `true` in any case; nothing else counts (contract#calls). */
export function flag(query: URLSearchParams, name: string): boolean {
  return lastOf(query, name)?.toLowerCase() === 'true';
}

/** Only the exact text `true` counts. */
export function strictFlag(query: URLSearchParams, name: string): boolean {
  return lastOf(query, name) === 'true';
}

/** Of a parameter given twice, Rack takes the last. */
export function lastOf(query: URLSearchParams, name: string): string | undefined {
  return query.getAll(name).at(-1);
}
