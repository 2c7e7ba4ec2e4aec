import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { isUndecided } from '@/domain/inputs/check';
import type { InputSpec } from '@/domain/inputs/spec';
import { withoutStrays } from '@/domain/inputs/stray';
import { tfvarsRisks } from '@/domain/inputs/tfvars-risk';
import {
  cannotBeFalse,
  initialFormValue,
  toWireValue,
  type FormValue,
} from '@/domain/inputs/values';
import { useAdvice } from '@/forms/advice/advice-store';
import { defaultText, openDefault } from '@/forms/input-field/default-text';
import { asRows } from '@/forms/input-field/widget-props';
import { isEmptyValue } from '@/forms/inputs/check-form';
import { faultText } from '@/forms/inputs/problem-text';
import { riskText } from '@/forms/inputs/risk-text';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface FieldNote {
  readonly text: string;
  /** It comes and goes with what is typed, and wants to be noticed. */
  readonly warns: boolean;
  /** What the field would hold after the one press that puts it right. */
  readonly mended?: FormValue;
}

/** A longer default is not told in a sentence: the field's Reset brings it back. In characters. */
const LONG_DEFAULT = 80;

/** Nothing is there, or the name of a row alone. */
function isLost(value: FormValue): boolean {
  if (value === '') return true;
  const empty = Array.isArray(value) && value.length === 0;
  return empty || asRows(value).some((row) => row.value === '');
}

/** The notes about a field besides its hint, each a sentence. They block nothing. */
export function useFieldNotes(
  form: InputsForm,
  spec: InputSpec,
  value: FormValue,
  /** It is not being typed in just now. */
  settled: boolean,
): readonly FieldNote[] {
  const { t } = useTranslation('forms');
  const advice = useAdvice(form.advice, spec.name);
  const undecided = useMemo(
    () => isUndecided(spec, typeof value === 'string' ? value : '', form.patience),
    [spec, value, form.patience],
  );
  const risks = useMemo(() => {
    const wire = toWireValue(spec, value);
    return wire.ok ? tfvarsRisks(wire.value) : [];
  }, [spec, value]);
  const clean = useMemo(
    () => (settled ? withoutStrays(spec, value) : value),
    [spec, value, settled],
  );
  const changes = form.keeps !== null;
  const notes: FieldNote[] = [];
  const add = (text: string, warns = false) => notes.push({ text, warns });
  const fault = form.faults.get(spec.name);
  if (fault !== undefined) add(faultText(t, fault), true);
  if (form.lostSecrets.has(spec.name) && isLost(value)) add(t('secret.typeAgain'));
  const kept = form.keeps?.has(spec.name) === true;
  if (kept) {
    add(t(isEmptyValue(value) ? 'keep.empty' : 'keep.typed'));
  }
  const emptied = kept ? null : emptiedMeans(spec, value);
  if (emptied === 'default' && !changes) add(defaultNote());
  if (emptied !== null && emptied !== 'default') add(t(`emptied.${emptied}`));
  // Only a creation fills the default in: a change of what exists can switch it off.
  if (!changes && value === false && cannotBeFalse(spec)) add(t('bool.cannotBeFalse'), true);
  if (undecided) add(t(changes ? 'nobodyChecks' : 'serverDecides'));
  for (const risk of risks) add(riskText(t, risk), true);
  if (clean !== value) notes.push({ text: t('stray.note'), warns: true, mended: clean });
  for (const text of advice) add(text, true);
  return notes;

  function defaultNote(): string {
    const words = { on: t('bool.on'), off: t('bool.off'), empty: t('default.empty') };
    const shown = defaultText(openDefault(spec), words, LONG_DEFAULT + 1);
    return spec.secrecy.masked || shown.length > LONG_DEFAULT
      ? t('emptied.defaultHidden')
      : t('emptied.default', { value: shown });
  }
}

/** What stands in for a default that was emptied: OneForm's own, or nothing of that kind. */
type Emptied = 'default' | 'text' | 'list' | 'map';

/**
 * What is meant by a field that was emptied although there is a default: at creation OneForm fills some defaults in
 * again, others give way to an empty text, list or map. Null for a field that holds something, has no default, is
 * empty by default, or may not be empty.
 */
function emptiedMeans(spec: InputSpec, value: FormValue): Emptied | null {
  // Its default is no value: left alone, nothing is sent.
  if (spec.nullDefault) return value === '' && spec.kind === 'string' ? 'text' : null;
  if (spec.defaultValue === undefined || !isEmptyValue(value)) return null;
  if (isEmptyValue(initialFormValue(spec))) return null;
  const wire = toWireValue(spec, value);
  if (wire.ok && wire.value === undefined) return 'default';
  if (spec.kind === 'list' || spec.kind === 'map') return spec.kind;
  // An empty text among values to choose from is no choice: the check says so.
  return spec.match?.kind === 'choice' || spec.match?.kind === 'dependent' ? null : 'text';
}
