import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { isUndecided } from '@/domain/inputs/check';
import type { InputSpec } from '@/domain/inputs/spec';
import { cannotBeFalse, type FormValue } from '@/domain/inputs/values';
import { useAdvice } from '@/forms/advice/advice-store';
import { isEmptyValue } from '@/forms/inputs/check-form';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface FieldNote {
  readonly text: string;
  /** It comes and goes with what is typed, and wants to be noticed. */
  readonly warns: boolean;
}

/** What is worth knowing about a field besides its hint, each in a sentence. None of it stops anybody. */
export function useFieldNotes(
  form: InputsForm,
  spec: InputSpec,
  value: FormValue,
): readonly FieldNote[] {
  const { t } = useTranslation('forms');
  const advice = useAdvice(form.advice, spec.name);
  const undecided = useMemo(
    () => isUndecided(spec, typeof value === 'string' ? value : ''),
    [spec, value],
  );
  const changes = form.keeps !== null;
  const notes: FieldNote[] = [];
  const add = (text: string, warns = false) => notes.push({ text, warns });
  if (form.lostSecrets.has(spec.name) && value === '') add(t('secret.typeAgain'));
  if (form.keeps?.has(spec.name) === true) {
    add(t(isEmptyValue(value) ? 'keep.empty' : 'keep.typed'));
  }
  // Only a creation fills the default in: a change of what exists can switch it off.
  if (!changes && value === false && cannotBeFalse(spec)) add(t('bool.cannotBeFalse'), true);
  if (undecided) add(t(changes ? 'nobodyChecks' : 'serverDecides'));
  for (const text of advice) add(text, true);
  return notes;
}
