import { deploymentId, providerId, provisionId } from '@/domain/ids';
import type { Provision } from '@/domain/provision/provision';
import type { KnownState } from '@/domain/provision/state';

/** A provision for tests: an AWS cluster of two hosts, RUNNING, unless told otherwise. */
export function makeProvision(
  changes: Partial<Provision> & { readonly path?: readonly KnownState[] } = {},
): Provision {
  const { path = [], ...rest } = changes;
  const state = rest.state ?? path.at(-1) ?? 'RUNNING';
  return {
    id: provisionId(17),
    name: 'edge',
    description: '',
    deployment: deploymentId('ssh_cluster'),
    rawState: state,
    providerId: providerId(2),
    display: {
      color: null,
      operations: { addHost: 'amount', removeHost: 'ids', addIp: 'amount', removeIp: 'ids' },
      layout: [],
    },
    userInputs: [],
    values: {},
    tags: {},
    objects: {
      cluster: { id: 101, name: 'edge (provision_17)' },
      hosts: [
        { id: 2, name: '203.0.113.10', resourceId: 'i-1', children: {} },
        { id: 3, name: '203.0.113.11', resourceId: 'i-2', children: {} },
      ],
      networks: [
        {
          id: 4,
          name: 'public',
          kind: 'elastic',
          networkAddress: null,
          networkMask: null,
          gateway: null,
          dns: null,
          addressRanges: [{ type: null, ip: '198.51.100.7', size: null, ipam: 'aws', arId: 0 }],
          template: {},
          children: {},
        },
      ],
      datastores: [
        {
          id: 102,
          name: 'system',
          type: 'SYSTEM_DS',
          transferManager: 'ssh',
          template: {},
          children: {},
        },
      ],
    },
    registeredAt: 1_000,
    history: historyOf(path),
    meta: { ownerId: 0, ownerName: 'oneadmin', groupId: 0, groupName: 'oneadmin', octet: '600' },
    ...rest,
    state,
  };
}

/** The history of a provision that passed these states, one every 10 seconds from 1,000 on. */
export function historyOf(path: readonly KnownState[]): Provision['history'] {
  return path.slice(1).flatMap((to, index) => {
    // OneForm never records this one.
    if (to === 'DEPROVISIONING_ONE') return [];
    const description = `State changed from ${path[index] ?? ''} to ${to}`;
    return [{ action: 'State changed', description, time: 1_000 + index * 10 }];
  });
}
