import { mutationOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { storeProvision } from '@/api/provision-cache';
import { invalidate } from '@/api/query-keys';
import { read } from '@/api/read';
import { assertSafe, isAmount } from '@/api/safety';
import { operationPath, send } from '@/api/send';
import { SLOW_TIMEOUT_MS, type Transport } from '@/api/transport/transport';
import { parseProvision } from '@/api/wire/provision';
import type { ProvisionId } from '@/domain/ids';
import { addedRanges, publicRanges } from '@/domain/provision/addresses';
import type { AddressRange } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';

const fetchProvision = (transport: Transport, id: ProvisionId): Promise<Provision> =>
  read(transport, { method: 'GET', path: operationPath('provisions', id) }, parseProvision);

export interface AddAddresses {
  readonly id: ProvisionId;
  readonly amount: number;
}

/** What came of asking for public addresses. Fewer than asked for: the cloud refused the rest. */
export interface AddedAddresses {
  readonly asked: number;
  readonly added: readonly AddressRange[];
}

/**
 * Asks the cloud for public addresses and waits for them. OneForm answers 204 even when the cloud refused,
 * so the addresses before and after are compared (CONTRACT, trap 6).
 */
export const addAddresses = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['provisions', 'add_addresses'],
    mutationFn: async ({ id, amount }: AddAddresses): Promise<AddedAddresses> => {
      assertSafe(isAmount(amount), 'whole_amount', 'add-ip');
      const before = await fetchProvision(transport, id);
      await send(
        transport,
        'POST',
        operationPath('provisions', id, 'add-ip'),
        { amount },
        { timeoutMs: SLOW_TIMEOUT_MS },
      );
      const after = await fetchProvision(transport, id);
      storeProvision(client, after);
      return { asked: amount, added: addedRanges(before, after) };
    },
    onSettled: (_data, _error, { id }) => invalidate(client, { provision: id }),
  });

export interface RemoveAddress {
  readonly provision: Provision;
  readonly arId: number;
}

/** Gives a public address back to the cloud. */
export const removeAddress = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['provisions', 'remove_address'],
    mutationFn: async ({ provision, arId }: RemoveAddress) => {
      const known = publicRanges(provision).some((range) => range.arId === arId);
      assertSafe(known, 'known_address', 'remove-ip');
      await send(
        transport,
        'POST',
        operationPath('provisions', provision.id, 'remove-ip'),
        { ar_id: arId },
        { timeoutMs: SLOW_TIMEOUT_MS },
      );
    },
    onSettled: (_data, _error, { provision }) => invalidate(client, { provision: provision.id }),
  });
