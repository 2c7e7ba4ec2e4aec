import type { JsonObject } from '@/lib/json';
import { ApiError, missingAttribute } from '../http/api-error';
import { NO_CONTENT } from '../http/context';
import type { ApiContext, Handler } from '../http/context';
import { provisionOf } from '../http/documents';
import { isTruthy, toText } from '../http/ruby';
import { releaseProvider } from '../life/next-step';
import { retriedState } from '../life/states';
import type { ServerState } from '../life/states';
import type { ProvisionRecord } from '../model';
import { forceOf, operationBody } from './operation-body';
import { applyScale, scaleRequest } from './scale';

function refused(target: string, state: string): ApiError {
  return new ApiError(405, `Cannot recover to state ${target} from ${state}`);
}

/** Goes on with the stage that failed. */
function resume(
  context: ApiContext,
  record: ProvisionRecord,
  target: ServerState,
  body: JsonObject,
): void {
  const { engine, now } = context;
  const { state } = record.body;
  // A failed scaling says again what it wanted, before anything is changed.
  const request = target === 'SCALING' ? scaleRequest(body) : null;
  engine.log(record, now, 'I', `Recovering provision from state: ${state}`);
  if (request) {
    applyScale(context, record, request);
    return;
  }
  if (target === 'DONE') {
    engine.changeState(record, 'DONE', now);
    releaseProvider(context.world, record);
    return;
  }
  engine.enter(record, target, record.lastOperation ?? operationOf(target), now);
}

function operationOf(target: ServerState): NonNullable<ProvisionRecord['lastOperation']> {
  return target === 'DEPROVISIONING' || target === 'DEPROVISIONING_ONE'
    ? { kind: 'remove', all: true }
    : { kind: 'build' };
}

/** Repeats the stage that failed. */
export const retry: Handler = (context) => {
  const body = operationBody(context);
  forceOf(body);
  const record = provisionOf(context);
  const { state } = record.body;
  const target = retriedState(record.body.state);
  if (target === null) throw refused(state, state);
  resume(context, record, target, body);
  return NO_CONTENT;
};

/** The same, for a client that says where it expects to go on. */
export const recover: Handler = (context) => {
  const body = operationBody(context);
  const wanted = body['recover_state'];
  if (!isTruthy(wanted)) throw missingAttribute('recover_state');
  forceOf(body);
  const record = provisionOf(context);
  const target = retriedState(record.body.state);
  if (target === null || wanted !== target) throw refused(toText(wanted), record.body.state);
  resume(context, record, target, body);
  return NO_CONTENT;
};
