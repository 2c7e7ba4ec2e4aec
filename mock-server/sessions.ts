import type { IncomingHttpHeaders } from 'node:http';

import { Session } from './session';
import type { SessionOptions } from './session';

/** The world of all who name no session. */
const DEFAULT_ID = '';
/** Sessions that were not used for the longest time are forgotten. */
const MAX_SESSIONS = 64;

/** The session that a request names, by header or by cookie. */
export function sessionIdOf(headers: IncomingHttpHeaders): string {
  const header = headers['x-mock-session'];
  if (typeof header === 'string') return header;
  return /(?:^|;\s*)mock_session=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? DEFAULT_ID;
}

export class Sessions {
  readonly #options: SessionOptions;
  /** Least recently used first. */
  readonly #sessions = new Map<string, Session>();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  get(id: string): Session {
    const session = this.#sessions.get(id) ?? new Session(this.#options);
    this.#sessions.delete(id);
    this.#sessions.set(id, session);
    this.#forgetOldest();
    return session;
  }

  close(): void {
    for (const session of this.#sessions.values()) session.close();
    this.#sessions.clear();
  }

  #forgetOldest(): void {
    for (const [id, session] of this.#sessions) {
      if (this.#sessions.size <= MAX_SESSIONS) return;
      if (id === DEFAULT_ID) continue;
      session.close();
      this.#sessions.delete(id);
    }
  }
}
