import type { NodeKind } from '@/domain/topology/model';

/** What of the cloud a resource of Terraform is, by the name of its type; null for what the map does not show. */
export type CloudKind =
  'machine' | Extract<NodeKind, 'vpc' | 'subnet' | 'security_group'> | 'gateway';

const INDEX = /\[("(?:[^"\\]|\\.)*"|\d+)\]$/;

/** Types end with what they are: `aws_instance`, `scaleway_vpc_public_gateway`, `openstack_compute_instance_v2`. */
const TYPES: readonly (readonly [RegExp, CloudKind])[] = [
  [
    /(?:^|_)(?:instance|server|droplet|device|machine|vm|vm_qemu|domain|bare_?metal)(?:_v\d+)?$/,
    'machine',
  ],
  [/(?:internet|public|nat)_gateway$/, 'gateway'],
  [/(?:^|_)(?:subnet|subnetwork|private_network)(?:_v\d+)?$/, 'subnet'],
  [/(?:^|_)(?:vpc|virtual_network|network)(?:_v\d+)?$/, 'vpc'],
  [/(?:^|_)(?:security_group|firewall|firewall_group|secgroup)(?:_v\d+)?$/, 'security_group'],
];
/** Types that stand for anything: there the name says what it is. */
const BLANK = new Set(['null_resource', 'terraform_data']);
const MACHINE_NAME = /(?:^|_)(?:host|node|server|machine)s?$/;

export function cloudKindOf(address: string): CloudKind | null {
  const parts = address.replace(INDEX, '').split('.');
  const [type, name] = [parts.at(-2), parts.at(-1)];
  if (type === undefined || name === undefined || parts.at(-3) === 'data') return null;
  if (BLANK.has(type)) return MACHINE_NAME.test(name) ? 'machine' : null;
  return TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}

/** The key of one of many: `10.0.0.3` of `host["10.0.0.3"]`, `2` of `host[2]`; null for a resource that is one of a kind. */
export function keyOf(address: string): string | null {
  const key = INDEX.exec(address)?.[1];
  if (key === undefined) return null;
  return key.startsWith('"') ? key.slice(1, -1).replaceAll(/\\(.)/g, '$1') : key;
}
