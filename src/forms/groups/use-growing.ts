import { startTransition, useEffect, useState } from 'react';

/** So many at first, and so many more each time: each costs some milliseconds to render. */
const STEP = 20;

/** Counts up to `limit` in small steps, so that a long form is on the page at once and never stops it for long. */
export function useGrowing(limit: number): number {
  const [count, setCount] = useState(STEP);
  const growing = count < limit;
  useEffect(() => {
    if (!growing) return;
    startTransition(() => {
      setCount(count + STEP);
    });
  }, [growing, count]);
  return Math.min(count, limit);
}
