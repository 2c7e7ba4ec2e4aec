import * as z from 'zod/mini';

import type { Driver } from '@/domain/driver';
import type { DriverId } from '@/domain/ids';
import { secretKeys } from '@/domain/inputs/secret-keys';
import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import { withShown } from '@/domain/inputs/with-shown';
import { withoutSecrets } from '@/forms/drafts/secrets';

/** What the drafts of all wizards hold; what is chosen in them is their own. */
export interface WizardDraft<Step extends string = string> {
  readonly name: string;
  readonly description: string;
  /** What was typed for each driver looked at, so that a change of mind loses nothing. */
  readonly values: Readonly<Record<DriverId, FormValues>>;
  /** Steps that were once left: what is wrong in them is told. */
  readonly left: readonly Step[];
  /** Names of the secrets that a reload took away: their fields say "type it again". */
  readonly lostSecrets: readonly string[];
  /** Inputs that are shown and kept though their names say secret: somebody chose so. */
  readonly shown: readonly string[];
}

export const EMPTY_DRAFT: WizardDraft<never> = {
  name: '',
  description: '',
  values: {},
  left: [],
  lostSecrets: [],
  shown: [],
};

/** What was typed for a driver; nothing for none. */
export function valuesFor(
  { values }: Pick<WizardDraft, 'values'>,
  driver: DriverId | null,
): FormValues {
  return driver !== null && Object.hasOwn(values, driver) ? (values[driver] ?? {}) : {};
}

const FORM_VALUES: z.ZodMiniType<FormValues> = z.record(
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

/** The same as it lies in the browser or in a file. */
export const draftFields = <Step extends string>(steps: readonly [Step, ...Step[]]) => ({
  name: z.string(),
  description: z.string(),
  values: z.record(z.string(), FORM_VALUES),
  left: z.array(z.enum(steps)),
  lostSecrets: z.array(z.string()),
  // Drafts of an older version have none.
  // oxlint-disable-next-line no-underscore-dangle -- zod's own name for it, since `default` is a word of the language
  shown: z._default(z.array(z.string()), []),
});

/**
 * The draft as it may lie in the browser: everything but secrets, of which only the names are kept.
 *
 * @param asked all that a driver may ask for
 * @param stored what lies there now: it stays where a driver is gone, or does not say for the moment what it asks for
 */
export function withoutDraftSecrets<Draft extends WizardDraft>(
  drivers: readonly Driver[],
  asked: (driver: Driver) => readonly InputSpec[],
  draft: Draft,
  stored: Draft | null,
): Draft {
  const values: Record<string, FormValues> = { ...stored?.values };
  const lost = new Set(draft.lostSecrets);
  for (const driver of drivers) {
    if (!Object.hasOwn(draft.values, driver.id)) continue;
    const typed = valuesFor(draft, driver.id);
    const specs = withShown(asked(driver), draft.shown);
    values[driver.id] = withoutSecrets(specs, typed, values[driver.id]);
    for (const name of typedSecrets(specs, typed)) lost.add(name);
  }
  return { ...draft, values, lostSecrets: [...lost] };
}

/** The names of the inputs with secrets that were typed: a draft keeps these instead of the values. */
function typedSecrets(specs: readonly InputSpec[], values: FormValues): readonly string[] {
  return specs.flatMap((spec) => {
    const value = Object.hasOwn(values, spec.name) ? (values[spec.name] ?? null) : null;
    const secret = spec.secrecy.kept ? secretKeys(spec, value).length > 0 : isTyped(value);
    return secret ? [spec.name] : [];
  });
}

function isTyped(value: FormValue): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}
