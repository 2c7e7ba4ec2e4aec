import { keysOf } from '@/lib/object';

/**
 * The one table of a provision's states. Colour, icon, progress, allowed actions, polling and the
 * lifecycle picture are read from it (words are in i18n); the mock server obeys the same rows.
 * Source: contract#states.
 */

/** How a state feels to an administrator; colour and icon follow from it. */
export type StateTone = 'waiting' | 'moving' | 'running' | 'failed' | 'going' | 'gone' | 'unknown';

/** Whether undeploy is accepted as it is, only with `force`, or makes no sense. */
export type UndeployRule = 'plain' | 'force' | 'none';

interface StateRow {
  readonly tone: StateTone;
  /** The state that a retry resumes at; null where nothing failed. */
  readonly retriesAt: string | null;
  readonly undeploy: UndeployRule;
  /** A DELETE without `force` is accepted. */
  readonly deletable: boolean;
  /** Hosts may be added and removed. */
  readonly scalable: boolean;
  /** A PATCH sticks; while something moves it is overwritten seconds later. */
  readonly editable: boolean;
}

const moving = (tone: StateTone = 'moving'): StateRow => ({
  tone,
  retriesAt: null,
  undeploy: 'force',
  deletable: false,
  scalable: false,
  editable: false,
});

const failed = (retriesAt: string): StateRow => ({
  tone: 'failed',
  retriesAt,
  undeploy: 'force',
  deletable: false,
  scalable: false,
  editable: true,
});

const STATES = {
  PENDING: moving('waiting'),
  INIT: moving(),
  PLANNING: moving(),
  APPLYING: moving(),
  CONFIGURING_ONE: moving(),
  CONFIGURING_PROVISION: moving(),
  RUNNING: {
    ...moving('running'),
    undeploy: 'plain',
    scalable: true,
    editable: true,
  },
  SCALING: { ...moving(), undeploy: 'plain' },
  DEPROVISIONING_ONE: moving('going'),
  DEPROVISIONING: moving('going'),
  DONE: {
    ...moving('gone'),
    undeploy: 'none',
    deletable: true,
  },
  INIT_FAILURE: failed('INIT'),
  PLANNING_FAILURE: failed('PLANNING'),
  APPLYING_FAILURE: failed('APPLYING'),
  CONFIGURING_ONE_FAILURE: failed('CONFIGURING_ONE'),
  CONFIGURING_PROVISION_FAILURE: failed('CONFIGURING_PROVISION'),
  SCALING_FAILURE: { ...failed('SCALING'), scalable: true },
  DEPROVISIONING_ONE_FAILURE: {
    ...failed('DEPROVISIONING_ONE'),
    undeploy: 'plain',
  },
  DEPROVISIONING_FAILURE: failed('DEPROVISIONING'),
  DONE_FAILURE: failed('DONE'),
} as const satisfies Record<string, StateRow>;

export type KnownState = keyof typeof STATES;
/** `UNKNOWN`: the server sent a state that this program has never heard of. */
export type ProvisionState = KnownState | 'UNKNOWN';

const UNKNOWN_ROW: StateRow = { ...moving('unknown'), undeploy: 'force' };

/** The 20 states that OneForm knows, in the order of its own numbering of the life cycle. */
export const KNOWN_STATES = keysOf(STATES);

/** The states that a provision passes on its way up, and on its way down. */
export const BUILD_STATES = [
  'PENDING',
  'INIT',
  'PLANNING',
  'APPLYING',
  'CONFIGURING_ONE',
  'CONFIGURING_PROVISION',
  'RUNNING',
] as const satisfies readonly KnownState[];
export const REMOVE_STATES = [
  'DEPROVISIONING_ONE',
  'DEPROVISIONING',
  'DONE',
] as const satisfies readonly KnownState[];

/** The row of a state; an unknown one gets a cautious row of its own. */
export function stateRow(state: ProvisionState): StateRow {
  return state === 'UNKNOWN' ? UNKNOWN_ROW : STATES[state];
}

const STATE_BY_NAME: ReadonlyMap<string, KnownState> = new Map(
  KNOWN_STATES.map((state) => [state, state]),
);

/** The state of that name, or UNKNOWN. */
export function parseState(raw: string): ProvisionState {
  return STATE_BY_NAME.get(raw) ?? 'UNKNOWN';
}

/** True while the server is at work on the provision, so that its state will change by itself. */
export function isChanging(state: ProvisionState): boolean {
  const { tone } = stateRow(state);
  return tone === 'waiting' || tone === 'moving' || tone === 'going';
}
