import { useState } from 'react';

/** So many parts of one value are on the page at once, and so many more come at one press. */
const STEP = 100;

interface Shown {
  readonly count: number;
  /** How many come at the next press; 0 when all are there. */
  readonly next: number;
  readonly more: () => void;
}

/** How many items or rows of a long value are rendered. */
export function useShown(total: number, step = STEP): Shown {
  const [limit, setLimit] = useState(step);
  return {
    count: Math.min(total, limit),
    next: Math.min(Math.max(total - limit, 0), step),
    more: () => {
      setLimit(limit + step);
    },
  };
}
