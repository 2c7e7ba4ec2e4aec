/**
 * The server's states and what it takes in each, written from the contract and from nothing else: the screens have
 * a table of their own, and `mock-server/agreement` compares the two. Nothing here may come from the client.
 */

/** Each state in which a thread is at work, and how a failure of it is called. */
const STAGES = [
  'INIT',
  'PLANNING',
  'APPLYING',
  'CONFIGURING_ONE',
  'CONFIGURING_PROVISION',
  'DEPROVISIONING_ONE',
  'DEPROVISIONING',
] as const;

type Stage = (typeof STAGES)[number];

/** States that can fail although no thread works in them for long: their work is done within the request. */
const MOMENTS = ['SCALING', 'DONE'] as const;

type Failing = Stage | (typeof MOMENTS)[number];

/** All that `state` of a provision can be (contract#states). */
export type ServerState = 'PENDING' | 'RUNNING' | Failing | `${Failing}_FAILURE`;

const FAILING: readonly Failing[] = [...STAGES, ...MOMENTS];

/** @internal for the tests that compare it with the client's table */
export const SERVER_STATES: readonly ServerState[] = [
  'PENDING',
  'RUNNING',
  ...FAILING,
  ...FAILING.map((state) => `${state}_FAILURE` as const),
];

/** What is taken without `force`, by state. With it an undeploy and a delete are taken in every state. */
const TAKEN = {
  /** contract#undeploy-states */
  undeploy: new Set<ServerState>(['RUNNING', 'SCALING', 'DEPROVISIONING_ONE_FAILURE']),
  /** contract#scale-states */
  scale: new Set<ServerState>(['RUNNING', 'SCALING_FAILURE']),
  /** contract#calls */
  delete: new Set<ServerState>(['DONE']),
} as const;

/** Whether the server takes this call in this state when nothing is forced; else it answers 405. */
export function takes(call: keyof typeof TAKEN, state: ServerState): boolean {
  return TAKEN[call].has(state);
}

const RETRIED = new Map<ServerState, Failing>(
  FAILING.map((state) => [`${state}_FAILURE` as const, state]),
);

/** Where a retry goes on (contract#retry); null where the state is no failure. */
export function retriedState(state: ServerState): Failing | null {
  return RETRIED.get(state) ?? null;
}

const STAGE_BY_STATE = new Map<ServerState, Stage>(STAGES.map((stage) => [stage, stage]));

/** The work that a thread does in this state; null where it rests. */
export function stageOf(state: ServerState): Stage | null {
  return STAGE_BY_STATE.get(state) ?? null;
}
