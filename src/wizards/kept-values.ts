import * as z from 'zod/mini';

import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValues } from '@/domain/inputs/values';

/** The values of a form as they lie in a draft. */
export const FORM_VALUES: z.ZodMiniType<FormValues> = z.record(
  z.string(),
  z.union([
    z.string(),
    z.boolean(),
    z.null(),
    z.object({ sends: z.literal('empty') }),
    z.array(z.string()),
    z.array(z.object({ key: z.string(), value: z.string() })),
  ]),
);

/** The names of the secrets that were typed: a draft keeps these instead of the values. */
export function typedSecrets(specs: readonly InputSpec[], values: FormValues): readonly string[] {
  const secrets = new Set(specs.filter((spec) => !spec.secrecy.kept).map(({ name }) => name));
  return [...secrets].filter((name) => isTyped(values, name));
}

function isTyped(values: FormValues, name: string): boolean {
  const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}
