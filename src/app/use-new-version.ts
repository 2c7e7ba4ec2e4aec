import { useCallback, useEffect, useState } from 'react';

/** How often the server is asked for its version, in ms: once an hour, by tabs that are looked at. */
const EVERY = 60 * 60_000;

const ENTRY = /<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/;

/** The program's first script carries a hash of all that it loads: another name is another version. Null where it can't be told. */
async function servedEntry(): Promise<string | null> {
  try {
    const response = await fetch('/', { cache: 'no-store', headers: { Accept: 'text/html' } });
    return response.ok ? (ENTRY.exec(await response.text())?.[1] ?? null) : null;
  } catch {
    return null;
  }
}

const ownEntry = (): string | null =>
  document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;

/**
 * Whether the server has another version of the program than this page runs. Asked once an hour, and when OneForm is
 * back after an outage, which may have been an upgrade.
 */
export function useNewVersion(isOut: boolean): {
  readonly isNew: boolean;
  readonly dismiss: () => void;
} {
  const [isNew, setIsNew] = useState(false);
  useEffect(() => {
    if (isOut) return undefined;
    let there = true;
    let askedAt = Date.now();
    const ask = async () => {
      askedAt = Date.now();
      const [own, served] = [ownEntry(), await servedEntry()];
      if (there && own !== null && served !== null && own !== served) setIsNew(true);
    };
    const onMissingCode = () => {
      void ask();
    };
    const askWhenDue = () => {
      if (document.visibilityState !== 'hidden' && Date.now() - askedAt >= EVERY) void ask();
    };
    const timer = setInterval(askWhenDue, EVERY / 4);
    document.addEventListener('visibilitychange', askWhenDue);
    window.addEventListener('vite:preloadError', onMissingCode);
    return () => {
      there = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', askWhenDue);
      window.removeEventListener('vite:preloadError', onMissingCode);
    };
  }, [isOut]);
  const dismiss = useCallback(() => {
    setIsNew(false);
  }, []);
  return { isNew, dismiss };
}
