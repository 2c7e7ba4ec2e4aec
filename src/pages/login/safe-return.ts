/**
 * The address of this program to return to after log-in, or null when `to` is none: another origin's
 * (`//evil.example`, `\evil`), the log-in itself, or nothing at all. Guards against open redirects.
 */
export function safeReturn(to: string | null): string | null {
  if (to === null || !/^\/(?![/\\])/u.test(to)) return null;
  const url = new URL(to, 'http://program.invalid');
  if (url.origin !== 'http://program.invalid' || url.pathname === '/login') return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
