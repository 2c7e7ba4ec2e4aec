import type { Api } from '@/api/api';
import { readProvider, readProvision, seenIf } from '@/api/mutations/looks';
import { invalidate } from '@/api/query-keys';
import { assertSafe, isOctet, isOwner } from '@/api/safety';
import { operationPath, send } from '@/api/send';
import type { Look, Write } from '@/api/write';
import type { DocumentMeta } from '@/domain/document';
import type { ProviderId, ProvisionId } from '@/domain/ids';
import type { JsonObject } from '@/lib/json';

/** The document whose permissions change. */
export type PermissionTarget =
  | { readonly kind: 'providers'; readonly id: ProviderId }
  | { readonly kind: 'provisions'; readonly id: ProvisionId };

/** Looks at what a document says of its owner, group and permissions. */
const lookAtMeta =
  (api: Api, target: PermissionTarget, holds: (meta: DocumentMeta) => boolean): Look<void> =>
  async () => {
    const { meta } = await (target.kind === 'providers'
      ? readProvider(api, target.id)
      : readProvision(api, target.id));
    return seenIf(holds(meta));
  };

const post = async (
  { transport }: Api,
  { kind, id }: PermissionTarget,
  operation: 'chmod' | 'chown' | 'chgrp',
  body: JsonObject,
): Promise<void> => send(transport, 'POST', operationPath(kind, id, operation), body);

export interface ChangeMode {
  readonly target: PermissionTarget;
  /** Three digits, as a text: `"640"`. */
  readonly octet: string;
}

export const changeMode = (api: Api): Write<ChangeMode, void> => ({
  mutationKey: ['permissions', 'chmod'],
  mutationFn: async ({ target, octet }) => {
    assertSafe(isOctet(octet), 'octet', 'chmod');
    await post(api, target, 'chmod', { octet });
  },
  look: ({ target, octet }) => lookAtMeta(api, target, (meta) => meta.octet === octet),
  onSettled: (_data, _error, { target }) => invalidate(api.client, target.kind),
});

export interface ChangeOwner {
  readonly target: PermissionTarget;
  /** OpenNebula's numbers; names would be read as 0, which is oneadmin. */
  readonly ownerId: number;
  readonly groupId?: number;
}

export const changeOwner = (api: Api): Write<ChangeOwner, void> => ({
  mutationKey: ['permissions', 'chown'],
  mutationFn: async ({ target, ownerId, groupId }) => {
    const numeric = isOwner(ownerId) && (groupId === undefined || isOwner(groupId));
    assertSafe(numeric, 'numeric_owner', 'chown');
    await post(api, target, 'chown', {
      owner_id: ownerId,
      ...(groupId === undefined ? {} : { group_id: groupId }),
    });
  },
  look: ({ target, ownerId, groupId }) =>
    lookAtMeta(
      api,
      target,
      (meta) => meta.ownerId === ownerId && (groupId === undefined || meta.groupId === groupId),
    ),
  onSettled: (_data, _error, { target }) => invalidate(api.client, target.kind),
});

export interface ChangeGroup {
  readonly target: PermissionTarget;
  readonly groupId: number;
}

export const changeGroup = (api: Api): Write<ChangeGroup, void> => ({
  mutationKey: ['permissions', 'chgrp'],
  mutationFn: async ({ target, groupId }) => {
    assertSafe(isOwner(groupId), 'numeric_owner', 'chgrp');
    await post(api, target, 'chgrp', { group_id: groupId });
  },
  look: ({ target, groupId }) => lookAtMeta(api, target, (meta) => meta.groupId === groupId),
  onSettled: (_data, _error, { target }) => invalidate(api.client, target.kind),
});
