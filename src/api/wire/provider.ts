import * as z from 'zod/mini';
import { readDisplay } from '@/api/wire/display';
import { parseDocument } from '@/api/wire/document';
import { readable, type Parsed } from '@/api/wire/parsed';
import { readInputs } from '@/api/wire/raw-inputs';
import { inner, lenient, map, text, textOrNull, wholeOrNull } from '@/api/wire/schema';
import { driverId, providerId, provisionId } from '@/domain/ids';
import type { Provider } from '@/domain/provider';

const ids = lenient((value): readonly number[] =>
  (Array.isArray(value) ? value : []).flatMap((id: unknown) => {
    const whole = wholeOrNull.parse(id);
    return whole === null ? [] : [whole];
  }),
);

const BODY = inner(
  z.object({
    name: textOrNull,
    description: text,
    driver: text,
    version: textOrNull,
    fireedge: lenient(readDisplay),
    user_inputs: lenient(readInputs),
    connection: map,
    provision_ids: ids,
    registration_time: wholeOrNull,
  }),
);

/** Reads a provider document. A `connection` that is no map (a PATCH may have left null) reads as an empty one. */
export function parseProvider(raw: unknown): Parsed<Provider> {
  const document = parseDocument(raw, 'PROVIDER_BODY');
  if (!document.ok) return document;
  const { id, name, meta, body } = document.value;
  const wire = BODY.parse(body);
  return readable({
    id: providerId(id),
    name: wire.name ?? name,
    description: wire.description,
    driver: driverId(wire.driver),
    version: wire.version,
    display: wire.fireedge,
    connectionInputs: wire.user_inputs,
    connection: wire.connection,
    provisionIds: wire.provision_ids.map(provisionId),
    registeredAt: wire.registration_time,
    meta,
  });
}
