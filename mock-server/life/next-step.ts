import { assertNever } from '@/lib/assert-never';
import type { Operation, ProvisionRecord, Stage, Work, World } from '../model';
import type { ServerState } from './states';

/** The engine as this rule needs it. */
interface Steps {
  readonly world: World;
  enter(record: ProvisionRecord, state: ServerState, operation: Operation, ms: number): void;
  work(record: ProvisionRecord, operation: Operation, ms: number): void;
  changeState(record: ProvisionRecord, state: ServerState, ms: number): void;
  log(record: ProvisionRecord, ms: number, level: 'I', text: string): void;
}

const REMOVE_ALL: Operation = { kind: 'remove', all: true };

/** What a stage that ended well is followed by (contract#states). */
export function nextStep(engine: Steps, record: ProvisionRecord, work: Work, ms: number): void {
  const next = followerOf(work.stage, work.operation);
  if (next === 'RUNNING') {
    engine.changeState(record, next, ms);
    if (record.body.one_objects.hosts.length === 0) startRemoval(engine, record, REMOVE_ALL, ms);
  } else if (next === 'DONE') {
    engine.changeState(record, next, ms);
    engine.log(record, ms, 'I', `Removing provider ${record.body.provider_id} from provision`);
    releaseProvider(engine.world, record);
  } else {
    engine.enter(record, next, work.operation, ms);
  }
}

/** The change to DEPROVISIONING_ONE is never recorded, neither in the history nor in the log. */
export function startRemoval(
  engine: Pick<Steps, 'work'>,
  record: ProvisionRecord,
  operation: Operation,
  ms: number,
): void {
  record.body = { ...record.body, state: 'DEPROVISIONING_ONE' };
  engine.work(record, operation, ms);
}

/** The provider forgets a provision that is DONE or deleted. */
export function releaseProvider(world: World, record: ProvisionRecord): void {
  const provider = world.providers.get(record.body.provider_id);
  if (!provider) return;
  provider.body = {
    ...provider.body,
    provision_ids: provider.body.provision_ids.filter((id) => id !== record.id),
  };
}

function followerOf(stage: Stage, operation: Operation): Stage | 'RUNNING' | 'DONE' {
  switch (stage) {
    case 'INIT':
      return 'PLANNING';
    case 'PLANNING':
      return 'APPLYING';
    case 'APPLYING':
      return 'CONFIGURING_ONE';
    case 'CONFIGURING_ONE':
      return 'CONFIGURING_PROVISION';
    case 'CONFIGURING_PROVISION':
      return 'RUNNING';
    case 'DEPROVISIONING_ONE':
      return 'DEPROVISIONING';
    case 'DEPROVISIONING':
      return operation.kind === 'remove' && operation.all ? 'DONE' : 'RUNNING';
    default:
      return assertNever(stage);
  }
}
