import { Buffer } from 'node:buffer';

import type { User } from '../model';

export type Credentials =
  | { readonly kind: 'user'; readonly user: User }
  /** The plain text that a 401 consists of; there is no `WWW-Authenticate`. */
  | { readonly kind: 'refused'; readonly message: string };

const NONE = 'A username and password must be provided';
const WRONG = 'Invalid credentials';

/** Who asks, by Basic authentication; checked at every request. */
export function authenticate(
  users: readonly User[],
  authorization: string | undefined,
): Credentials {
  const [scheme, encoded] = (authorization ?? '').split(' ');
  const pair = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (scheme?.toLowerCase() !== 'basic' || colon < 0) return { kind: 'refused', message: NONE };
  const [name, password] = [pair.slice(0, colon), pair.slice(colon + 1)];
  const user = users.find((one) => one.name === name && one.password === password);
  return user ? { kind: 'user', user } : { kind: 'refused', message: WRONG };
}
