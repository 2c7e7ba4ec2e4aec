import { fillDefaults } from '@/domain/inputs/check';
import { fieldsOf } from '@/domain/inputs/parse';
import { buildPayload, type FormValues } from '@/domain/inputs/values';
import { allSpecs, type Selection } from '@/features/provision-wizard/model/plan';
import type { JsonValue } from '@/lib/json';

export interface Counts {
  /** Null when no input tells. */
  readonly hosts: number | null;
  /** Null when the deployment knows no public IPs. */
  readonly publicIps: number | null;
}

/** How much will be made, by the inputs whose names OneForm itself gives a meaning. */
export function countObjects(selection: Selection, typed: FormValues): Counts {
  const specs = allSpecs(selection);
  const payload = buildPayload(fieldsOf(specs), typed);
  const values = fillDefaults(specs, payload.ok ? payload.values : {});
  const valueOf = (role: string): JsonValue | undefined => {
    const name = specs.find((spec) => spec.role === role)?.name;
    return name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  };
  const cloud = valueOf('hosts');
  const own = valueOf('onprem_hosts');
  const publicIps = valueOf('public_ips');
  return {
    hosts: typeof cloud === 'number' ? cloud : Array.isArray(own) ? own.length : null,
    publicIps: typeof publicIps === 'number' ? publicIps : null,
  };
}
