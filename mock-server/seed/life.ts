import type { JsonObject } from '@/lib/json';
import { Engine } from '../life/engine';
import type { LogWriter } from '../life/lines';
import { startRemoval } from '../life/next-step';
import { addressOf } from '../life/record';
import { retriedState } from '../life/states';
import type { ServerState } from '../life/states';
import type { FailureCause, Operation, ProvisionRecord, Stage, World } from '../model';
import { rememberChilds, unmanagedOf } from '../rules/guests';

const BUILD: Operation = { kind: 'build' };

function retryStage(state: ServerState): ServerState {
  const target = retriedState(state);
  if (target === null) throw new Error(`${state} has nothing to retry`);
  return target;
}

/**
 * One provision's past, lived on the engine that lives its future: a seed tells what was done to it
 * and when, and states, history, objects, ids and log follow as they would have on the server.
 */
export class Life {
  readonly record: ProvisionRecord;
  readonly #engine: Engine;
  readonly #world: World;
  #time: number;

  constructor(world: World, record: ProvisionRecord, writer: LogWriter, bornAt: number) {
    this.record = record;
    this.#world = world;
    this.#engine = new Engine(world, writer);
    this.#time = bornAt;
  }

  /** When the last thing happened, in milliseconds since the epoch. */
  get time(): number {
    return this.#time;
  }

  /** The next failure: it strikes once, at that stage, be it at work or still to come. */
  willFail(stage: Stage, cause: FailureCause): this {
    this.record.failures = [{ stage, cause, sticky: false }];
    this.#engine.replan(this.record);
    return this;
  }

  /** POST /provisions has made the record; the work begins. */
  begin(): this {
    this.#engine.begin(this.record, this.#time);
    return this;
  }

  /** Lives until no operation is running on it: RUNNING, DONE or a failure. */
  settle(): this {
    while (this.#step());
    return this;
  }

  /** Lives until the state is reached, and not a moment longer: its stage has written nothing yet. */
  until(state: ServerState): this {
    while (this.record.body.state !== state) {
      if (!this.#step()) throw new Error(`${this.record.name} never becomes ${state}`);
    }
    return this;
  }

  /** Nothing happens for a while. */
  wait(milliseconds: number): this {
    this.#time += milliseconds;
    return this;
  }

  retry(): this {
    const { state } = this.record.body;
    this.#engine.log(this.record, this.#time, 'I', `Recovering provision from state: ${state}`);
    const operation = this.record.lastOperation ?? BUILD;
    this.#engine.enter(this.record, retryStage(state), operation, this.#time);
    return this;
  }

  /** Up to `hosts` machines, as `scale` does: the values first, then all the stages again. */
  scaleUp(values: JsonObject): this {
    const { body } = this.record;
    this.record.body = { ...body, user_inputs_values: { ...body.user_inputs_values, ...values } };
    this.#engine.changeState(this.record, 'SCALING', this.#time);
    this.#engine.enter(this.record, 'INIT', BUILD, this.#time);
    return this;
  }

  /** The newest host goes. */
  removeLastHost(): this {
    const id = this.record.body.one_objects.hosts.at(-1)?.id;
    if (typeof id !== 'number') throw new Error(`${this.record.name} has no host to remove`);
    return this.#remove({ kind: 'remove', all: false, hosts: [id], networks: [], datastores: [] });
  }

  undeploy(): this {
    return this.#remove({ kind: 'remove', all: true });
  }

  /** OneForm is restarted when half of the stage at work is over: it is never continued. */
  freeze(): this {
    const end = this.#engine.nextEnd() ?? this.#time;
    this.#time = Math.floor((this.#time + end) / 2);
    this.#engine.advanceTo(this.#time);
    this.#engine.abandon(this.record);
    return this;
  }

  /** Users start virtual machines on the hosts, in turn, and upload images; the server knows of both. */
  host(guests: {
    readonly vms: number;
    readonly images?: number;
    readonly withNic?: boolean;
  }): this {
    const { hosts, networks, datastores } = this.record.body.one_objects;
    const network = networks[0]?.id;
    for (let index = 0; index < guests.vms; index += 1) {
      const hostId = hosts[index % Math.max(1, hosts.length)]?.id;
      if (typeof hostId !== 'number') continue;
      const networkIds = guests.withNic === true && typeof network === 'number' ? [network] : [];
      this.#world.guests.push({ kind: 'vm', id: this.#world.counters.vm++, hostId, networkIds });
    }
    const store = datastores.find(({ template }) => template['type'] === 'IMAGE_DS')?.id;
    for (let index = 0; index < (guests.images ?? 0); index += 1) {
      if (typeof store !== 'number') continue;
      this.#world.guests.push({
        kind: 'image',
        id: this.#world.counters.image++,
        datastoreId: store,
      });
    }
    const seen = unmanagedOf(this.#world, this.record.body.one_objects);
    if (seen !== null) rememberChilds(this.record, seen);
    return this;
  }

  /** A machine's addresses in a rack of one's own: `10.<rack>.0.11`, `.12`, ... */
  static rack(rack: number, count: number): readonly string[] {
    return Array.from({ length: count }, (_none, index) => addressOf(`10.${rack}`, index + 11));
  }

  #remove(operation: Operation): this {
    startRemoval(this.#engine, this.record, operation, this.#time);
    return this;
  }

  #step(): boolean {
    const end = this.#engine.nextEnd();
    if (end === null) return false;
    this.#engine.advanceTo(end);
    this.#time = end;
    return true;
  }
}
