import { assertNever } from '@/lib/assert-never';
import type { Operation, ProvisionRecord, Stage, World } from '../model';
import { applying } from './applying';
import { configuringOne } from './configuring-one';
import { deprovisioning, deprovisioningOne } from './deprovisioning';
import { unchanged } from './outcome';
import type { Outcome } from './outcome';

/** The outcome of a stage that begins now. Takes the ids and addresses that it will use. */
export function outcomeOf(
  world: World,
  record: ProvisionRecord,
  stage: Stage,
  operation: Operation,
): Outcome {
  switch (stage) {
    case 'INIT':
    case 'PLANNING':
      return unchanged(record);
    case 'CONFIGURING_PROVISION':
      return unchanged(record, record.body.one_objects.hosts.length === 0 ? 'no-hosts' : null);
    case 'APPLYING':
      return applying(world, record);
    case 'CONFIGURING_ONE':
      return configuringOne(world, record);
    case 'DEPROVISIONING_ONE':
      return deprovisioningOne(world, record, operation);
    case 'DEPROVISIONING':
      return deprovisioning(record, operation);
    default:
      return assertNever(stage);
  }
}
