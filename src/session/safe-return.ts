/** Stands for this program's origin: only the path is kept, so any origin that no link can name will do. */
const HERE = 'http://program.invalid';

/**
 * The address of this program to return to after log-in, or null when `to` is none: another origin's, the log-in itself,
 * or nothing at all. Guards against open redirects. `to` is resolved as the browser would, and what comes out is resolved
 * again: `/.//host` is a path of this origin, but the path that it stands for, `//host`, names another one. No link of the
 * program has a backslash in its path, which browsers read as a slash.
 */
export function safeReturn(to: string | null): string | null {
  if (to === null || !/^\/[^\\?#]*(?:[?#]|$)/u.test(to)) return null;
  const path = pathHere(to);
  if (path === null || pathHere(path) !== path) return null;
  return isLogIn(path) ? null : path;
}

function pathHere(address: string): string | null {
  if (!URL.canParse(address, HERE)) return null;
  const url = new URL(address, HERE);
  return url.origin === HERE ? `${url.pathname}${url.search}${url.hash}` : null;
}

/** Also as the router reads it: without regard to case, a slash at the end, or escaped letters. */
function isLogIn(path: string): boolean {
  const { pathname } = new URL(path, HERE);
  return /^\/login\/*$/iu.test(unescaped(pathname));
}

function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
