import { useState } from 'react';

/** The last value as long as the new one is the same to `isSame`: a stable reference for what is worked out at each render. */
export function useKept<T>(value: T, isSame: (one: T, other: T) => boolean): T {
  const [kept, setKept] = useState(value);
  if (Object.is(kept, value) || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
