import { ApiError } from '../http/api-error';
import type { DocumentRecord, User } from '../model';
import type { Permissions } from '../wire';

/** What oned gives a new document: octet 600. */
export const NEW_DOCUMENT_OCTET = '600';

const ADMIN_GROUP = 0;

/** Only the PRIMARY group counts: oneadmin as a secondary group does not let anybody write. */
export function mayWrite(user: User): boolean {
  return user.groupId === ADMIN_GROUP;
}

export function forbidden(): ApiError {
  return new ApiError(
    403,
    'Access denied. Only users belonging to the "oneadmin" group are authorized to perform this action',
    { errCode: 400 },
  );
}

/** Whether oned lets a user read a document; here the secondary groups do count. */
export function mayUse(user: User, record: DocumentRecord): boolean {
  const { permissions } = record;
  return (
    user.groupIds.includes(ADMIN_GROUP) ||
    permissions.OTHER_U === '1' ||
    (user.id === record.ownerId && permissions.OWNER_U === '1') ||
    (user.groupIds.includes(record.groupId) && permissions.GROUP_U === '1')
  );
}

/** A JSON 401: the credentials are right, the document is somebody else's. */
export function checkUse(user: User, record: DocumentRecord): void {
  if (mayUse(user, record)) return;
  throw new ApiError(401, `User ${user.id} : Not authorized to perform USE DOCUMENT ${record.id}`);
}

const bit = (octet: number, mask: number): string => ((octet & mask) === 0 ? '0' : '1');

/** Permissions from the three octets; u=4, m=2, a=1. */
export function permissionsOf(octets: readonly [number, number, number]): Permissions {
  const [owner, group, other] = octets;
  return {
    OWNER_U: bit(owner, 4),
    OWNER_M: bit(owner, 2),
    OWNER_A: bit(owner, 1),
    GROUP_U: bit(group, 4),
    GROUP_M: bit(group, 2),
    GROUP_A: bit(group, 1),
    OTHER_U: bit(other, 4),
    OTHER_M: bit(other, 2),
    OTHER_A: bit(other, 1),
  };
}

/**
 * The octets of a `chmod`, as the server reads them with `octet[0]`: of a text the first three
 * characters, where a letter is 0; of a number its lowest three BITS, so that 640 takes every right.
 */
export function octetsOf(octet: string | number): readonly [number, number, number] {
  if (typeof octet === 'number') return [octet & 1, (octet >> 1) & 1, (octet >> 2) & 1];
  const digit = (index: number): number => {
    const value = Number.parseInt(octet[index] ?? '', 10);
    return Number.isNaN(value) ? 0 : value;
  };
  return [digit(0), digit(1), digit(2)];
}
