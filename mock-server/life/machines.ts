import { isJsonObject } from '@/lib/json';
import type { ProvisionRecord, World } from '../model';
import type { OneHost } from '../wire';
import { addressOf } from './record';

/** A number that looks like any, always the same for the same seed (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** Hexadecimal digits that look like any, always the same for the same seed. */
export function hexDigits(seed: string, length: number): string {
  let digits = '';
  for (let round = 0; digits.length < length; round += 1) {
    digits += hashOf(`${seed}/${round}`).toString(16).padStart(8, '0');
  }
  return digits.slice(0, length);
}

function uuidOf(seed: string): string {
  const hex = hexDigits(seed, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** How each cloud names its machines; the other drivers are simulated and say so in the name. */
function cloudName(driverId: string, seed: string, zone: string): string | null {
  switch (driverId) {
    case 'aws':
      return `i-0${hexDigits(seed, 16)}`;
    case 'scaleway':
      return `${zone}/${uuidOf(seed)}`;
    case 'digitalocean':
      return String(400_000_000 + (hashOf(seed) % 99_999_999));
    case 'google':
      return `${zone}/oneform-${hexDigits(seed, 8)}`;
    case 'equinix':
    case 'i3dnet':
    case 'vultr':
      return uuidOf(seed);
    default:
      return null;
  }
}

/** The zone of the provider's connection, for the clouds that put it into a machine's name. */
function zoneOf(world: World, record: ProvisionRecord): string {
  const connection = world.providers.get(record.body.provider_id)?.body.connection;
  const zone = isJsonObject(connection) ? connection['zone'] : undefined;
  return typeof zone === 'string' ? zone : 'zone-1';
}

/** A new machine of a cloud at that Terraform index, not yet a host of OpenNebula. */
export function newMachine(world: World, record: ProvisionRecord, index: number): OneHost {
  const { id, driverId } = record;
  const number = world.counters.machine;
  const resource = cloudName(driverId, `${id}/${index}/${number}`, zoneOf(world, record));
  if (resource === null) {
    const position = index + 1;
    return {
      id: null,
      resource_id: `dummy-${id}-${position}-${position}-${position}`,
      name: `${id}.${position}.${position}.${position}`,
    };
  }
  world.counters.machine += 1;
  return { id: null, resource_id: resource, name: addressOf('203.0', number + 113 * 256) };
}

/** A machine that exists already: only its address is known. */
export function onPremisesMachine(address: string): OneHost {
  return { id: null, resource_id: `onprem-${address.replaceAll('.', '-')}`, name: address };
}
