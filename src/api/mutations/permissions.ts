import { mutationOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { invalidate } from '@/api/query-keys';
import { assertSafe, isOctet, isOwner } from '@/api/safety';
import { operationPath, send } from '@/api/send';
import type { ProviderId, ProvisionId } from '@/domain/ids';

/** The document whose permissions change. */
export type PermissionTarget =
  | { readonly kind: 'providers'; readonly id: ProviderId }
  | { readonly kind: 'provisions'; readonly id: ProvisionId };

export interface ChangeMode {
  readonly target: PermissionTarget;
  /** Three digits, as a text: `"640"`. */
  readonly octet: string;
}

export const changeMode = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['permissions', 'chmod'],
    mutationFn: async ({ target, octet }: ChangeMode) => {
      assertSafe(isOctet(octet), 'octet', 'chmod');
      await send(transport, 'POST', operationPath(target.kind, target.id, 'chmod'), { octet });
    },
    onSettled: (_data, _error, { target }) => invalidate(client, target.kind),
  });

export interface ChangeOwner {
  readonly target: PermissionTarget;
  /** OpenNebula's numbers; names would be read as 0, which is oneadmin. */
  readonly ownerId: number;
  readonly groupId?: number;
}

export const changeOwner = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['permissions', 'chown'],
    mutationFn: async ({ target, ownerId, groupId }: ChangeOwner) => {
      const numeric = isOwner(ownerId) && (groupId === undefined || isOwner(groupId));
      assertSafe(numeric, 'numeric_owner', 'chown');
      await send(transport, 'POST', operationPath(target.kind, target.id, 'chown'), {
        owner_id: ownerId,
        ...(groupId === undefined ? {} : { group_id: groupId }),
      });
    },
    onSettled: (_data, _error, { target }) => invalidate(client, target.kind),
  });

export interface ChangeGroup {
  readonly target: PermissionTarget;
  readonly groupId: number;
}

export const changeGroup = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['permissions', 'chgrp'],
    mutationFn: async ({ target, groupId }: ChangeGroup) => {
      assertSafe(isOwner(groupId), 'numeric_owner', 'chgrp');
      await send(transport, 'POST', operationPath(target.kind, target.id, 'chgrp'), {
        group_id: groupId,
      });
    },
    onSettled: (_data, _error, { target }) => invalidate(client, target.kind),
  });
