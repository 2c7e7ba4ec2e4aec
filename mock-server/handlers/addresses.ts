import type { JsonObject, JsonValue } from '@/lib/json';
import { ApiError, internalError, missingAttribute } from '../http/api-error';
import { NO_CONTENT } from '../http/context';
import type { Handler } from '../http/context';
import { provisionOf } from '../http/documents';
import { isTruthy, toInteger } from '../http/ruby';
import { SECONDS_PER_ADDRESS } from '../life/duration';
import {
  elasticNetwork,
  elasticRanges,
  newElasticRange,
  numberValue,
  withElasticRanges,
} from '../life/record';
import type { ProvisionRecord } from '../model';
import type { OneObject } from '../wire';
import { operationBody } from './operation-body';

const REMOVAL_MS = 900;
/** A cloud that refuses does so sooner than it would have allocated. */
const REFUSAL_MS = 3000;

/** A constant that the server's own code misspells: raised wherever it means to report an error. */
function misspelt(): ApiError {
  return internalError(
    'uninitialized constant OpenNebula::Error::GENERAL_EC\n\n' +
      '                OpenNebula::Error::GENERAL_EC\n' +
      '                                 ^^^^^^^^^^^^',
  );
}

function publicNetwork(record: ProvisionRecord): OneObject {
  const network = elasticNetwork(record.body.one_objects);
  if (!network) throw misspelt();
  return network;
}

function withCounter(values: JsonObject, change: number): JsonObject {
  return { ...values, oneform_public_ips: numberValue(values, 'oneform_public_ips') + change };
}

function amountOf(body: JsonObject): number {
  const amount: JsonValue = body['amount'] ?? 1;
  if (typeof amount !== 'number' || !Number.isInteger(amount)) throw misspelt();
  return amount;
}

/**
 * Raises the counter and takes addresses until there are as many. Answers 204 even when the cloud
 * refuses, and writes back the document that it read when it began (contract#trap-6, contract#trap-7).
 */
export const addIp: Handler = async (context) => {
  const body = operationBody(context);
  const record = provisionOf(context);
  const network = publicNetwork(record);
  const amount = amountOf(body);
  const { world, engine } = context;
  const read = record.body;
  const values = withCounter(read.user_inputs_values, amount);
  const ranges = [...elasticRanges(network)];
  // An undeployed provision keeps its network's name, but there is nothing to add to.
  const missing =
    network.id === null ? 0 : numberValue(values, 'oneform_public_ips') - ranges.length;
  let at = context.now;
  for (let index = 0; index < missing; index += 1) {
    const text = `Adding an AR to network ${network.id} using ${record.driverId} drivers`;
    engine.log(record, at, 'I', text);
    if (record.addressGrants) record.addressGrants -= 1;
    else if (record.addressRefusals) {
      at += REFUSAL_MS;
      await context.clock.waitUntil(at);
      record.addressRefusals -= 1;
      engine.log(record, at, 'E', refusalOf(record));
      break;
    }
    at += SECONDS_PER_ADDRESS * 1000;
    await context.clock.waitUntil(at);
    ranges.push(newElasticRange(world, record.driverId, ranges));
  }
  const objects = withElasticRanges(read.one_objects, ranges);
  record.body = {
    ...read,
    user_inputs_values: values,
    ...(missing > 0 && { one_objects: objects }),
  };
  return NO_CONTENT;
};

function refusalOf(record: ProvisionRecord): string {
  return `[one.vn.add_ar] IPAM driver ${record.driverId}: the cloud refused another address (AddressLimitExceeded)`;
}

export const removeIp: Handler = async (context) => {
  const body = operationBody(context);
  const wanted = body['ar_id'];
  if (!isTruthy(wanted)) throw missingAttribute('ar_id');
  const record = provisionOf(context);
  const network = publicNetwork(record);
  const { engine, now } = context;
  const id = toInteger(wanted);
  const ranges = elasticRanges(network);
  if (!ranges.some((range) => range.ar_id === id)) {
    const problem = `Address range with AR_ID=${id} not found in the network body`;
    engine.log(record, now, 'E', problem);
    throw new ApiError(500, `Error removing AR ${id} from vnet ${network.id}: ${problem}`);
  }
  engine.log(record, now, 'I', `Removing AR ${id} from network ${network.id}`);
  const read = record.body;
  await context.clock.waitUntil(now + REMOVAL_MS);
  record.body = {
    ...read,
    user_inputs_values: withCounter(read.user_inputs_values, -1),
    one_objects: withElasticRanges(
      read.one_objects,
      ranges.filter((range) => range.ar_id !== id),
    ),
  };
  return NO_CONTENT;
};
