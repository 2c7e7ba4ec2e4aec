import type { JsonValue } from '@/lib/json';
import { ApiError, missingAttribute } from '../http/api-error';
import { attribute, bodyOf } from '../http/body';
import { NO_CONTENT } from '../http/context';
import type { ApiContext, Handler } from '../http/context';
import { isTruthy, toInteger } from '../http/ruby';
import type { DocumentRecord } from '../model';
import { octetsOf, permissionsOf } from '../rules/permissions';
import { GROUPS } from '../users';

export const invalidJson = (): ApiError => new ApiError(400, 'Invalid JSON body');

function required(body: JsonValue, name: string): JsonValue {
  const value = attribute(body, name);
  if (!isTruthy(value)) throw missingAttribute(name);
  return value;
}

function changeGroup(record: DocumentRecord, value: JsonValue): void {
  const id = toInteger(value);
  const name = GROUPS.get(id);
  if (name === undefined) throw new ApiError(404, `Error getting group ${id}`);
  record.groupId = id;
  record.groupName = name;
}

type Find = (context: ApiContext) => DocumentRecord;

/** chmod, chown and chgrp, which providers and provisions have alike. */
export function accessHandlers(find: Find): Readonly<Record<'chmod' | 'chown' | 'chgrp', Handler>> {
  return {
    chmod: (context) => {
      const octet = required(bodyOf(context.body, invalidJson), 'octet');
      const record = find(context);
      const readable = typeof octet === 'string' || typeof octet === 'number' ? octet : '';
      record.permissions = permissionsOf(octetsOf(readable));
      return NO_CONTENT;
    },
    chown: (context) => {
      const body = bodyOf(context.body, invalidJson);
      // A name is read with `to_i` too, and gives the document to user 0.
      const id = toInteger(required(body, 'owner_id'));
      const group = attribute(body, 'group_id');
      const record = find(context);
      const owner = context.world.users.find((user) => user.id === id);
      if (!owner) throw new ApiError(404, `Error getting user ${id}`);
      if (isTruthy(group)) changeGroup(record, group);
      record.ownerId = owner.id;
      record.ownerName = owner.name;
      return NO_CONTENT;
    },
    chgrp: (context) => {
      const group = required(bodyOf(context.body, invalidJson), 'group_id');
      changeGroup(find(context), group);
      return NO_CONTENT;
    },
  };
}
