import type { TFunction } from 'i18next';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { driverFault, type DriverFault } from '@/domain/inputs/driver-fault';
import type { LayoutGroup } from '@/domain/inputs/layout';
import { groupInputs, type InputGroup } from '@/domain/inputs/layout';
import { fieldsOf } from '@/domain/inputs/parse';
import { formPurse, type StepPurse } from '@/domain/inputs/ruby/regex';
import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { checkForm, specsFor, typedValue } from '@/forms/inputs/check-form';
import { fieldKey } from '@/forms/inputs/field-key';
import { createFormView, type FormView } from '@/forms/inputs/form-view';
import { problemText } from '@/forms/inputs/problem-text';
import type { StepForm } from '@/forms/step-form/step-form';
import { useStepForm, type FieldTexts } from '@/forms/step-form/use-step-form';

interface InputsFormOptions {
  /** All inputs of the step, as parsed; two of one name share a field, and both are checked. Keep its identity. */
  readonly specs: readonly InputSpec[];
  /** The driver's groups. Keep its identity. */
  readonly layout: readonly LayoutGroup[];
  /** What was typed before, by input name; the others start from their defaults. Asked once. */
  readonly readTyped: () => FormValues;
  /** Names of secrets that were typed and that a reload took away: their fields say so. Keep its identity. */
  readonly lostSecrets: readonly string[];
  /** OneForm's messages by input name, also of inputs that stand in other steps. Keep its identity. */
  readonly refused: Readonly<Record<string, readonly string[]>>;
  /**
   * Given where something that exists is changed: the inputs whose field may stay empty, since OneForm then keeps
   * what it has. Keep its identity.
   */
  readonly keeps?: ReadonlySet<string>;
  /** What others have to say about the values while they are typed. Keep its identity. */
  readonly advice?: AdviceStore;
  /**
   * Told when somebody decides whether a value is shown and kept that is a secret by its name alone; `specs` follow.
   * Keep its identity.
   */
  readonly onShown?: OnShown;
  /** Told at each change: the place to remember what was typed and to forget what was refused. Keep its identity. */
  readonly onTyped: (name: string, value: FormValue) => void;
}

export type OnShown = (name: string, shown: boolean) => void;

export interface InputsForm extends StepForm {
  /** The fields as `InputGroups` draws them: every input is in one of the groups. */
  readonly groups: readonly InputGroup[];
  readonly lostSecrets: ReadonlySet<string>;
  /** Null where something new is made. */
  readonly keeps: ReadonlySet<string> | null;
  /** Inputs that no value can satisfy, by name; none where something is changed, since OneForm checks no change. */
  readonly faults: ReadonlyMap<string, DriverFault>;
  readonly advice: AdviceStore | null;
  /** Null where nobody may decide. */
  readonly onShown: OnShown | null;
  /** What the patterns of all fields may take together until the next edit. */
  readonly patience: StepPurse;
  /** Which of them are on the page. */
  readonly view: FormView;
}

/**
 * The form of a step that asks for a driver's inputs. Give the component that uses it a `key` made of the driver
 * and the deployment: another driver is another form. `buildPayload` makes the request of what was typed.
 */
export function useInputsForm(options: InputsFormOptions): InputsForm {
  const { t } = useTranslation('forms');
  const { specs, layout, refused, onTyped, keeps = null, advice = null } = options;
  const { onShown = null } = options;
  const lostSecrets = useMemo(() => new Set(options.lostSecrets), [options.lostSecrets]);
  const fields = useMemo(() => fieldsOf(specs), [specs]);
  const groups = useMemo(() => groupInputs(fields, layout), [fields, layout]);
  const labels = useMemo(
    () =>
      new Map(
        groups.flatMap(({ inputs }) => inputs.map((spec) => [fieldKey(spec.name), spec.label])),
      ),
    [groups],
  );
  const names = useMemo(
    () => new Map<string, string>(fields.map(({ name }) => [fieldKey(name), name])),
    [fields],
  );

  const masked = useMemo(
    () => new Set(specs.filter(({ secrecy }) => secrecy.masked).map(({ name }) => name)),
    [specs],
  );

  const faults = useMemo(() => (keeps === null ? faultsOf(specs) : NO_FAULTS), [specs, keeps]);

  const check = useCallback(
    (values: FormValues, only: string | null) => {
      const name = only === null ? undefined : names.get(only);
      const checked = name === undefined ? specs : specsFor(specs, name);
      const problems = checkForm(checked, valuesByName(checked, values), keeps);
      return new Map(
        [...problems]
          .filter(([found]) => name === undefined || found === name)
          .map(([found, problem]) => [
            fieldKey(found),
            faults.has(found) ? t('fault.refused') : problemText(t, problem, masked.has(found)),
          ]),
      );
    },
    [specs, names, masked, faults, keeps, t],
  );

  const refusals = useMemo(
    () => refusalsOf(t, fields, refused, masked),
    [t, fields, refused, masked],
  );

  const [patience] = useState(formPurse);
  const onEdit = useCallback(
    (key: string, value: FormValue) => {
      const name = names.get(key);
      patience.refill();
      if (name !== undefined) onTyped(name, value);
    },
    [names, onTyped, patience],
  );

  // Read once: later changes come from the fields themselves.
  const [initial] = useState(() => {
    const typed = options.readTyped();
    return Object.fromEntries(fields.map((spec) => [fieldKey(spec.name), typedValue(spec, typed)]));
  });
  const [view] = useState(createFormView);
  const reveal = useCallback(
    (field: string) => {
      const name = names.get(field);
      for (const [group, { inputs }] of groups.entries()) {
        const place = inputs.findIndex((spec) => spec.name === name);
        if (place !== -1) view.reveal(field, group, place);
      }
    },
    [names, groups, view],
  );
  const form = useStepForm({ labels, initial, check, refusals, onEdit, reveal });
  return useMemo(
    () => ({ ...form, groups, lostSecrets, keeps, faults, advice, onShown, patience, view }),
    [form, groups, lostSecrets, keeps, faults, advice, onShown, patience, view],
  );
}

const NO_FAULTS: ReadonlyMap<string, DriverFault> = new Map();

function faultsOf(specs: readonly InputSpec[]): ReadonlyMap<string, DriverFault> {
  const asked = new Set(specs.map(({ name }) => name));
  return new Map(
    specs.flatMap((spec) => {
      const fault = driverFault(spec, asked);
      return fault === null ? [] : [[spec.name, fault]];
    }),
  );
}

/** What the fields hold, by input name instead of by field. */
function valuesByName(specs: readonly InputSpec[], values: FormValues): FormValues {
  return Object.fromEntries(
    specs.flatMap(({ name }) => {
      const value = values[fieldKey(name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** So many of OneForm's messages about one input are shown. */
const NAMED = 10;

function refusalsOf(
  t: TFunction<'forms'>,
  fields: readonly InputSpec[],
  refused: Readonly<Record<string, readonly string[]>>,
  masked: ReadonlySet<string>,
): FieldTexts {
  const refusals = new Map<string, string>();
  for (const { name } of fields) {
    const messages = Object.hasOwn(refused, name) ? refused[name] : undefined;
    if (messages === undefined) continue;
    const named = messages.slice(0, NAMED);
    const shown = masked.has(name) ? named.map(withoutValue) : named;
    const more = messages.length - NAMED;
    refusals.set(
      fieldKey(name),
      shown.join('; ') + (more > 0 ? `; ${t('summary.more', { count: more })}` : ''),
    );
  }
  return refusals;
}

/** OneForm quotes a value that it refuses: `invalid value 'x' for 'token', it does not match...`. */
function withoutValue(message: string): string {
  return message.replace(/^invalid value '.*' for /su, 'invalid value for ');
}
