import { useCallback, useEffect, useState } from 'react';

import { useHost } from '@/ui/host';

/** How often the server is asked for its version, in ms: once an hour, by tabs that are looked at. */
const EVERY = 60 * 60_000;

/**
 * Whether the server has another version of the program than this page runs. Asked once an hour, when code is missing,
 * and when OneForm is back after an outage, which may have been an upgrade.
 */
export function useNewVersion(isOut: boolean): {
  readonly isNew: boolean;
  readonly dismiss: () => void;
} {
  const { page } = useHost();
  const [isNew, setIsNew] = useState(false);
  useEffect(() => {
    const { isOutdated, isVisible, onVisibility } = page;
    if (isOut || isOutdated === null) return undefined;
    let there = true;
    let askedAt = Date.now();
    const ask = async () => {
      askedAt = Date.now();
      if ((await isOutdated()) && there) setIsNew(true);
    };
    const onMissingCode = () => {
      void ask();
    };
    const askWhenDue = () => {
      if (isVisible() && Date.now() - askedAt >= EVERY) void ask();
    };
    const timer = setInterval(askWhenDue, EVERY / 4);
    const unwatch = onVisibility(askWhenDue);
    window.addEventListener('vite:preloadError', onMissingCode);
    return () => {
      there = false;
      clearInterval(timer);
      unwatch();
      window.removeEventListener('vite:preloadError', onMissingCode);
    };
  }, [isOut, page]);
  const dismiss = useCallback(() => {
    setIsNew(false);
  }, []);
  return { isNew, dismiss };
}
