import { useState } from 'react';

/** The last value as long as the new one says the same: for what is computed anew at each drawing. */
export function useStable<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (Object.is(kept, value)) return kept;
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
