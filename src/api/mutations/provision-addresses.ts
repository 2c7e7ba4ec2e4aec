import type { Api } from '@/api/api';
import { lookAtProvision, readProvision } from '@/api/mutations/looks';
import { storeProvision } from '@/api/provision-cache';
import { invalidate, queryKeys } from '@/api/query-keys';
import { assertSafe, isAmount } from '@/api/safety';
import { operationPath, send } from '@/api/send';
import { SLOW_TIMEOUT_MS } from '@/api/transport/transport';
import type { Write } from '@/api/write';
import type { ProvisionId } from '@/domain/ids';
import { addedRanges, publicRanges } from '@/domain/provision/addresses';
import type { AddressRange } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';

export interface AddAddresses {
  readonly id: ProvisionId;
  readonly amount: number;
}

/** What came of asking for public addresses. Fewer than asked for: the cloud refused the rest. */
export interface AddedAddresses {
  readonly asked: number;
  readonly added: readonly AddressRange[];
}

/** OneForm goes on with the cloud although its answer was lost, and shows nothing of it before the last address. */
const LOOKS_WHILE_WAITING = [500, 4_000, 10_000, 20_000, 30_000] as const;

/**
 * Asks the cloud for public addresses and waits for them. OneForm answers 204 even when the cloud refused,
 * so the addresses before and after are compared (contract#trap-6).
 */
export const addAddresses = (api: Api): Write<AddAddresses, AddedAddresses> => ({
  mutationKey: ['provisions', 'add_addresses'],
  mutationFn: async ({ id, amount }) => {
    assertSafe(isAmount(amount), 'whole_amount', 'add-ip');
    const before = await readProvision(api, id);
    await send(
      api.transport,
      'POST',
      operationPath('provisions', id, 'add-ip'),
      { amount },
      { timeoutMs: SLOW_TIMEOUT_MS },
    );
    const after = await readProvision(api, id);
    storeProvision(api.client, after);
    return { asked: amount, added: addedRanges(before, after) };
  },
  looks: LOOKS_WHILE_WAITING,
  look: ({ id, amount }) => {
    const before = api.client.getQueryData<Provision>(queryKeys.provision(id));
    return async () => {
      if (before === undefined) return { kind: 'untold' };
      const added = addedRanges(before, await readProvision(api, id));
      return added.length === 0
        ? { kind: 'not_done' }
        : { kind: 'done', answer: { asked: amount, added } };
    };
  },
  onSettled: (_data, _error, { id }) => invalidate(api.client, { provision: id }),
});

export interface RemoveAddress {
  readonly provision: Provision;
  readonly arId: number;
}

/** Gives a public address back to the cloud. */
export const removeAddress = (api: Api): Write<RemoveAddress, void> => ({
  mutationKey: ['provisions', 'remove_address'],
  mutationFn: async ({ provision, arId }) => {
    assertSafe(hasRange(provision, arId), 'known_address', 'remove-ip');
    await send(
      api.transport,
      'POST',
      operationPath('provisions', provision.id, 'remove-ip'),
      { ar_id: arId },
      { timeoutMs: SLOW_TIMEOUT_MS },
    );
  },
  look: ({ provision, arId }) =>
    lookAtProvision(api, provision.id, (_, after) => after === null || !hasRange(after, arId)),
  onSettled: (_data, _error, { provision }) => invalidate(api.client, { provision: provision.id }),
});

const hasRange = (provision: Provision, arId: number): boolean =>
  publicRanges(provision).some((range) => range.arId === arId);
