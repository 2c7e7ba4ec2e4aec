import type { FoldChoices } from '@/domain/topology/folding';
import type { MapFilter } from '@/domain/topology/matching';
import { PHASES, type NodeKind } from '@/domain/topology/model';

/** The kinds that can be filtered by: what there may be many of. */
export const FILTER_KINDS = [
  'host',
  'vm',
  'image',
  'network',
  'public_ip',
  'datastore',
] as const satisfies readonly NodeKind[];

/** What somebody looks at, as it stands in the address: a view can be sent as a link. */
export interface MapParams {
  readonly selected: string | null;
  readonly choices: FoldChoices;
  readonly filter: MapFilter;
  readonly table: boolean;
  /** How many events of the history had happened; null: now. */
  readonly events: number | null;
}

const known = <T extends string>(all: readonly T[], given: readonly string[]): ReadonlySet<T> =>
  new Set(all.filter((each) => given.includes(each)));

export function readMapParams(query: URLSearchParams): MapParams {
  const events = query.get('events');
  return {
    selected: query.get('node'),
    choices: { folded: new Set(query.getAll('fold')), open: new Set(query.getAll('open')) },
    filter: {
      kinds: known<NodeKind>(FILTER_KINDS, query.getAll('kind')),
      phases: known(PHASES, query.getAll('phase')),
    },
    table: query.has('table'),
    events: events !== null && /^\d{1,6}$/.test(events) ? Number(events) : null,
  };
}

/** The query of an address with these parameters; what it holds besides stays. */
export function writeMapParams(query: URLSearchParams, params: MapParams): URLSearchParams {
  const next = new URLSearchParams(query);
  const put = (key: string, values: Iterable<string>): void => {
    next.delete(key);
    for (const value of values) next.append(key, value);
  };
  put('node', params.selected === null ? [] : [params.selected]);
  put('fold', params.choices.folded);
  put('open', params.choices.open);
  put('kind', params.filter.kinds);
  put('phase', params.filter.phases);
  put('table', params.table ? ['1'] : []);
  put('events', params.events === null ? [] : [String(params.events)]);
  return next;
}
