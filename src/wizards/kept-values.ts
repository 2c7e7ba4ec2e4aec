import * as z from 'zod/mini';

import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValues } from '@/domain/inputs/values';
import { withoutKeys } from '@/lib/without-keys';

/** The values of a form as they lie in a draft. */
export const FORM_VALUES: z.ZodMiniType<FormValues> = z.record(
  z.string(),
  z.union([
    z.string(),
    z.boolean(),
    z.null(),
    z.array(z.string()),
    z.array(z.object({ key: z.string(), value: z.string() })),
  ]),
);

/** Names that speak of a secret, whether the driver marks it or not (AWS leaves `access_key` unmarked). */
const SECRET_NAME = /pass(?:word|wd|phrase)|secret|token|credential|private|(?:^|_)keys?(?:_|$)/iu;

/** Whether what is typed in a field may never be written down. */
export function isSecret(spec: InputSpec): boolean {
  return spec.sensitive || SECRET_NAME.test(spec.name);
}

/**
 * What of the values may be kept in the browser, and the names of the secrets that were typed and are
 * not. An input that any of `specs` marks as secret is one; a value that no spec knows is not kept.
 */
export function withoutSecretValues(
  specs: readonly InputSpec[],
  values: FormValues,
): { readonly kept: FormValues; readonly secrets: readonly string[] } {
  const known = new Set(specs.map(({ name }) => name));
  const secret = new Set(specs.filter(isSecret).map(({ name }) => name));
  const hidden = Object.keys(values).filter((name) => secret.has(name) || !known.has(name));
  return {
    kept: withoutKeys(values, hidden),
    secrets: [...secret].filter((name) => isTyped(values, name)),
  };
}

function isTyped(values: FormValues, name: string): boolean {
  const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  return typeof value === 'object' ? value !== null && value.length > 0 : value !== '';
}
