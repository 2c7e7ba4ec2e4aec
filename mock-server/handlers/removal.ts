import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { ApiError, internalError } from '../http/api-error';
import { NO_CONTENT } from '../http/context';
import type { ApiContext, Handler } from '../http/context';
import { provisionOf } from '../http/documents';
import { toInteger } from '../http/ruby';
import { startRemoval } from '../life/next-step';
import { takes } from '../life/states';
import type { Operation, ProvisionRecord } from '../model';
import { checkFailed, rememberChilds, unmanagedOf } from '../rules/guests';
import type { Scope } from '../rules/guests';
import { forceOf, operationBody } from './operation-body';

/** A transition that the state machine refuses hides what really went wrong. */
export function invalidTransition(from: string, to: string): ApiError {
  return internalError(`Invalid state transition '${from}' => '${to}'`);
}

/**
 * Refuses while something runs on the objects. A check that fails sees nothing: the removal then goes
 * on and takes the virtual machine with it (contract#trap-4).
 */
export function refuseGuests(
  context: ApiContext,
  record: ProvisionRecord,
  scope: Scope | null,
): void {
  const found = unmanagedOf(context.world, record.body.one_objects, scope);
  if (!found) {
    context.engine.log(record, context.now, 'E', checkFailed().message);
    return;
  }
  if (scope === null) rememberChilds(record, found);
  if (Object.keys(found).length === 0) return;
  throw new ApiError(405, 'Unmanaged resources found, use `force` option to delete them', {
    context: found,
  });
}

const KINDS = ['hosts', 'networks', 'datastores'] as const;

function idsOf(value: JsonValue | undefined): readonly number[] {
  return Array.isArray(value) ? value.map((id: JsonValue) => toInteger(id)) : [];
}

/** `resources` narrows an undeploy to some objects; an unknown kind breaks it. */
function scopeOf(body: JsonObject, state: string): Scope | null {
  const { resources } = body;
  if (!isJsonObject(resources) || Object.keys(resources).length === 0) return null;
  const known: readonly string[] = KINDS;
  if (Object.keys(resources).some((kind) => !known.includes(kind))) {
    throw invalidTransition(state, 'DEPROVISIONING_ONE_FAILURE');
  }
  return {
    hosts: idsOf(resources['hosts']),
    networks: idsOf(resources['networks']),
    datastores: idsOf(resources['datastores']),
  };
}

/** Takes everything away, or what `resources` names; with `force` from any state, DONE included. */
export const undeploy: Handler = (context) => {
  const body = operationBody(context);
  const force = forceOf(body);
  const record = provisionOf(context);
  const { state } = record.body;
  if (!force && !takes('undeploy', state)) {
    throw new ApiError(405, `Cannot deprovision provision in state: ${state}`);
  }
  const scope = scopeOf(body, state);
  if (!force) refuseGuests(context, record, scope);
  context.engine.abandon(record);
  const operation: Operation = scope
    ? { kind: 'remove', all: false, ...scope }
    : { kind: 'remove', all: true };
  startRemoval(context.engine, record, operation, context.now);
  return NO_CONTENT;
};
