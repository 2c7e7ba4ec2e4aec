/** A user of OpenNebula, as OneForm wants to know it at each request. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export type CredentialsCheck =
  | {
      readonly kind: 'accepted';
      /** May the user change anything? `null` where OneForm's answer does not tell. */
      readonly canWrite: boolean | null;
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'error'; readonly status: number };

export interface CheckOptions {
  /** Where OneForm listens, without `/api/v1`. */
  readonly url: string;
  readonly timeoutMs: number;
  /** Sent along: what chooses the world of a mock server. */
  readonly headers: Readonly<Record<string, string>>;
  /** The client has gone: the answer is not awaited any more. */
  readonly gone: AbortSignal;
}

/**
 * A driver that does not exist. Only members of `oneadmin` may send anything but GET, and OneForm checks that before it
 * looks for the driver: 403 means "may only read", 404 "may write", and nothing is changed either way.
 */
const WRITE_PROBE = 'drivers/oneprovision-may-write/enable';

/** The value of the `Authorization` header. User names can't hold a colon, passwords can. */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

/** Asks OneForm whether it knows the user: it has no log-in call, so the cheapest request stands for one. */
export async function checkCredentials(
  credentials: Credentials,
  options: CheckOptions,
): Promise<CredentialsCheck> {
  const late = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([late, options.gone]);
  const ask = async (method: 'GET' | 'POST', path: string): Promise<number> => {
    const response = await fetch(apiUrl(options.url, path), {
      method,
      signal,
      redirect: 'manual',
      headers: { ...options.headers, authorization: basicAuthorization(credentials) },
    });
    await response.body?.cancel();
    return response.status;
  };
  try {
    const status = await ask('GET', '');
    if (status === 401) return { kind: 'refused' };
    if (status !== 200) return { kind: 'error', status };
    const probed = await ask('POST', WRITE_PROBE).catch(() => null);
    return { kind: 'accepted', canWrite: probed === 404 ? true : probed === 403 ? false : null };
  } catch {
    return { kind: late.aborted ? 'timeout' : 'unreachable' };
  }
}

/** An address of OneForm's API; a OneForm behind a path of another server keeps that path. */
export function apiUrl(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/api/v1/${path}`;
}
