import type { LineBlocks } from '@/domain/log/line-blocks';
import { stateRow, type ProvisionState } from '@/domain/provision/state';
import { eventsOf, type LogEvent, type ObjectKind } from '@/domain/topology/evidence/log-events';

/**
 * Where the log leaves a resource of Terraform. `creating` and `destroying` after the run has ended: begun, and
 * nobody said how it went.
 */
type ResourceState = 'planned' | 'creating' | 'present' | 'failed' | 'destroying' | 'gone';

export interface ResourceTrace {
  readonly address: string;
  readonly state: ResourceState;
  /** What the cloud calls it. */
  readonly id: string | null;
  /** What Terraform says of its failure. */
  readonly reason: string | null;
}

/** An object that OpenNebula refused to make or to remove. */
export interface Refusal {
  readonly kind: ObjectKind;
  readonly making: boolean;
  readonly id: number | null;
  readonly text: string;
}

/** What a log proves about single things, as it stands at its end. */
export interface Evidence {
  /** By Terraform's address, in the order in which the log first names them. */
  readonly resources: ReadonlyMap<string, ResourceTrace>;
  /** Hosts at which the last playbook failed, by the name that its inventory gives them, with what Ansible printed. */
  readonly failedHosts: ReadonlyMap<string, string>;
  /** The hosts of the last playbook's inventory, in its order. */
  readonly inventory: readonly string[];
  readonly deleted: ReadonlyMap<ObjectKind, ReadonlySet<number>>;
  readonly refusal: Refusal | null;
  /** Whether the last removal is of everything; null while none was begun. */
  readonly removesAll: boolean | null;
  /** What OpenNebula said when a public address was refused last. */
  readonly noAddress: string | null;
}

export const NO_EVIDENCE: Evidence = {
  resources: new Map(),
  failedHosts: new Map(),
  inventory: [],
  deleted: new Map(),
  refusal: null,
  removesAll: null,
  noAddress: null,
};

type PlaybookEvent = Extract<
  LogEvent,
  { type: 'playbook' | 'inventory' | 'task' | 'task_failed' | 'ignored' | 'recap' }
>;

interface TaskFailure {
  readonly text: string;
  /** Counts the tasks: what is ignored is what failed in the same one. */
  readonly task: number;
}

const isFailure = (state: ProvisionState): boolean => stateRow(state).tone === 'failed';
const isRun = (state: ProvisionState): boolean =>
  state === 'APPLYING' || state === 'DEPROVISIONING';

/** Reads a log event by event. */
class Reading {
  readonly #resources = new Map<string, ResourceTrace>();
  readonly #deleted = new Map<ObjectKind, Set<number>>();
  #failures = new Map<string, TaskFailure>();
  #recap = new Map<string, boolean>();
  #inventory: string[] = [];
  #task = 0;
  #lastFailed: string | null = null;
  #refusal: Refusal | null = null;
  #removesAll: boolean | null = null;
  #noAddress: string | null = null;
  /** The message of Terraform that is being read. */
  #message: { readonly error: boolean; readonly text: string; named: boolean } | null = null;
  /** The last error of this run that names no resource. */
  #nameless: string | null = null;

  read(event: LogEvent): void {
    switch (event.type) {
      case 'state':
        this.#onState(event.from, event.to);
        break;
      case 'resource':
        this.#onResource(event);
        break;
      case 'message':
        this.#endMessage();
        this.#message = { error: event.error, text: event.text, named: false };
        break;
      case 'about':
        this.#onAbout(event.address);
        break;
      case 'object':
        this.#onObject(event.kind, event.id, event.made);
        break;
      case 'refused': {
        const { kind, making, id, text } = event;
        this.#refusal = { kind, making, id, text };
        break;
      }
      case 'removing':
        this.#removesAll = event.all;
        this.#refusal = null;
        break;
      case 'no_address':
        this.#noAddress = event.text;
        break;
      case 'playbook':
      case 'inventory':
      case 'task':
      case 'task_failed':
      case 'ignored':
      case 'recap':
        this.#onPlaybook(event);
        break;
    }
  }

  get evidence(): Evidence {
    return {
      resources: this.#resources,
      failedHosts: this.#failedHosts(),
      inventory: this.#inventory,
      deleted: this.#deleted,
      refusal: this.#refusal,
      removesAll: this.#removesAll,
      noAddress: this.#noAddress,
    };
  }

  #onState(from: ProvisionState, to: ProvisionState): void {
    if (isRun(from)) this.#endRun();
    if (to === 'RUNNING') this.#removesAll = null;
    if (isFailure(to)) return;
    this.#refusal = null;
    if (isRun(to)) this.#beginRun();
    if (to === 'CONFIGURING_PROVISION') this.#beginPlaybook();
  }

  /** A retry tries again what failed: it is where it was before. */
  #beginRun(): void {
    this.#message = null;
    this.#nameless = null;
    for (const trace of this.#resources.values()) {
      if (trace.state !== 'failed') continue;
      const state = trace.id === null ? 'planned' : 'present';
      this.#resources.set(trace.address, { ...trace, state, reason: null });
    }
  }

  /** An error that names nothing is about the one resource that Terraform was at work on, where there was but one. */
  #endRun(): void {
    this.#endMessage();
    if (this.#nameless === null) return;
    const begun = [...this.#resources.values()].filter(
      ({ state }) => state === 'creating' || state === 'destroying',
    );
    const [only] = begun;
    if (only !== undefined && begun.length === 1) this.#fail(only.address, this.#nameless);
  }

  #endMessage(): void {
    if (this.#message?.error === true && !this.#message.named) this.#nameless = this.#message.text;
    this.#message = null;
  }

  #onAbout(address: string): void {
    if (this.#message === null || this.#message.named) return;
    this.#message.named = true;
    if (this.#message.error) this.#fail(address, this.#message.text);
  }

  #fail(address: string, text: string): void {
    const id = this.#resources.get(address)?.id ?? null;
    const reason = text.replace(/^Error: /, '');
    this.#resources.set(address, { address, state: 'failed', id, reason });
  }

  #onResource({ step, address, id: given }: Extract<LogEvent, { type: 'resource' }>): void {
    const known = this.#resources.get(address);
    const id = given ?? known?.id ?? null;
    const put = (state: ResourceState) => {
      this.#resources.set(address, { address, state, id, reason: null });
    };
    switch (step) {
      case 'planned':
        if (known === undefined || known.state === 'gone') put('planned');
        break;
      case 'creating':
        put('creating');
        break;
      case 'created':
      case 'known':
        put('present');
        break;
      case 'create_failed':
        put('failed');
        break;
      case 'destroying':
        put('destroying');
        break;
      case 'destroyed':
        put('gone');
        break;
    }
  }

  #onObject(kind: ObjectKind, id: number, made: boolean): void {
    const gone = this.#deleted.get(kind) ?? new Set();
    this.#deleted.set(kind, gone);
    if (made) gone.delete(id);
    else gone.add(id);
  }

  #beginPlaybook(): void {
    this.#failures = new Map();
    this.#recap = new Map();
    this.#inventory = [];
    this.#lastFailed = null;
  }

  #onPlaybook(event: PlaybookEvent): void {
    if (event.type === 'playbook') this.#beginPlaybook();
    else if (event.type === 'inventory') this.#inventory.push(event.alias);
    else if (event.type === 'task') this.#task += 1;
    else if (event.type === 'task_failed') {
      this.#lastFailed = event.alias;
      // What failed first is what the rest follows from.
      if (!this.#failures.has(event.alias)) {
        this.#failures.set(event.alias, { text: event.text, task: this.#task });
      }
    } else if (event.type === 'ignored') {
      const alias = this.#lastFailed;
      if (alias !== null && this.#failures.get(alias)?.task === this.#task) {
        this.#failures.delete(alias);
      }
    } else if (event.type === 'recap') this.#recap.set(event.alias, event.failed);
  }

  /** The recap has the last word: it counts what was rescued or ignored as no failure. */
  #failedHosts(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const [alias, { text }] of this.#failures) {
      if (this.#recap.get(alias) ?? true) found.set(alias, text);
    }
    for (const [alias, failed] of this.#recap) {
      if (failed && !found.has(alias)) found.set(alias, '');
    }
    return found;
  }
}

/**
 * What a log proves, at its end or just after one of its changes of state.
 * @param changes how many changes of state to read; null for the whole log
 */
export function evidenceOf(lines: LineBlocks, changes: number | null = null): Evidence {
  // Of a log that lost its beginning it is not known which change is which.
  if (changes === 0 || (changes !== null && lines.dropped > 0)) return NO_EVIDENCE;
  const reading = new Reading();
  let seen = 0;
  for (const event of eventsOf(lines)) {
    reading.read(event);
    if (event.type !== 'state') continue;
    seen += 1;
    if (seen === changes) break;
  }
  return reading.evidence;
}
