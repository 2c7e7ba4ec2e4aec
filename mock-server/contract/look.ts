import { elasticNetwork, elasticRanges } from '../life/record';
import type { ProvisionBody } from '../wire';
import type { Look } from './recording';

type Ids = readonly (number | null)[];

const ids = (objects: readonly { readonly id: number | null }[]): Ids =>
  objects.map(({ id }) => id);

/** The look of a provision's body; of a recorded one when the suite's data is made, of the mock's later. */
export function lookOf({ state, one_objects: objects, historic }: ProvisionBody): Look {
  const network = elasticNetwork(objects);
  return {
    state,
    cluster: objects.cluster.id ?? null,
    hosts: ids(objects.hosts),
    networks: ids(objects.networks),
    datastores: ids(objects.datastores),
    addresses: network && 'ar' in network.template ? elasticRanges(network).length : null,
    historic: historic.map(({ description }) => description),
  };
}
