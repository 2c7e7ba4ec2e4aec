import * as z from 'zod/mini';
import { ApiError } from '@/api/errors';
import { read } from '@/api/read';
import type { ApiRequest, Transport } from '@/api/transport/transport';
import { parseWith } from '@/api/wire/parsed';
import { lenient } from '@/api/wire/schema';

/** Who is logged in. The password never comes back from the server. */
export interface Session {
  readonly username: string;
  /** Whether OneForm takes writes from this user; null when unknown. */
  readonly canWrite: boolean | null;
}

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Who is logged in, and how that changes. */
export interface Sessions {
  /** The session, or null when no user is logged in. */
  readonly get: (signal?: AbortSignal) => Promise<Session | null>;
  /** Null where log-in and log-out belong to the page around the app. */
  readonly own: {
    /** Rejects with `unauthenticated` when OneForm does not know the user or the password. */
    readonly logIn: (credentials: Credentials) => Promise<void>;
    /** The server forgets the credentials. */
    readonly logOut: () => Promise<void>;
  } | null;
}

const SESSION = z.object({
  username: z.string(),
  canWrite: lenient((value) => (typeof value === 'boolean' ? value : null)),
});

const PATH = '/session';

/** The sessions of a gateway that logs in by itself. */
export function gatewaySessions({ own }: Pick<Transport, 'own'>): Sessions {
  return {
    get: async (signal) => {
      const request: ApiRequest = {
        method: 'GET',
        path: PATH,
        ...(signal === undefined ? {} : { signal }),
      };
      try {
        return await read({ request: own }, request, (raw) => parseWith(SESSION, raw));
      } catch (error) {
        const nobody =
          error instanceof ApiError &&
          (error.kind === 'session' || error.kind === 'unauthenticated');
        if (nobody) return null;
        throw error;
      }
    },
    own: {
      logIn: async (credentials) => {
        await own({ method: 'POST', path: PATH, body: { ...credentials } });
      },
      logOut: async () => {
        await own({ method: 'DELETE', path: PATH });
      },
    },
  };
}

/**
 * Whether the session ended while somebody was at work. Raised by the first answer that says so, lowered by the next
 * log-in; the page behind the log-in stays as it is, with all that was typed.
 */
export interface SessionEnd {
  readonly raise: () => void;
  readonly lower: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => boolean;
}

export function createSessionEnd(): SessionEnd {
  let ended = false;
  const listeners = new Set<() => void>();
  const set = (next: boolean): void => {
    if (ended === next) return;
    ended = next;
    for (const listener of listeners) listener();
  };
  return {
    raise: () => {
      set(true);
    },
    lower: () => {
      set(false);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    snapshot: () => ended,
  };
}
