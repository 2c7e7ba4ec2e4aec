import type { Deployment } from '@/domain/driver';
import type { InputValues } from '@/domain/inputs/raw';
import type { AddressRange, OneNetwork, OneObjects, Unmanaged } from '@/domain/provision/objects';
import type { HistoryEvent, Provision } from '@/domain/provision/provision';
import type { ProvisionState } from '@/domain/provision/state';
import type { Evidence } from '@/domain/topology/evidence/evidence';
import type { Provider } from '@/domain/provider';
import { isJsonObject, type JsonObject, type JsonValue } from '@/lib/json';

/** What the map needs to know of a provision, be it one that exists, one that is planned, or one of the past. */
export type MapProvision = Pick<
  Provision,
  'name' | 'state' | 'values' | 'objects' | 'history' | 'registeredAt'
>;

/** Everything that a map is rendered from. */
export interface MapSubject {
  readonly provision: MapProvision;
  /** Null while it is not known, and for ever when it was deleted. */
  readonly provider: Pick<Provider, 'name' | 'driver' | 'connection'> | null;
  /** What the deployment says it will create: rendered where the provision itself does not say yet. */
  readonly preview: OneObjects | null;
  /** What lives on the objects; null while it is not known. */
  readonly unmanaged: Unmanaged | null;
  /** What the log proves of single things; left out where no log was read. */
  readonly evidence?: Evidence;
}

const NO_HISTORY: readonly HistoryEvent[] = [];
const PLANNED: ProvisionState = 'PENDING';

const isUnset = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === 'null' || value === '';

const textOf = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

/** A value of a template that the driver fills in from the input of that name (`phydev` from `phydev_name`). */
function filled(key: string, value: JsonValue | undefined, values: InputValues): JsonValue {
  if (!isUnset(value)) return value ?? null;
  return values[key] ?? values[`${key}_name`] ?? null;
}

function filledRange(range: AddressRange, values: InputValues): AddressRange {
  const size = filled('size', range.size, values);
  return {
    ...range,
    ip: textOf(filled('ip', range.ip, values)),
    size: typeof size === 'number' ? size : null,
  };
}

function filledNetwork(network: OneNetwork, values: InputValues): OneNetwork {
  const template: JsonObject = Object.fromEntries(
    Object.entries(isJsonObject(network.template) ? network.template : {}).map(([key, value]) => [
      key,
      filled(key, value, values),
    ]),
  );
  const text = (key: string, value: string | null) => textOf(filled(key, value, values));
  return {
    ...network,
    template,
    // A network without these has no such line in its template either, and none is made up for it.
    networkAddress:
      'network_address' in template ? text('network_address', network.networkAddress) : null,
    networkMask: 'network_mask' in template ? text('network_mask', network.networkMask) : null,
    gateway: 'gateway' in template ? text('gateway', network.gateway) : null,
    dns: 'dns' in template ? text('dns', network.dns) : null,
    addressRanges: network.addressRanges.map((range) => filledRange(range, values)),
  };
}

/** The subject of a provision that was not asked for yet: what its deployment and the values of a form will make. */
export function plannedSubject(
  name: string,
  provider: MapSubject['provider'],
  deployment: Pick<Deployment, 'preview'>,
  values: InputValues,
): MapSubject {
  const { preview } = deployment;
  const objects: OneObjects = {
    cluster: { id: null, name: name === '' ? null : name },
    hosts: [],
    networks: preview.networks.map((network) => filledNetwork(network, values)),
    datastores: preview.datastores,
  };
  return {
    provision: {
      name,
      state: PLANNED,
      values,
      objects,
      history: NO_HISTORY,
      registeredAt: null,
    },
    provider,
    preview: null,
    unmanaged: null,
  };
}
