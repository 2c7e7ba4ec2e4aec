import * as z from 'zod/mini';
import { readDisplay } from '@/api/wire/display';
import { parseDocument } from '@/api/wire/document';
import { readOneObjects } from '@/api/wire/one-objects';
import { readable, type Parsed } from '@/api/wire/parsed';
import { readInputs } from '@/api/wire/raw-inputs';
import { inner, lenient, listOf, map, text, textOrNull, wholeOrNull } from '@/api/wire/schema';
import { deploymentId, providerId, provisionId } from '@/domain/ids';
import type { Provision } from '@/domain/provision/provision';
import { parseState } from '@/domain/provision/state';

const EVENT = z.object({
  action: text,
  description: text,
  time: z.pipe(wholeOrNull, z.int()),
});

const BODY = inner(
  z.object({
    name: textOrNull,
    description: text,
    deployment_file: text,
    fireedge: lenient(readDisplay),
    user_inputs: lenient(readInputs),
    user_inputs_values: map,
    provider_id: wholeOrNull,
    state: text,
    tags: map,
    one_objects: lenient(readOneObjects),
    registration_time: wholeOrNull,
    historic: listOf(EVENT),
  }),
);

/** Reads a provision document. An unknown state becomes `UNKNOWN`, with the word kept beside it. */
export function parseProvision(raw: unknown): Parsed<Provision> {
  const document = parseDocument(raw, 'PROVISION_BODY');
  if (!document.ok) return document;
  const { id, name, meta, body } = document.value;
  const wire = BODY.parse(body);
  return readable({
    id: provisionId(id),
    name: wire.name ?? name,
    description: wire.description,
    deployment: deploymentId(wire.deployment_file),
    state: parseState(wire.state),
    rawState: wire.state,
    providerId: wire.provider_id === null ? null : providerId(wire.provider_id),
    display: wire.fireedge,
    userInputs: wire.user_inputs,
    values: wire.user_inputs_values,
    tags: wire.tags,
    objects: wire.one_objects,
    registeredAt: wire.registration_time,
    history: wire.historic,
    meta,
  });
}
