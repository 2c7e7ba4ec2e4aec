import type { JsonObject } from '@/lib/json';
import type { DocumentRecord, ProviderRecord, ProvisionRecord } from '../model';
import { ApiError, unknownDocument } from './api-error';
import type { ApiContext } from './context';
import { checkUse } from '../rules/permissions';
import { toInteger } from './ruby';

const PROVIDER_TYPE = '103';
const PROVISION_TYPE = '104';

/** A document as it crosses the wire: every outer value is a text. */
export function envelope(record: DocumentRecord, body: JsonObject, name = record.name): JsonObject {
  const isProvider = 'PROVIDER_BODY' in body;
  return {
    DOCUMENT: {
      ID: String(record.id),
      UID: String(record.ownerId),
      GID: String(record.groupId),
      UNAME: record.ownerName,
      GNAME: record.groupName,
      NAME: name,
      TYPE: isProvider ? PROVIDER_TYPE : PROVISION_TYPE,
      PERMISSIONS: { ...record.permissions },
      TEMPLATE: body,
    },
  };
}

/** The document of a path's id, read with `to_i`; one of the other type is a 500, not a 404. */
function found<T extends DocumentRecord>(
  context: ApiContext,
  id: number,
  own: ReadonlyMap<number, T>,
  other: ReadonlyMap<number, DocumentRecord>,
): T {
  const record = own.get(id);
  if (record) {
    checkUse(context.user, record);
    return record;
  }
  if (other.has(id)) throw new ApiError(500, `[DocumentInfo] Error getting document ${id}`);
  throw unknownDocument(id);
}

export function providerOf(
  context: ApiContext,
  id = toInteger(context.params['id']),
): ProviderRecord {
  return found(context, id, context.world.providers, context.world.provisions);
}

export function provisionOf(context: ApiContext): ProvisionRecord {
  const { provisions, providers } = context.world;
  return found(context, toInteger(context.params['id']), provisions, providers);
}

/** Lists come newest first. */
export function newestFirst<T extends DocumentRecord>(
  records: ReadonlyMap<number, T>,
): readonly T[] {
  return [...records.values()].sort((a, b) => b.id - a.id);
}
