import type { Counters, FailureCause, ProvisionRecord, World } from '../model';
import type { OneHost, OneObject, OneObjects } from '../wire';
import type { Outcome } from './outcome';
import {
  elasticNetwork,
  elasticRanges,
  newElasticRange,
  numberValue,
  withElasticRanges,
} from './record';
import type { ElasticRange, HistoricAction } from './record';

const created = (kind: string, id: number): HistoricAction => ({
  action: 'OpenNebula object created',
  description: `${kind} ${id} created`,
});

/** Creates what has no id yet, in the server's order: cluster, datastores, networks, hosts. */
class Builder {
  readonly historic: HistoricAction[] = [];
  readonly #counters: Counters;
  readonly #suffix: string;

  constructor(counters: Counters, provisionId: number) {
    this.#counters = counters;
    this.#suffix = ` (provision_${provisionId})`;
  }

  /** The name in OpenNebula: hosts excepted, each object tells which provision it belongs to. */
  named(name: string): string {
    return name.endsWith(this.#suffix) ? name : `${name}${this.#suffix}`;
  }

  take(kind: 'Cluster' | 'Datastore' | 'Network' | 'Host'): number {
    const counter = {
      Cluster: 'cluster',
      Datastore: 'datastore',
      Network: 'network',
      Host: 'host',
    } as const;
    const id = this.#counters[counter[kind]];
    this.#counters[counter[kind]] += 1;
    this.historic.push(created(kind, id));
    return id;
  }

  object(kind: 'Datastore' | 'Network', object: OneObject): OneObject {
    return object.id === null
      ? { ...object, id: this.take(kind), name: this.named(object.name) }
      : object;
  }

  host(host: OneHost): OneHost {
    return host.id === null ? { ...host, id: this.take('Host') } : host;
  }
}

/** Objects as they are once the stage has ended well: each lists what runs on it. */
function withChilds(objects: OneObjects): OneObjects {
  return {
    cluster: objects.cluster,
    hosts: objects.hosts.map((host) => ({ ...host, childs: host.childs ?? {} })),
    networks: objects.networks.map((network) => ({ ...network, childs: network.childs ?? {} })),
    datastores: objects.datastores.map((store) => ({ ...store, childs: store.childs ?? {} })),
  };
}

/** The elastic addresses that a new public network starts with. */
function firstRanges(world: World, record: ProvisionRecord, network: OneObject): ElasticRange[] {
  const wanted = numberValue(record.body.user_inputs_values, 'oneform_public_ips');
  const ranges = [...elasticRanges(network)];
  while (ranges.length < wanted) ranges.push(newElasticRange(world, record.driverId, ranges));
  return ranges;
}

/** What oned will refuse, by the first object in the way. */
function obstacleOf(objects: OneObjects): FailureCause | null {
  const fresh = <T extends { readonly id: number | null }>(list: readonly T[]): readonly T[] =>
    list.filter(({ id }) => id === null);
  if (fresh(objects.networks).some(({ template }) => template['vn_mad'] === undefined)) {
    return 'invalid-network';
  }
  return fresh(objects.hosts).some(({ name }) => /\s/.test(name)) ? 'invalid-hostname' : null;
}

/** CONFIGURING_ONE: cluster, datastores, networks, hosts, then the elastic addresses. */
export function configuringOne(world: World, record: ProvisionRecord): Outcome {
  const { one_objects: before, user_inputs_values: values } = record.body;
  const builder = new Builder(world.counters, record.id);
  const cluster =
    before.cluster.id === undefined
      ? { name: builder.named(record.body.name), id: builder.take('Cluster') }
      : before.cluster;
  const datastores = before.datastores.map((store) => builder.object('Datastore', store));
  const half: OneObjects = { ...before, cluster, datastores };
  const halfHistoric = [...builder.historic];
  const obstacle = obstacleOf(before);
  if (obstacle !== null) {
    return {
      after: half,
      values,
      historic: halfHistoric,
      obstacle,
      failed: { after: refusedNetworkNamed(half, builder), historic: halfHistoric },
    };
  }
  const networks = before.networks.map((network) => builder.object('Network', network));
  const hosts = before.hosts.map((host) => builder.host(host));
  const whole = withChilds({ cluster, datastores, networks, hosts });
  const network = elasticNetwork(whole);
  const isNew = elasticNetwork(before)?.id === null;
  return {
    after: network && isNew ? withElasticRanges(whole, firstRanges(world, record, network)) : whole,
    values,
    historic: builder.historic,
    obstacle,
    failed: { after: refusedNetworkNamed(half, builder), historic: halfHistoric },
  };
}

/** The object that oned refused has its new name already, but no id. */
function refusedNetworkNamed(objects: OneObjects, builder: Builder): OneObjects {
  const refused = objects.networks.find(({ id }) => id === null);
  return {
    ...objects,
    networks: objects.networks.map((network) =>
      network === refused ? { ...network, name: builder.named(network.name) } : network,
    ),
  };
}
