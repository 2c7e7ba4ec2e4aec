import { useCallback, useState } from 'react';

import { FIRST_PART, NEXT_PART } from '@/domain/log/long-line';

/** How much is shown of each line, by its number: kept above the lines, since those out of view are gone. */
export function useLineParts() {
  const [parts, setParts] = useState<ReadonlyMap<number, number>>(new Map());
  const mostOf = (number: number): number => parts.get(number) ?? FIRST_PART;
  const showMore = useCallback((number: number) => {
    setParts((before) => {
      const most = (before.get(number) ?? FIRST_PART) + NEXT_PART;
      return new Map(before).set(number, most);
    });
  }, []);
  return { mostOf, showMore };
}
