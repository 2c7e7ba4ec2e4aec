import {
  KNOWN_STATES,
  stateRow,
  type KnownState,
  type ProvisionState,
  type StateTone,
} from '@/domain/provision/state';
import { providerId, type ProviderId } from '@/domain/ids';

/** States that belong together for somebody who looks at many provisions. */
export const STATE_GROUPS = [
  'running',
  'changing',
  'failed',
  // Should be changing, and nothing will move it any more. Not among the failed: no stage failed, a retry is refused.
  'stuck',
  'removing',
  'unknown',
  'done',
] as const;
export type StateGroup = (typeof STATE_GROUPS)[number];

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
  readonly sort: { readonly key: SortKey; readonly direction: 'ascending' | 'descending' };
  /** DONE ones too, which the server leaves out otherwise. */
  readonly all: boolean;
}

/** Newest first, as the server sends them. */
const DEFAULT_SORT: ListState['sort'] = { key: 'id', direction: 'descending' };

const GROUP_OF_TONE: Record<StateTone, StateGroup> = {
  waiting: 'changing',
  moving: 'changing',
  running: 'running',
  failed: 'failed',
  going: 'removing',
  gone: 'done',
  unknown: 'unknown',
};

export function groupOf(state: ProvisionState): StateGroup {
  return GROUP_OF_TONE[stateRow(state).tone];
}

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
  return {
    text: params.get('q') ?? '',
    state,
    provider: /^\d{1,15}$/.test(provider) ? providerId(Number(provider)) : null,
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
  put('sort', isDefault ? null : `${sort.direction === 'descending' ? '-' : ''}${sort.key}`);
  put('all', state.all ? '1' : null);
  return next;
}

/** True when something of what was loaded may be hidden. */
export function isFiltered({ text, state, provider }: ListState): boolean {
  return text !== '' || state !== null || provider !== null;
}
