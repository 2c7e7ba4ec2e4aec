import * as z from 'zod/mini';
import { ApiError } from '@/api/errors';
import { sendJson } from '@/api/transport/http';
import { parseWith } from '@/api/wire/parsed';
import { lenient } from '@/api/wire/schema';

/** Who is logged in at the gateway. The password never comes back from there. */
export interface Session {
  readonly username: string;
  /** Whether OneForm takes writes from this user; null when the gateway does not know. */
  readonly canWrite: boolean | null;
}

const SESSION = z.object({
  username: z.string(),
  canWrite: lenient((value) => (typeof value === 'boolean' ? value : null)),
});

/** Logs in; rejects with `unauthenticated` when OneForm does not know the user or the password. */
export async function logIn(
  credentials: { readonly username: string; readonly password: string },
  signal?: AbortSignal,
): Promise<void> {
  await sendJson({
    method: 'POST',
    url: '/session',
    body: { ...credentials },
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The session, or null when nobody is logged in. */
export async function getSession(signal?: AbortSignal): Promise<Session | null> {
  let raw: unknown;
  try {
    raw = await sendJson({
      method: 'GET',
      url: '/session',
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (error instanceof ApiError && (error.kind === 'session' || error.kind === 'unauthenticated'))
      return null;
    throw error;
  }
  const parsed = parseWith(SESSION, raw);
  if (parsed.ok) return parsed.value;
  throw new ApiError(
    {
      kind: 'contract',
      status: null,
      serverMessage: null,
      retryable: false,
      excerpt: parsed.reason,
    },
    'GET /session',
  );
}

/** Logs out; the gateway forgets the credentials. */
export async function logOut(): Promise<void> {
  await sendJson({ method: 'DELETE', url: '/session' });
}
