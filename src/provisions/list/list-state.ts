import { driverId, providerId, type DriverId, type ProviderId } from '@/domain/ids';
import { STATE_GROUPS, type StateGroup } from '@/domain/provision/groups';
import { KNOWN_STATES, type KnownState } from '@/domain/provision/state';

/** What a row can show besides its name. */
export const COLUMN_KEYS = [
  'state',
  'progress',
  'id',
  'provider',
  'driver',
  'deployment',
  'hosts',
  'publicIps',
  'owner',
  'tags',
  'age',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** What it shows until somebody chooses. */
export const DEFAULT_COLUMNS: readonly ColumnKey[] = [
  'state',
  'progress',
  'id',
  'provider',
  'deployment',
  'hosts',
  'age',
];

export const SORT_KEYS = ['name', ...COLUMN_KEYS] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export type StateFilter =
  | { readonly kind: 'group'; readonly group: StateGroup }
  | { readonly kind: 'state'; readonly state: KnownState };

/** What the list shows; all of it stands in the address, so that a view can be sent as a link. */
export interface ListState {
  readonly text: string;
  readonly state: StateFilter | null;
  readonly provider: ProviderId | null;
  readonly driver: DriverId | null;
  /** The id of a deployment, the name of an owner, and a tag as `key=value`. */
  readonly deployment: string | null;
  readonly owner: string | null;
  readonly tag: string | null;
  readonly sort: { readonly key: SortKey; readonly direction: 'ascending' | 'descending' };
  /** DONE ones too, which the server leaves out otherwise. */
  readonly all: boolean;
  /** The columns that are shown, in order. */
  readonly columns: readonly ColumnKey[];
  readonly dense: boolean;
}

/** What of it decides which rows are shown. */
export type ListFilter = Pick<
  ListState,
  'text' | 'state' | 'provider' | 'driver' | 'deployment' | 'owner' | 'tag'
>;

export const NO_FILTER: ListFilter = {
  text: '',
  state: null,
  provider: null,
  driver: null,
  deployment: null,
  owner: null,
  tag: null,
};

/** Newest first, as the server sends them. */
const DEFAULT_SORT: ListState['sort'] = { key: 'id', direction: 'descending' };

function parseFilter(raw: string | null): StateFilter | null {
  const group = STATE_GROUPS.find((name) => name === raw);
  if (group !== undefined) return { kind: 'group', group };
  const state = KNOWN_STATES.find((name) => name === raw);
  return state === undefined ? null : { kind: 'state', state };
}

function wantsDone(filter: StateFilter | null): boolean {
  if (filter === null) return false;
  return filter.kind === 'group' ? filter.group === 'done' : filter.state === 'DONE';
}

function parseSort(raw: string | null): ListState['sort'] {
  const key = SORT_KEYS.find((name) => name === raw?.replace(/^-/, ''));
  if (raw === null || key === undefined) return DEFAULT_SORT;
  return { key, direction: raw.startsWith('-') ? 'descending' : 'ascending' };
}

function parseColumns(raw: string | null): readonly ColumnKey[] {
  if (raw === null) return DEFAULT_COLUMNS;
  const known = raw.split(',').flatMap((name) => COLUMN_KEYS.find((key) => key === name) ?? []);
  return [...new Set(known)];
}

const textOf = (params: URLSearchParams, name: string): string | null => {
  const text = params.get(name) ?? '';
  return text === '' ? null : text;
};

/** The address of a filter, as `state` holds it. */
export function filterText(filter: StateFilter): string {
  return filter.kind === 'group' ? filter.group : filter.state;
}

/** Reads the address; whatever makes no sense in it counts as absent. */
export function parseListState(params: URLSearchParams): ListState {
  const state = parseFilter(params.get('state'));
  const provider = params.get('provider') ?? '';
  const driver = textOf(params, 'driver');
  return {
    text: params.get('q') ?? '',
    state,
    provider: /^\d{1,15}$/.test(provider) ? providerId(Number(provider)) : null,
    driver: driver === null ? null : driverId(driver),
    deployment: textOf(params, 'deployment'),
    owner: textOf(params, 'owner'),
    tag: textOf(params, 'tag'),
    sort: parseSort(params.get('sort')),
    all: params.get('all') === '1' || wantsDone(state),
    columns: parseColumns(params.get('columns')),
    dense: params.get('dense') === '1',
  };
}

/** Writes the address: what is as it starts out is left away, parameters of others stay. */
export function writeListState(params: URLSearchParams, state: ListState): URLSearchParams {
  const { sort } = state;
  const isDefault = sort.key === DEFAULT_SORT.key && sort.direction === DEFAULT_SORT.direction;
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null): void => {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  };
  put('q', state.text);
  put('state', state.state === null ? null : filterText(state.state));
  put('provider', state.provider === null ? null : String(state.provider));
  put('driver', state.driver);
  put('deployment', state.deployment);
  put('owner', state.owner);
  put('tag', state.tag);
  put('sort', isDefault ? null : `${sort.direction === 'descending' ? '-' : ''}${sort.key}`);
  put('all', state.all ? '1' : null);
  put('dense', state.dense ? '1' : null);
  const columns = state.columns.join(',');
  // No column besides the name is a choice too.
  if (columns === DEFAULT_COLUMNS.join(',')) next.delete('columns');
  else next.set('columns', columns);
  return next;
}

/** How many filters hide something of what was loaded, the search among them. */
export function countFilters({ text, ...others }: ListFilter): number {
  const { state, provider, driver, deployment, owner, tag } = others;
  const set = [state, provider, driver, deployment, owner, tag].filter((each) => each !== null);
  return set.length + (text === '' ? 0 : 1);
}
