import * as z from 'zod/mini';
import { parseWith, readable, unreadable, type Parsed } from '@/api/wire/parsed';
import { map, text, wholeOrNull } from '@/api/wire/schema';
import type { DocumentMeta } from '@/domain/document';
import { isJsonObject, type JsonObject } from '@/lib/json';

/** What is around a provider or provision: all outer values are texts. contract#document. */
const ENVELOPE = z.object({
  DOCUMENT: z.object({
    ID: z.pipe(wholeOrNull, z.int().check(z.nonnegative())),
    UID: wholeOrNull,
    GID: wholeOrNull,
    UNAME: text,
    GNAME: text,
    NAME: text,
    PERMISSIONS: map,
    TEMPLATE: map,
  }),
});

interface DocumentParts {
  readonly id: number;
  readonly name: string;
  readonly meta: DocumentMeta;
  readonly body: JsonObject;
}

/** One digit of the octet: use 4, manage 2, admin 1. */
function octetDigit(permissions: JsonObject, who: 'OWNER' | 'GROUP' | 'OTHER'): string {
  const bit = (right: string, worth: number) =>
    permissions[`${who}_${right}`] === '1' ? worth : 0;
  return String(bit('U', 4) + bit('M', 2) + bit('A', 1));
}

/** Takes a document apart; its body is `TEMPLATE[bodyKey]`, which must be a map to be of any use. */
export function parseDocument(
  raw: unknown,
  bodyKey: 'PROVIDER_BODY' | 'PROVISION_BODY',
): Parsed<DocumentParts> {
  const read = parseWith(ENVELOPE, raw);
  if (!read.ok) return read;
  const outer = read.value.DOCUMENT;
  const body = outer.TEMPLATE[bodyKey];
  if (!isJsonObject(body)) return unreadable(`DOCUMENT.TEMPLATE.${bodyKey}: not a map`);
  const rights = outer.PERMISSIONS;
  return readable({
    id: outer.ID,
    name: outer.NAME,
    meta: {
      ownerId: outer.UID ?? -1,
      ownerName: outer.UNAME,
      groupId: outer.GID ?? -1,
      groupName: outer.GNAME,
      octet:
        octetDigit(rights, 'OWNER') + octetDigit(rights, 'GROUP') + octetDigit(rights, 'OTHER'),
    },
    body,
  });
}
