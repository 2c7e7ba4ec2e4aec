import { landFieldErrors, type ApiFailure, type FieldErrors } from '@/api/errors';
import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValues } from '@/domain/inputs/values';
import { withoutKeys } from '@/lib/without-keys';

/** What the server said of single fields; a field's messages go when it is changed. */
export interface Refused {
  /** Of name and description. */
  readonly texts: FieldErrors;
  /** By input name. */
  readonly inputs: FieldErrors;
}

export const NOTHING_REFUSED: Refused = { texts: {}, inputs: {} };

const TEXTS = ['name', 'description'] as const;

/**
 * Shares out the server's messages to the fields of a wizard. A driver may call an input `name`: the
 * server then means that input, since the name of the thing itself was checked before it was sent.
 * `rest` is what belongs to no field. A refused value is part of the server's message, so that of a
 * secret is taken out of it.
 */
export function landRefusal(
  failure: ApiFailure,
  fields: readonly InputSpec[],
  values: FormValues,
): Refused & { readonly rest: readonly string[] } {
  if (failure.kind !== 'invalid') return { ...NOTHING_REFUSED, rest: [] };
  const inputs = fields.map(({ name }) => name);
  const texts = TEXTS.filter((text) => !inputs.includes(text));
  const secrets = secretTexts(fields, values);
  const landed = landFieldErrors(failure.fieldErrors, [...inputs, ...texts]);
  const byField = Object.fromEntries(
    Object.entries(landed.byField).map(([name, messages]) => [
      name,
      messages.map((message) => hideSecrets(message, secrets)),
    ]),
  );
  return {
    texts: withoutKeys(byField, inputs),
    inputs: withoutKeys(byField, texts),
    rest: landed.rest.map((message) => hideSecrets(message, secrets)),
  };
}

function secretTexts(fields: readonly InputSpec[], values: FormValues): readonly string[] {
  return fields
    .filter(({ sensitive }) => sensitive)
    .map(({ name }) => (Object.hasOwn(values, name) ? values[name] : undefined))
    .filter((value): value is string => typeof value === 'string' && value !== '');
}

function hideSecrets(message: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '•••'), message);
}

/**
 * Whether the thing may exist although the request failed: it left this page, and no answer of
 * OneForm's own says otherwise. Sending it again could then make a second one.
 */
export function mayExist(failure: ApiFailure): boolean {
  switch (failure.kind) {
    case 'network':
    case 'timeout':
    case 'aborted':
    case 'unreachable':
    case 'gateway_timeout':
    case 'contract':
      return true;
    case 'session':
    case 'unauthenticated':
    case 'forbidden':
    case 'not_found':
    case 'wrong_state':
    case 'guests':
    case 'invalid':
    case 'unsafe':
    case 'too_many_requests':
    case 'server':
      return false;
  }
}
