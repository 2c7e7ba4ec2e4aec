import type { JsonObject, JsonValue } from '@/lib/json';
import { toText } from '../http/ruby';
import type { ProvisionRecord } from '../model';
import type { OneHost } from '../wire';
import { isOnPremises, numberValue } from './record';

/** `oneform_onprem_hosts` as addresses, each once; PATCH may have made it anything. */
export function addressesOf(value: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.map((address: JsonValue) => toText(address)))];
}

/** The values once those machines are gone: the number of hosts, or the list of their addresses. */
export function valuesWithout(record: ProvisionRecord, gone: readonly OneHost[]): JsonObject {
  const values = record.body.user_inputs_values;
  if (gone.length === 0) return values;
  if (isOnPremises(record)) {
    const names = new Set(gone.map(({ name }) => name));
    const left = addressesOf(values['oneform_onprem_hosts']).filter((ip) => !names.has(ip));
    return { ...values, oneform_onprem_hosts: left };
  }
  return { ...values, oneform_hosts: numberValue(values, 'oneform_hosts') - gone.length };
}
