import type { JsonObject } from '@/lib/json';
import type { HostResource, Plugin, Resource } from './cloud';
import { fakeDigits, fakeHex, fakeUuid } from './fake-id';

export const text = (map: JsonObject, key: string, otherwise: string): string => {
  const value = map[key];
  return typeof value === 'string' ? value : otherwise;
};

const none = (): readonly string[] => [];
export const RANDOM: Plugin = { source: 'hashicorp/random', version: '3.6.3' };
export const NULL: Plugin = { source: 'hashicorp/null', version: '3.2.3' };

/** One line per resource keeps the tables below readable. */
export function shared(
  module: string,
  type: string,
  name: string,
  seconds: number,
  id: Resource['id'],
  attributes: Resource['attributes'] = none,
): Resource {
  return { module, type, name, seconds, id, attributes };
}

export const suffix = (module: string, bytes: number): Resource =>
  shared(
    module,
    'random_id',
    'key_suffix',
    0,
    (naming) => fakeDigits(`${naming.provisionId} suffix`, 19),
    () => [`+ byte_length = ${bytes}`, '+ hex = (known after apply)'],
  );

export const uuidOf =
  (what: string): Resource['id'] =>
  (naming) =>
    fakeUuid(`${naming.provisionId} ${what}`);

export const hexOf =
  (prefix: string): Resource['id'] =>
  (naming) =>
    `${prefix}-0${fakeHex(`${naming.provisionId} ${prefix}`, 16)}`;

export const inPlaceOf =
  (key: string, otherwise: string, what: string): Resource['id'] =>
  (naming) =>
    `${text(naming.connection, key, otherwise)}/${uuidOf(what)(naming)}`;

/** A cloud's host: counted, and known to Terraform by the identifier that OneForm keeps too. */
export function counted(
  module: string,
  type: string,
  attributes: HostResource['attributes'],
): HostResource {
  return {
    module,
    type,
    name: 'host',
    key: (host) => String(host.index),
    attributes,
    id: (host) => host.resourceId,
    seconds: 'stage',
  };
}

export const CLOUD_INVENTORY = { nodes: true, router: true };
