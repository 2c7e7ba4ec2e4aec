import {
  inner,
  lenient,
  listOf,
  map,
  oneOrMore,
  recordOf,
  textOrNull,
  wholeOrNull,
} from '@/api/wire/schema';
import * as z from 'zod/mini';
import type {
  AddressRange,
  Children,
  OneDatastore,
  OneHost,
  OneNetwork,
  OneObjects,
} from '@/domain/provision/objects';

/** `childs`: ids arrive as texts, in lists by kind. */
const idList = lenient((value): readonly string[] =>
  (Array.isArray(value) ? value : []).flatMap((id: unknown) =>
    typeof id === 'string' || typeof id === 'number' ? [String(id)] : [],
  ),
);
export const children = recordOf<Children[string]>(idList);

const RANGE = z.pipe(
  z.object({
    type: textOrNull,
    ip: textOrNull,
    size: wholeOrNull,
    ipam: textOrNull,
    ar_id: wholeOrNull,
  }),
  z.transform(({ type, ip, size, ipam, ar_id }): AddressRange => ({
    type,
    ip,
    size,
    ipam,
    arId: ar_id,
  })),
);

const TEMPLATE_FIELDS = inner(
  z.object({
    vn_mad: textOrNull,
    network_address: textOrNull,
    network_mask: textOrNull,
    gateway: textOrNull,
    dns: textOrNull,
    ar: oneOrMore(RANGE),
    type: textOrNull,
    tm_mad: textOrNull,
  }),
);

const MEMBER = z.object({ id: wholeOrNull, name: textOrNull, template: map, childs: children });

const HOST = z.pipe(
  z.object({ id: wholeOrNull, name: textOrNull, resource_id: textOrNull, childs: children }),
  z.transform(({ id, name, resource_id, childs }): OneHost => ({
    id,
    name,
    resourceId: resource_id,
    children: childs,
  })),
);

const ONE_OBJECTS = inner(
  z.object({
    cluster: inner(z.object({ id: wholeOrNull, name: textOrNull })),
    hosts: listOf(HOST),
    networks: listOf(MEMBER),
    datastores: listOf(MEMBER),
  }),
);

type Member = z.output<typeof MEMBER>;

function toNetwork({ id, name, template, childs }: Member): OneNetwork {
  const fields = TEMPLATE_FIELDS.parse(template);
  return {
    id,
    name,
    kind: fields.vn_mad,
    networkAddress: fields.network_address,
    networkMask: fields.network_mask,
    gateway: fields.gateway,
    dns: fields.dns,
    addressRanges: fields.ar,
    template,
    children: childs,
  };
}

function toDatastore({ id, name, template, childs }: Member): OneDatastore {
  const { type, tm_mad } = TEMPLATE_FIELDS.parse(template);
  return { id, name, type, transferManager: tm_mad, template, children: childs };
}

/** Reads `one_objects` in whatever stage of completion; the `ar` of a network may be an object or a list. */
export function readOneObjects(raw: unknown): OneObjects {
  const { cluster, hosts, networks, datastores } = ONE_OBJECTS.parse(raw);
  return {
    cluster,
    hosts,
    networks: networks.map(toNetwork),
    datastores: datastores.map(toDatastore),
  };
}
