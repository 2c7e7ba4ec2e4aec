import type { InputValues } from '@/domain/inputs/raw';
import type { InputSpec } from '@/domain/inputs/spec';
import { parseAddress } from '@/domain/network/address';

/** Why a provision of one's own machines can only fail. */
export interface HopelessHosts {
  readonly input: InputSpec;
  /** What is no address; empty where the list itself is. */
  readonly wrong: readonly string[];
}

/**
 * A list of machines (`oneform_onprem_hosts`) that nothing can come of: it is empty, or holds what is no address
 * (contract#no-hosts). OneForm takes both, and fails while it configures.
 *
 * @param values as OneForm will work with them, its defaults among them
 */
export function hopelessHosts(
  specs: readonly InputSpec[],
  values: InputValues,
): HopelessHosts | null {
  const input = specs.find(({ role, kind }) => role === 'onprem_hosts' && kind === 'list');
  if (input === undefined) return null;
  const given = Object.hasOwn(values, input.name) ? (values[input.name] ?? []) : [];
  const hosts: readonly unknown[] = Array.isArray(given) ? given : [];
  const texts = hosts.map(String);
  const wrong = [...new Set(texts.filter((text) => parseAddress(text) === null))];
  return texts.length > 0 && wrong.length === 0 ? null : { input, wrong };
}
