import { randomUUID } from 'node:crypto';

import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

import type { Credentials } from './credentials';
import type { SessionOptions } from './options';

/** What the sealed cookie holds. Only this program can read it; times are milliseconds since 1970. */
const sealedSchema = z.object({
  id: z.string(),
  username: z.string(),
  password: z.string(),
  canWrite: z.boolean().nullable(),
  since: z.number(),
  used: z.number(),
});

export type Session = z.infer<typeof sealedSchema>;

declare module 'fastify' {
  interface FastifyRequest {
    /** The session in the cookie of HTTPS; `session` is that of plain HTTP. */
    hostSession: FastifyRequest['session'];
  }
}

/** What is needed of a request. */
type SessionCarrier = Pick<FastifyRequest, 'session' | 'hostSession' | 'protocol'>;

/**
 * The cookies that carry a session. Under HTTPS the browser itself keeps a name that begins with `__Host-` from being set
 * by another host of the domain, or without Secure; on plain HTTP it would refuse that name.
 */
export const COOKIES = { session: 'oneprovision', hostSession: '__Host-oneprovision' } as const;

/** Use is written down at most this often: a new cookie at every poll would only cost. */
const TOUCH_EVERY_MS = 60_000;

/**
 * The rules of a session over its sealed cookie: when it begins, counts as used, and ends.
 *
 * The cookie itself can't be taken back: a browser may have kept it, and an answer under way may set it once more. So ended
 * sessions are remembered here until they would have been too old anyway.
 */
export class SessionStore {
  readonly #options: SessionOptions;
  readonly #now: () => number;
  /** Session id -> when it can be forgotten. */
  readonly #ended = new Map<string, number>();

  constructor(options: SessionOptions, now: () => number) {
    this.#options = options;
    this.#now = now;
  }

  /** The session that the request belongs to, if it is still one. */
  read(request: SessionCarrier): Session | null {
    const parsed = sealedSchema.safeParse(this.#carrier(request).data());
    if (!parsed.success) return null;
    const session = parsed.data;
    const now = this.#now();
    const over =
      this.#ended.has(session.id) ||
      now - session.used > this.#options.idleMs ||
      now - session.since > this.#options.lifetimeMs;
    return over ? null : session;
  }

  /** Begins a session; one that the browser had before is over, so that its late answers can't bring it back. */
  begin(request: SessionCarrier, user: Credentials & { readonly canWrite: boolean | null }): void {
    this.end(request);
    const now = this.#now();
    const session: Session = { ...user, id: randomUUID(), since: now, used: now };
    this.#carrier(request).regenerate();
    this.#seal(request, session);
  }

  /** Ends the session for every copy of its cookie. */
  end(request: SessionCarrier): void {
    const session = this.read(request);
    if (session === null) return;
    const now = this.#now();
    for (const [id, until] of this.#ended) if (until < now) this.#ended.delete(id);
    this.#ended.set(session.id, session.since + this.#options.lifetimeMs);
  }

  /** Ends the session, and takes its cookie from the browser. */
  forget(request: SessionCarrier): void {
    this.end(request);
    this.#carrier(request).delete();
  }

  /** Writes down that the session is in use. */
  touch(request: SessionCarrier, session: Session): void {
    const now = this.#now();
    const every = Math.min(TOUCH_EVERY_MS, this.#options.idleMs / 4);
    if (now - session.used >= every) this.#seal(request, { ...session, used: now });
  }

  /**
   * Keeps a slow answer from setting the cookie of a session that ended meanwhile, and a cookie from being set again
   * under the name of the other protocol.
   */
  dropIfEnded(request: SessionCarrier): void {
    const [carrier, other] = this.#isSecure(request)
      ? [request.hostSession, request.session]
      : [request.session, request.hostSession];
    other.changed = false;
    if (carrier.deleted || !carrier.changed) return;
    if (this.read(request) === null) carrier.changed = false;
  }

  /** Marks the cookie by how the request came: a Secure cookie would be lost on plain HTTP. */
  markCookie(request: SessionCarrier): void {
    const secure = this.#isSecure(request);
    this.#carrier(request).options({ path: '/', httpOnly: true, sameSite: 'strict', secure });
  }

  #isSecure({ protocol }: SessionCarrier): boolean {
    return this.#options.secureCookie === 'always' || protocol === 'https';
  }

  #carrier(request: SessionCarrier): FastifyRequest['session'] {
    return this.#isSecure(request) ? request.hostSession : request.session;
  }

  #seal(request: SessionCarrier, session: Session): void {
    const sealed: { set(key: string, value: unknown): void } = this.#carrier(request);
    for (const [key, value] of Object.entries(session)) sealed.set(key, value);
  }
}
