import type { InputValues } from '@/domain/inputs/raw';
import type { OneDatastore } from '@/domain/provision/objects';
import { baseName, withKeys } from '@/domain/topology/identity';
import { factsOf, type MapEdge, type MapNode } from '@/domain/topology/model';
import type { NodeStatus, NodeStatuses } from '@/domain/topology/phases';

export interface PlacedDatastore {
  readonly node: MapNode;
  readonly datastore: OneDatastore;
}

const NFS_ID = 'nfs';

/** Images before the disks that are made from them, then the rest. */
const TYPE_ORDER: Readonly<Record<string, number>> = { IMAGE_DS: 0, SYSTEM_DS: 1 };

export function placeDatastores(
  datastores: readonly OneDatastore[],
  nodeStatuses: NodeStatuses,
  parent: string,
): readonly PlacedDatastore[] {
  const wanted = ({ name }: OneDatastore) => `datastore:${baseName(name) ?? 'nameless'}`;
  const tie = (datastore: OneDatastore) =>
    `${JSON.stringify({ ...datastore, id: null })} ${datastore.id ?? ''}`;
  return withKeys(datastores, wanted, tie).map(({ key, item: datastore }) => ({
    datastore,
    node: {
      id: key,
      kind: 'datastore',
      parent,
      name: baseName(datastore.name),
      order: TYPE_ORDER[datastore.type ?? ''] ?? 2,
      ...nodeStatuses.datastore(datastore),
      facts: factsOf([
        ['one_id', datastore.id],
        ['datastore_type', datastore.type],
        ['transfer_manager', datastore.transferManager],
      ]),
    },
  }));
}

/**
 * The NFS server that the datastores of an on-premises cluster are mounted from. It is nobody's to make
 * or remove: it was there before.
 */
export function nfsServer(values: InputValues, parent: string): MapNode | null {
  const server = values['nfs_server'];
  if (typeof server !== 'string' || server === '' || server === 'null') return null;
  const textOf = (input: string): string | null => {
    const value = values[input];
    return typeof value === 'string' ? value : null;
  };
  const nodeStatus: NodeStatus = { phase: 'present', failure: null };
  return {
    id: NFS_ID,
    kind: 'nfs',
    parent,
    name: server,
    order: 0,
    ...nodeStatus,
    facts: factsOf([
      ['address', server],
      ['nfs_export', textOf('nfs_export')],
      ['nfs_mount', textOf('nfs_mount_path')],
    ]),
  };
}

/** Which datastores are mounted: those whose images hosts share, rather than copy over SSH. */
export const mountEdges = (datastores: readonly PlacedDatastore[]): readonly MapEdge[] =>
  datastores
    .filter(({ datastore }) => datastore.transferManager !== 'ssh')
    .map(({ node }) => ({ from: node.id, to: NFS_ID, kind: 'mounts' }));
