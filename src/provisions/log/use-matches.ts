import { useState } from 'react';

import type { LogView } from '@/api/log-tail-store';
import type { LineBlocks } from '@/domain/log/line-blocks';
import {
  extendMatches,
  isOpenFilter,
  NO_MATCHES,
  type LogFilter,
  type Matches,
} from '@/provisions/log/matches';

interface Search {
  readonly lines: LineBlocks;
  readonly generation: number;
  readonly filter: LogFilter;
  readonly matches: Matches;
}

function search(before: Search | null, log: LogView, filter: LogFilter): Search {
  const goesOn =
    before !== null && before.generation === log.generation && isSameFilter(before.filter, filter);
  const matches = extendMatches(goesOn ? before.matches : NO_MATCHES, log.lines, filter);
  return { lines: log.lines, generation: log.generation, filter, matches };
}

const isSameFilter = (one: LogFilter, other: LogFilter) =>
  one.text === other.text && one.level === other.level;

/** The numbers of the lines that fit; null when all do. */
export function useMatches(log: LogView, filter: LogFilter): readonly number[] | null {
  const [state, setState] = useState<Search | null>(null);
  if (isOpenFilter(filter) && !log.lines.moved) return null;
  if (state !== null && state.lines === log.lines && isSameFilter(state.filter, filter)) {
    return state.matches.numbers;
  }
  const next = search(state, log, filter);
  setState(next);
  return next.matches.numbers;
}
