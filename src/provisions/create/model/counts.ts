import { fillDefaults } from '@/domain/inputs/check';
import { fieldsOf } from '@/domain/inputs/parse';
import type { InputValues } from '@/domain/inputs/raw';
import type { InputRole, InputSpec } from '@/domain/inputs/spec';
import { buildPayload, type FormValues } from '@/domain/inputs/values';
import { specsIn } from '@/forms/wizard/wizard-plan';
import type { Selection } from '@/provisions/create/model/provision-wizard';
import type { JsonValue } from '@/lib/json';

export interface Counts {
  /** Null when no input tells. */
  readonly hosts: number | null;
  /** Null when the deployment knows no public IPs. */
  readonly publicIps: number | null;
}

/** How much will be made, by the inputs whose names OneForm itself gives a meaning. */
export function countObjects(selection: Selection, typed: FormValues): Counts {
  const valueOf = valuesByRole(selection, typed);
  const cloud = valueOf('hosts');
  const own = valueOf('onprem_hosts');
  const publicIps = valueOf('public_ips');
  const hosts = [
    ...(typeof cloud === 'number' ? [cloud] : []),
    ...(Array.isArray(own) ? [own.length] : []),
  ];
  return {
    hosts: hosts.length === 0 ? null : hosts.reduce((sum, count) => sum + count, 0),
    publicIps: typeof publicIps === 'number' ? publicIps : null,
  };
}

/**
 * The input that asks for no host at all, where none will be made; null when some will, or no such input is there.
 * Of an empty list of machines the network advice tells.
 */
export function inputWithoutHosts(selection: Selection, typed: FormValues): InputSpec | null {
  if (countObjects(selection, typed).hosts !== 0) return null;
  return selection.specs.find(({ role }) => role === 'hosts') ?? null;
}

/** The values that the server will work with, its defaults among them. */
export function workingValues(selection: Selection, typed: FormValues): InputValues {
  const specs = specsIn(selection);
  const payload = buildPayload(fieldsOf(specs), typed);
  return fillDefaults(specs, payload.ok ? payload.values : {});
}

/** The same, by what OneForm takes them for. */
function valuesByRole(selection: Selection, typed: FormValues) {
  const specs = specsIn(selection);
  const values = workingValues(selection, typed);
  return (role: InputRole): JsonValue | undefined => {
    const name = specs.find((spec) => spec.role === role)?.name;
    return name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  };
}
