import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useForm, type Resolver } from 'react-hook-form';

import type { FormValue, FormValues } from '@/domain/inputs/values';
import { faultsOf, REFUSED } from '@/forms/step-form/faults';
import { focusField } from '@/forms/step-form/focus-field';
import type { StepForm, StepValues } from '@/forms/step-form/step-form';
import { useAfterPress } from '@/forms/step-form/use-after-press';

/** What is wrong, or what a field is called, by the field's name in the form. */
export type FieldTexts = ReadonlyMap<string, string>;

interface StepFormOptions {
  readonly labels: FieldTexts;
  /** What the fields show first; later changes of it are ignored. */
  readonly initial: FormValues;
  /** What is wrong with one field, or with all when `only` is null. */
  readonly check: (values: FormValues, only: string | null) => FieldTexts;
  /** OneForm's messages, shown on their fields; new ones move the focus to the first. */
  readonly refusals: FieldTexts;
  readonly onEdit: (field: string, value: FormValue) => void;
  /** Brings a field onto the page that is not there now, and then puts the focus into it. */
  readonly reveal?: (field: string) => void;
}

/**
 * react-hook-form as every step of a wizard uses it: a field is checked when it is left and then at each
 * change, all of them at `next`. The parent is not rendered again while somebody types. All options but `initial`
 * must keep their identity from one drawing to the next.
 */
export function useStepForm(options: StepFormOptions): StepForm {
  const { labels, check, refusals, onEdit, reveal } = options;
  // What OneForm said and nobody has answered by an edit: leaving the field must not wipe it away.
  const unanswered = useRef(new Map<string, string>());

  const resolver: Resolver<StepValues> = useCallback(
    (values, _context, { names = [] }) => {
      const [first] = names;
      const only = names.length === 1 && first !== undefined ? first : null;
      const errors = new Map(
        [...check(values, only)].map(([field, message]) => [field, { type: 'check', message }]),
      );
      const refused = only === null ? undefined : unanswered.current.get(only);
      if (only !== null && refused !== undefined && !errors.has(only)) {
        errors.set(only, { type: REFUSED, message: refused });
      }
      return errors.size === 0
        ? { values, errors: {} }
        : { values: {}, errors: Object.fromEntries(errors) };
    },
    [check],
  );

  const { control, handleSubmit, setError, clearErrors, setValue, getValues } = useForm<StepValues>(
    {
      defaultValues: options.initial,
      resolver,
      mode: 'onTouched',
      // Groups of controls have no one element to focus: `focusField` finds it.
      shouldFocusError: false,
    },
  );

  const focus = useCallback(
    (field: string) => {
      if (!focusField(field)) reveal?.(field);
    },
    [reveal],
  );

  const seen = useRef<FieldTexts>(new Map());
  useEffect(() => {
    const fresh = [...refusals].filter(([field, message]) => seen.current.get(field) !== message);
    seen.current = refusals;
    for (const [field, message] of fresh) {
      unanswered.current.set(field, message);
      setError(field, { type: REFUSED, message });
    }
    const fields = new Set(fresh.map(([field]) => field));
    const first = [...labels.keys()].find((id) => fields.has(id));
    if (first !== undefined) focus(first);
  }, [setError, refusals, labels, focus]);

  const edit = useCallback(
    (field: string, value: FormValue) => {
      if (unanswered.current.delete(field)) clearErrors(field);
      onEdit(field, value);
    },
    [clearErrors, onEdit],
  );

  const fill = useCallback(
    (field: string, value: FormValue) => {
      edit(field, value);
      setValue(field, value, { shouldTouch: true, shouldDirty: true, shouldValidate: true });
    },
    [edit, setValue],
  );
  const held = useCallback((field: string): FormValue | undefined => getValues(field), [getValues]);

  const next = useCallback(
    (go: () => void) => {
      unanswered.current.clear();
      void handleSubmit(go, (errors) => {
        const [first] = faultsOf(labels, errors);
        if (first !== undefined) focus(first.id);
      })();
    },
    [handleSubmit, labels, focus],
  );

  const leave = useAfterPress();
  return useMemo(
    () => ({ control, labels, edit, fill, held, leave, next, focus, values: getValues }),
    [control, labels, edit, fill, held, leave, next, focus, getValues],
  );
}
