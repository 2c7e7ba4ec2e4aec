import type { LogLevel, LogLine } from '../log/types';
import type {
  FailureCause,
  Operation,
  PlannedFailure,
  ProvisionRecord,
  Work,
  World,
} from '../model';
import type { ProvisionBody } from '../wire';
import { stageDuration } from './duration';
import { stageLines, writeLine } from './lines';
import type { LogWriter } from './lines';
import { nextStep } from './next-step';
import { outcomeOf } from './stage-outcome';
import type { Outcome } from './outcome';
import { stateChange, withHistoric } from './record';
import { stageOf } from './states';
import type { ServerState } from './states';

/** A stage at work, with all that was decided when it began. */
interface ActiveStage {
  readonly work: Work;
  readonly outcome: Outcome;
  /** The document as the thread read it: what is written at the end, whatever a PATCH said meanwhile. */
  readonly read: ProvisionBody;
  planned: PlannedFailure | null;
  endsAt: number;
  lines: readonly LogLine[];
  written: number;
}

/** A stage that fails ends before it would have ended well. */
const SHARE_BEFORE_FAILURE = 0.6;

/**
 * The life of provisions: who is at work on what, and what comes of it. Nothing happens by itself;
 * `advanceTo` makes everything happen that was due, in order, and `world.now` says how far it got.
 */
export class Engine {
  readonly world: World;
  readonly #writer: LogWriter;
  readonly #active = new Map<number, ActiveStage>();

  constructor(world: World, writer: LogWriter) {
    this.world = world;
    this.#writer = writer;
    for (const record of world.provisions.values())
      if (record.work) this.#enter(record, record.work);
  }

  /** Makes everything happen that is due by `ms`. */
  advanceTo(ms: number): void {
    for (let due = this.#nextDue(ms); due; due = this.#nextDue(ms)) {
      const [record, stage] = due;
      this.#finish(record, stage);
      undoLastWrite(record, stage.endsAt);
    }
    for (const [id, stage] of this.#active) {
      const record = this.world.provisions.get(id);
      if (record) this.#writeDue(record, stage, ms);
    }
    this.world.now = Math.max(this.world.now, ms);
  }

  /** When the next stage ends; null when no operation is running. */
  nextEnd(): number | null {
    const ends = [...this.#active.values()].map(({ endsAt }) => endsAt);
    return ends.length === 0 ? null : Math.min(...ends);
  }

  /** Changes the state, in the document and in the log; a stage begins when the state is one. */
  enter(record: ProvisionRecord, state: ServerState, operation: Operation, ms: number): void {
    this.changeState(record, state, ms);
    this.work(record, operation, ms);
  }

  /** Begins the stage of the current state. */
  work(record: ProvisionRecord, operation: Operation, ms: number): void {
    const stage = stageOf(record.body.state);
    if (!stage) throw new Error(`${record.body.state} is no stage`);
    record.lastOperation = operation;
    record.work = { operation, stage, startedAt: ms };
    this.#enter(record, record.work);
  }

  /** Changes the state as the server records it: a line in the history and one in the log. */
  changeState(record: ProvisionRecord, state: ServerState, ms: number): void {
    const change = stateChange(record.body.state, state);
    record.body = { ...withHistoric(record.body, [change], ms), state };
    this.log(record, ms, 'I', change.description);
  }

  /** What a new log file starts with. */
  fileHeader(ms: number): string {
    return this.#writer.fileHeader(ms);
  }

  /** A new provision is INIT before anybody can read it. */
  begin(record: ProvisionRecord, ms: number): void {
    this.enter(record, 'INIT', { kind: 'build' }, ms);
  }

  log(record: ProvisionRecord, ms: number, level: LogLevel, text: string): void {
    writeLine(this.#writer, record, ms, level, text);
  }

  /** Lets the thread at work on a provision go: the document was deleted, or OneForm restarted. */
  abandon(record: ProvisionRecord): void {
    record.work = null;
    this.#active.delete(record.id);
  }

  /** Applies a changed order to fail to the stage at work. */
  replan(record: ProvisionRecord): void {
    const stage = this.#active.get(record.id);
    if (stage) this.#plan(record, stage);
  }

  #enter(record: ProvisionRecord, work: Work): void {
    const stage: ActiveStage = {
      work,
      outcome: outcomeOf(this.world, record, work.stage, work.operation),
      read: record.body,
      planned: null,
      endsAt: 0,
      lines: [],
      written: 0,
    };
    this.#plan(record, stage);
    this.#active.set(record.id, stage);
  }

  #plan(record: ProvisionRecord, stage: ActiveStage): void {
    const { work, outcome } = stage;
    stage.planned = record.failures.find((failure) => failure.stage === work.stage) ?? null;
    const failure = failureOf(stage);
    const length = stageDuration(this.world, record, work.stage, work.operation, outcome.after);
    stage.endsAt = work.startedAt + Math.round(failure ? length * SHARE_BEFORE_FAILURE : length);
    stage.lines = stageLines(this.#writer, this.world, record, {
      work,
      endsAt: stage.endsAt,
      after: outcome.after,
      failure,
    });
  }

  #nextDue(ms: number): readonly [ProvisionRecord, ActiveStage] | null {
    let found: readonly [ProvisionRecord, ActiveStage] | null = null;
    for (const [id, stage] of this.#active) {
      const record = this.world.provisions.get(id);
      if (!record || stage.endsAt > ms) continue;
      if (!found || stage.endsAt < found[1].endsAt) found = [record, stage];
    }
    return found;
  }

  /** Terraform and Ansible write all the time: the lines of a stage are spread over its length. */
  #writeDue(record: ProvisionRecord, stage: ActiveStage, ms: number): void {
    const { work, endsAt, lines } = stage;
    const gap = (endsAt - work.startedAt) / (lines.length + 1);
    let text = '';
    for (; stage.written < lines.length; stage.written += 1) {
      const at = work.startedAt + gap * (stage.written + 1);
      const line = lines[stage.written];
      if (at > ms || !line) break;
      text += this.#writer.formatLine(Math.floor(at), line.level, line.text);
    }
    if (text !== '') record.log.append(text);
  }

  #finish(record: ProvisionRecord, stage: ActiveStage): void {
    const { work, outcome, endsAt } = stage;
    this.#writeDue(record, stage, endsAt);
    this.abandon(record);
    if (failureOf(stage)) {
      this.#fail(record, stage);
      return;
    }
    record.body = withHistoric(
      {
        ...stage.read,
        one_objects: outcome.after,
        user_inputs_values: outcome.values,
      },
      outcome.historic,
      endsAt,
    );
    if (outcome.machines) record.machines = outcome.machines;
    if (work.stage === 'APPLYING') {
      record.terraform = 'applied';
      delete record.halfMade;
    }
    if (outcome.guests?.length) {
      const rest = this.world.guests.filter((guest) => !outcome.guests?.includes(guest));
      this.world.guests.splice(0, this.world.guests.length, ...rest);
    }
    nextStep(this, record, work, endsAt);
  }

  #fail(record: ProvisionRecord, stage: ActiveStage): void {
    const { work, outcome, endsAt, planned } = stage;
    record.body = withHistoric(
      { ...stage.read, one_objects: outcome.failed.after },
      outcome.failed.historic,
      endsAt,
    );
    if (work.stage === 'APPLYING' && record.terraform === 'never') record.terraform = 'started';
    if (planned && !planned.sticky) {
      record.failures = record.failures.filter((failure) => failure !== planned);
    }
    this.changeState(record, `${work.stage}_FAILURE`, endsAt);
  }
}

/** A check of what lives on it, begun before this moment, writes back what it has read: log and thread go on, the document not. */
function undoLastWrite(record: ProvisionRecord, ms: number): void {
  const { readBack } = record;
  delete record.readBack;
  if (readBack !== undefined && ms <= readBack.until) record.body = readBack.body;
}

function failureOf(stage: ActiveStage): FailureCause | null {
  return stage.planned?.cause ?? stage.outcome.obstacle;
}
