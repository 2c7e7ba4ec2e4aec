import { Buffer } from 'node:buffer';

import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { internalError } from '../http/api-error';
import { flag } from '../http/context';
import type { ApiContext } from '../http/context';
import { envelope } from '../http/documents';
import { hexDigits } from '../life/machines';
import type { ProvisionRecord } from '../model';
import { mayWrite } from '../rules/permissions';
import { redacted } from '../rules/redaction';
import { ApiError } from '../http/api-error';
import { providerJson } from './providers';

/**
 * oned decrypts a provision only for `oneadmin` and its primary group; OneForm then reads the
 * ciphertext as JSON. One such document takes the user's whole list down.
 */
export function checkReadable(context: ApiContext, record: ProvisionRecord): void {
  if (mayWrite(context.user)) return;
  const cipher = Buffer.from(hexDigits(`cipher/${record.id}`, 1200), 'hex').toString('base64');
  throw new ApiError(500, `unexpected token at '${cipher}'`);
}

/** The tags are a copy of one of the values. */
export function tagsOf(values: JsonObject): JsonValue {
  const tags = values['oneform_tags'];
  return isJsonObject(tags) ? tags : {};
}

/** The provider in place of its id, secrets in clear whatever else is asked for. */
function providerInPlace(context: ApiContext, id: number): JsonObject {
  const provider = context.world.providers.get(id);
  if (!provider) {
    throw internalError(`[one.document.info] Error getting document [${id}].`);
  }
  return providerJson(provider.body, true);
}

/** A provision as sent. */
export function wireProvision(
  context: ApiContext,
  record: ProvisionRecord,
  name = record.name,
): JsonObject {
  checkReadable(context, record);
  const { query } = context;
  const includeSensitive = flag(query, 'include_sensitive');
  const includeProvider = flag(query, 'include_provider');
  const { body } = record;
  const wire: JsonObject = body;
  const entries = Object.entries(wire).map(([key, value]): [string, JsonValue] => {
    if (key === 'provider_id' && includeProvider) {
      return ['provider', providerInPlace(context, body.provider_id)];
    }
    if (key === 'user_inputs_values' && !includeSensitive) {
      return [key, redacted(body.user_inputs, body.user_inputs_values)];
    }
    return [key, value];
  });
  return envelope(record, { PROVISION_BODY: Object.fromEntries(entries) }, name);
}
