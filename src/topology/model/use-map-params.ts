import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { readMapParams, writeMapParams, type MapParams } from '@/topology/model/map-params';

/** What the address says of the map, and how to change it. Changes replace: the way back leads off the map. */
export function useMapParams(): readonly [MapParams, (changes: Partial<MapParams>) => void] {
  const [query, setQuery] = useSearchParams();
  const params = useMemo(() => readMapParams(query), [query]);
  const change = useCallback(
    (changes: Partial<MapParams>) => {
      setQuery((now) => writeMapParams(now, { ...readMapParams(now), ...changes }), {
        replace: true,
        preventScrollReset: true,
      });
    },
    [setQuery],
  );
  return [params, change];
}
