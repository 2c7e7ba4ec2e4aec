import { driverId, providerId, type DriverId, type ProviderId } from '@/domain/ids';
import { STATE_GROUPS, type StateGroup } from '@/domain/provision/groups';
import { KNOWN_STATES, type KnownState } from '@/domain/provision/state';

export const SORT_KEYS = [
  'name',
  'state',
  'id',
  'provider',
  'deployment',
  'hosts',
  'progress',
  'age',
] as const;
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
  readonly sort: { readonly key: SortKey; readonly direction: 'ascending' | 'descending' };
  /** DONE ones too, which the server leaves out otherwise. */
  readonly all: boolean;
}

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

/** The address of a filter, as `state` holds it. */
export function filterText(filter: StateFilter): string {
  return filter.kind === 'group' ? filter.group : filter.state;
}

/** Reads the address; whatever makes no sense in it counts as absent. */
export function parseListState(params: URLSearchParams): ListState {
  const state = parseFilter(params.get('state'));
  const provider = params.get('provider') ?? '';
  const driver = params.get('driver') ?? '';
  return {
    text: params.get('q') ?? '',
    state,
    provider: /^\d{1,15}$/.test(provider) ? providerId(Number(provider)) : null,
    driver: driver === '' ? null : driverId(driver),
    sort: parseSort(params.get('sort')),
    all: params.get('all') === '1' || wantsDone(state),
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
  put('sort', isDefault ? null : `${sort.direction === 'descending' ? '-' : ''}${sort.key}`);
  put('all', state.all ? '1' : null);
  return next;
}

/** True when something of what was loaded may be hidden. */
export function isFiltered({ text, state, provider, driver }: ListState): boolean {
  return text !== '' || state !== null || provider !== null || driver !== null;
}
