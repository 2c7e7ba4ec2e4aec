import * as z from 'zod/mini';

import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import { secretKeys } from '@/domain/inputs/secret-keys';

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

/** The names of the inputs with secrets that were typed: a draft keeps these instead of the values. */
export function typedSecrets(specs: readonly InputSpec[], values: FormValues): readonly string[] {
  const names = specs.flatMap((spec) => {
    const value = Object.hasOwn(values, spec.name) ? (values[spec.name] ?? null) : null;
    const secret = spec.secrecy.kept ? secretKeys(spec, value).length > 0 : isTyped(value);
    return secret ? [spec.name] : [];
  });
  return [...new Set(names)];
}

function isTyped(value: FormValue): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}
