import type { Api } from '@/api/api';
import { hasMoved, lookAtProvision } from '@/api/mutations/looks';
import { invalidate } from '@/api/query-keys';
import { areDistinct, assertSafe, isAmount } from '@/api/safety';
import { operationPath, send } from '@/api/send';
import type { Write } from '@/api/write';
import type { Provision } from '@/domain/provision/provision';

/** Either how many machines to order, or the addresses of machines that exist, as the driver wants it. */
export type HostsToAdd = { readonly amount: number } | { readonly addresses: readonly string[] };

export interface AddHosts {
  readonly provision: Provision;
  readonly hosts: HostsToAdd;
}

function nodesToAdd({ provision, hosts }: AddHosts): number | readonly string[] {
  if ('amount' in hosts) {
    assertSafe(isAmount(hosts.amount), 'whole_amount', 'scale up');
    return hosts.amount;
  }
  const known = new Set(provision.objects.hosts.map(({ name }) => name));
  const fresh = hosts.addresses.every((address) => address.trim() !== '' && !known.has(address));
  assertSafe(areDistinct(hosts.addresses) && fresh, 'new_addresses', 'scale up');
  return hosts.addresses;
}

/** Adds hosts: the provision goes through all its stages again. */
export const addHosts = (api: Api): Write<AddHosts, void> => ({
  mutationKey: ['provisions', 'add_hosts'],
  mutationFn: async (variables) => {
    const nodes = nodesToAdd(variables);
    const path = operationPath('provisions', variables.provision.id, 'scale');
    await send(api.transport, 'POST', path, { direction: 'up', nodes });
  },
  look: ({ provision }) =>
    lookAtProvision(api, provision.id, (_, after) => hasMoved(provision, after)),
  onSettled: (_data, _error, { provision }) => invalidate(api.client, { provision: provision.id }),
});

export interface RemoveHosts {
  readonly provision: Provision;
  /** OpenNebula ids. By amount the server would choose at random, so that is not offered. */
  readonly hostIds: readonly number[];
}

/** Removes hosts. Removing the last one undeploys the provision (contract#trap-12). */
export const removeHosts = (api: Api): Write<RemoveHosts, void> => ({
  mutationKey: ['provisions', 'remove_hosts'],
  mutationFn: async ({ provision, hostIds }) => {
    const known = new Set(provision.objects.hosts.map(({ id }) => id));
    const all = areDistinct(hostIds) && hostIds.every((id) => known.has(id));
    assertSafe(all, 'known_hosts', 'scale down');
    await send(api.transport, 'POST', operationPath('provisions', provision.id, 'scale'), {
      direction: 'down',
      nodes: hostIds,
    });
  },
  look: ({ provision }) =>
    lookAtProvision(api, provision.id, (_, after) => hasMoved(provision, after)),
  onSettled: (_data, _error, { provision }) => invalidate(api.client, { provision: provision.id }),
});
