import type { InputSpec } from '@/domain/inputs/spec';
import { parseAddress, parseBlock, parseMask } from '@/domain/network/address';

/** What an input means in a network, as far as its name or its default tells. */
export type NetworkRole =
  /** The address of a network, without its mask. */
  | 'network'
  | 'mask'
  /** A network in CIDR notation. */
  | 'block'
  | 'gateway'
  /** One or more name servers, separated by commas or spaces. */
  | 'dns'
  /** The first address that OpenNebula gives out, of `size` ones. */
  | 'first'
  | 'size'
  /** Machines that exist already, by their addresses. */
  | 'hosts'
  /** An address by its default alone: a name would do as well. */
  | 'address';

export interface NetworkInput {
  readonly spec: InputSpec;
  readonly role: NetworkRole;
  /** Inputs of one group speak of one network: `private_gateway` and `private_mask` of "private". */
  readonly group: string;
}

/** Ends of names and what they stand for; the first that fits counts, so the longer ones come first. */
const NAMES: readonly (readonly [RegExp, NetworkRole])[] = [
  [/cidr(?:_?blocks?)?$|network_?blocks?$/u, 'block'],
  [/(?:network_|net_|subnet_)?(?:net)?mask$/u, 'mask'],
  [/(?:network_|net_)?(?:gateway|gw)(?:_ip|_address)?$/u, 'gateway'],
  [/(?:network_)?(?:dns|name_?servers?)(?:_servers?|_ips?|_address(?:es)?)?$/u, 'dns'],
  [/(?:network|subnet|net)_(?:address|ip)$/u, 'network'],
  [
    /(?:range_|ar_)?(?:first|start)_(?:ip|address)$|(?:ip|address|range)_(?:first|start)$/u,
    'first',
  ],
  [/(?:ar|range|ip)_(?:size|count)$/u, 'size'],
];

/** Names too short to be an end of another one: `zip` and `instance_disk_size` are something else. */
const WHOLE_NAMES: ReadonlyMap<string, NetworkRole> = new Map([
  ['ip', 'first'],
  ['size', 'size'],
]);

/** The inputs that say something about a network; all others are left out. */
export function networkInputs(specs: readonly InputSpec[]): readonly NetworkInput[] {
  const found = specs.flatMap((spec) => {
    const input = byRole(spec) ?? byName(spec) ?? byDefault(spec);
    return input === null ? [] : [input];
  });
  // A size counts addresses only where a first address stands beside it.
  const counted = new Set(found.filter(({ role }) => role === 'first').map(({ group }) => group));
  return found.filter(({ role, group }) => role !== 'size' || counted.has(group));
}

function byRole(spec: InputSpec): NetworkInput | null {
  return spec.role === 'onprem_hosts' && spec.kind === 'list'
    ? { spec, role: 'hosts', group: '' }
    : null;
}

function byName(spec: InputSpec): NetworkInput | null {
  const name = spec.name.toLowerCase().replaceAll(/[\s.-]/gu, '_');
  const whole = WHOLE_NAMES.get(name);
  if (whole !== undefined) return fits(spec, whole) ? { spec, role: whole, group: '' } : null;
  for (const [end, role] of NAMES) {
    const at = name.search(end);
    // `gateway_mask` is about the gateway's mask, `unmask` about nothing of the kind.
    if (at === -1 || (at > 0 && name[at - 1] !== '_')) continue;
    return fits(spec, role) ? { spec, role, group: name.slice(0, at).replace(/_$/u, '') } : null;
  }
  return null;
}

/** A name may mislead where the type says otherwise. */
function fits(spec: InputSpec, role: NetworkRole): boolean {
  if (spec.secrecy.masked) return false;
  if (role === 'size') return spec.kind === 'number';
  if (role === 'block' || role === 'dns') return spec.kind === 'string' || spec.kind === 'list';
  return spec.kind === 'string';
}

function byDefault(spec: InputSpec): NetworkInput | null {
  const { defaultValue } = spec;
  if (spec.kind !== 'string' || spec.secrecy.masked || typeof defaultValue !== 'string')
    return null;
  const role = roleOfDefault(defaultValue);
  // The default alone does not say which network it belongs to: each is a group of its own.
  return role === null ? null : { spec, role, group: `=${spec.name}` };
}

function roleOfDefault(text: string): NetworkRole | null {
  if (parseBlock(text) !== null) return 'block';
  if (parseAddress(text) === null) return null;
  return text.startsWith('255.') && parseMask(text) !== null ? 'mask' : 'address';
}
