import type { Api } from '@/api/api';
import { ApiError, failureOf } from '@/api/errors';
import { readProvider, readProvision, seenIf } from '@/api/mutations/looks';
import { invalidate, type Topic } from '@/api/query-keys';
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

/** A provision is read by itself: the list costs a call of the core for each that is in it (contract#cost). */
const topicOf = (target: PermissionTarget): Topic =>
  target.kind === 'providers' ? target.kind : { provision: target.id };

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
  onSettled: (_data, _error, { target }) => invalidate(api.client, topicOf(target)),
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
  onSettled: (_data, _error, { target }) => invalidate(api.client, topicOf(target)),
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
  onSettled: (_data, _error, { target }) => invalidate(api.client, topicOf(target)),
});

/** What is to be other than it is; what stays is left out. */
export interface ChangeAccess {
  readonly target: PermissionTarget;
  readonly octet?: string;
  readonly ownerId?: number;
  readonly groupId?: number;
}

/** The rights were changed, and the owner or the group was not: each is a request of its own. */
export class PartlyChanged extends ApiError {
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super(failureOf(cause), 'permissions');
    this.cause = cause;
  }
}

/** Rights, owner and group in one go, in as few requests as they take. */
export const changeAccess = (api: Api): Write<ChangeAccess, void> => ({
  mutationKey: ['permissions', 'access'],
  mutationFn: async ({ target, octet, ownerId, groupId }) => {
    if (octet !== undefined) await changeMode(api).mutationFn({ target, octet });
    try {
      if (ownerId !== undefined) {
        const group = groupId === undefined ? {} : { groupId };
        await changeOwner(api).mutationFn({ target, ownerId, ...group });
      } else if (groupId !== undefined) {
        await changeGroup(api).mutationFn({ target, groupId });
      }
    } catch (error) {
      throw octet === undefined ? error : new PartlyChanged(error);
    }
  },
  look: ({ target, octet, ownerId, groupId }) =>
    lookAtMeta(
      api,
      target,
      (meta) =>
        meta.octet === (octet ?? meta.octet) &&
        meta.ownerId === (ownerId ?? meta.ownerId) &&
        meta.groupId === (groupId ?? meta.groupId),
    ),
  onSettled: (_data, _error, { target }) => invalidate(api.client, topicOf(target)),
});
