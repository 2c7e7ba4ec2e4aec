import type { z } from 'zod';

import type { FailureCause, PlannedFailure, Stage } from '../model';
import type { Session } from '../session';
import type { failRequest } from './requests';

/** The cause that is most common at a stage. */
const USUAL_CAUSE: Readonly<Record<Stage, FailureCause>> = {
  INIT: 'registry-unreachable',
  PLANNING: 'bad-credentials',
  APPLYING: 'quota',
  CONFIGURING_ONE: 'invalid-network',
  CONFIGURING_PROVISION: 'host-unreachable',
  DEPROVISIONING_ONE: 'object-in-use',
  DEPROVISIONING: 'timeout',
};

/** Orders a failure, for a provision or for the next one made; null when there is no such provision. */
export function orderFailure(
  session: Session,
  { provisionId, stage, cause, sticky, after }: z.infer<typeof failRequest>,
): object | null {
  const { world, engine } = session;
  const record = provisionId === 'next' ? null : world.provisions.get(provisionId);
  if (record === undefined) return null;
  if (stage === 'ADD_IP') {
    if (!record) return null;
    record.addressGrants = after;
    record.addressRefusals = sticky ? Number.POSITIVE_INFINITY : (record.addressRefusals ?? 0) + 1;
    return { provisionId, stage, sticky, after };
  }
  if (stage === 'SCALING') {
    if (!record) return null;
    record.scalingFailures = sticky ? Number.POSITIVE_INFINITY : (record.scalingFailures ?? 0) + 1;
    return { provisionId, stage, sticky };
  }
  const planned: PlannedFailure = { stage, cause: cause ?? USUAL_CAUSE[stage], sticky };
  if (record) {
    record.failures = [...record.failures, planned];
    engine.replan(record);
  } else {
    world.nextFailures = [...(world.nextFailures ?? []), planned];
  }
  return { provisionId, ...planned };
}

/** Takes all orders back, of one provision or of all. */
export function clearFailures(session: Session, provisionId: number | undefined): void {
  const { world, engine } = session;
  for (const record of world.provisions.values()) {
    if (provisionId !== undefined && record.id !== provisionId) continue;
    record.failures = [];
    record.addressRefusals = 0;
    record.addressGrants = 0;
    record.scalingFailures = 0;
    engine.replan(record);
  }
  if (provisionId === undefined) world.nextFailures = [];
}
