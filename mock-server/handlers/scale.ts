import type { JsonObject, JsonValue } from '@/lib/json';
import { isJsonObject } from '@/lib/json';
import { ApiError, internalError, missingAttribute } from '../http/api-error';
import { NO_CONTENT } from '../http/context';
import type { ApiContext, Handler } from '../http/context';
import { provisionOf } from '../http/documents';
import { isTruthy, toInteger } from '../http/ruby';
import { addressesOf } from '../life/values';
import { startRemoval } from '../life/next-step';
import { isOnPremises } from '../life/record';
import { takes } from '../life/states';
import type { ProvisionRecord } from '../model';
import { operationBody } from './operation-body';
import { invalidTransition, refuseGuests } from './removal';

/** What both directions need: the words of the request, unchecked but for being there. */
interface ScaleRequest {
  readonly direction: JsonValue;
  readonly nodes: JsonValue;
  readonly opts: JsonValue | undefined;
}

export function scaleRequest(body: JsonObject): ScaleRequest {
  const { direction, nodes, opts } = body;
  if (!isTruthy(direction)) throw missingAttribute('direction');
  if (!isTruthy(nodes)) throw missingAttribute('nodes');
  return { direction, nodes, opts };
}

/** Adds hosts to the values: from there on it is a build like the first. */
function valuesAfterUp(record: ProvisionRecord, nodes: JsonValue): JsonObject {
  const values = record.body.user_inputs_values;
  if (Array.isArray(nodes)) {
    if (!isOnPremises(record)) {
      throw new ApiError(405, 'Only on-premise provisions can scale up adding nodes manually');
    }
    const hosts = [...addressesOf(values['oneform_onprem_hosts']), ...addressesOf(nodes)];
    return { ...values, oneform_onprem_hosts: [...new Set(hosts)] };
  }
  if (isJsonObject(nodes) || typeof nodes === 'boolean') {
    throw invalidTransition(record.body.state, 'SCALING_FAILURE');
  }
  if (isOnPremises(record)) {
    throw new ApiError(405, 'Only on-cloud provisions can scale up adding nodes dinamically');
  }
  const { length } = record.body.one_objects.hosts;
  return { ...values, oneform_hosts: length + toInteger(nodes) };
}

function scaleUp(context: ApiContext, record: ProvisionRecord, nodes: JsonValue): void {
  const values = valuesAfterUp(record, nodes);
  const { engine, now } = context;
  if (record.scalingFailures) {
    record.scalingFailures -= 1;
    if (record.body.state !== 'SCALING') engine.changeState(record, 'SCALING', now);
    engine.changeState(record, 'SCALING_FAILURE', now);
    throw internalError('Error preparing the provision: no space left on device');
  }
  record.body = { ...record.body, user_inputs_values: values };
  // Both changes happen within the request: SCALING is never seen from outside.
  if (record.body.state !== 'SCALING') engine.changeState(record, 'SCALING', now);
  engine.begin(record, now);
}

/**
 * The hosts that go: those named, known or not, or as many as asked for. The server takes these by
 * lot; here the newest go, so that a test can rely on it.
 */
function chosenHosts(record: ProvisionRecord, nodes: JsonValue): readonly number[] {
  if (Array.isArray(nodes)) return nodes.map((id: JsonValue) => toInteger(id));
  if (isJsonObject(nodes) || typeof nodes === 'boolean') {
    throw invalidTransition(record.body.state, 'SCALING_FAILURE');
  }
  const amount = toInteger(nodes);
  const ids = record.body.one_objects.hosts.flatMap(({ id }) => (id === null ? [] : [id]));
  if (amount > ids.length) {
    throw new ApiError(405, 'The number of nodes to destroy is greater than the number of hosts');
  }
  if (amount < 0) throw invalidTransition(record.body.state, 'SCALING_FAILURE');
  return amount === 0 ? [] : ids.slice(-amount);
}

function scaleDown(context: ApiContext, record: ProvisionRecord, request: ScaleRequest): void {
  if (isJsonObject(request.opts) && Object.keys(request.opts).length > 0) {
    throw invalidTransition(record.body.state, 'SCALING_FAILURE');
  }
  const hosts = chosenHosts(record, request.nodes);
  const scope = { hosts, networks: [], datastores: [] };
  refuseGuests(context, record, scope);
  startRemoval(context.engine, record, { kind: 'remove', all: false, ...scope }, context.now);
}

/** Adds or removes hosts. Amounts are not checked: 0 and negative ones run through all stages. */
export function applyScale(
  context: ApiContext,
  record: ProvisionRecord,
  request: ScaleRequest,
): void {
  const { state } = record.body;
  if (typeof request.direction !== 'string') throw invalidTransition(state, 'SCALING_FAILURE');
  const direction = request.direction.toLowerCase();
  if (direction !== 'up' && direction !== 'down') {
    throw new ApiError(
      405,
      `Scaling operation not supported: ${direction}, only up and down are supported`,
    );
  }
  if (!takes('scale', state)) {
    throw new ApiError(405, `Cannot scale ${direction} provision ${record.id} in state: ${state}`);
  }
  if (direction === 'up') scaleUp(context, record, request.nodes);
  else scaleDown(context, record, request);
}

export const scale: Handler = (context) => {
  const request = scaleRequest(operationBody(context));
  applyScale(context, provisionOf(context), request);
  return NO_CONTENT;
};
