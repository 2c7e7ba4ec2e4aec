import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { allowedValues } from '@/domain/inputs/allowed';
import { labelOf } from '@/domain/inputs/label';
import type { InputSpec } from '@/domain/inputs/spec';
import { initialFormValue, toFormValue, type FormValue } from '@/domain/inputs/values';
import { Advice } from '@/forms/fields/Advice';
import { BoundField } from '@/forms/input-field/BoundField';
import { asText } from '@/forms/input-field/widget-props';
import { fieldKey } from '@/forms/inputs/field-key';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';
import { useStepField, useStepValue } from '@/forms/step-form/use-step-field';
import type { JsonValue } from '@/lib/json';

interface DependentFieldProps {
  readonly form: InputsForm;
  readonly spec: InputSpec;
}

/** Values that follow another input; what the new group does not allow is cleared with a word, and comes back with its group. */
export function DependentField({ form, spec }: DependentFieldProps) {
  const { t } = useTranslation('forms');
  const groupedBy = spec.match?.kind === 'dependent' ? spec.match.groupedBy : '';
  const group = asText(useStepValue(form, fieldKey(groupedBy)) ?? '');
  const allowed = useMemo(
    () => allowedValues(spec, { [groupedBy]: group }) ?? [],
    [spec, groupedBy, group],
  );
  const { value, change } = useStepField(form, fieldKey(spec.name));
  const [cleared, setCleared] = useState<FormValue>(null);
  const followed = useRef(group);
  useEffect(() => {
    if (followed.current === group) return;
    followed.current = group;
    const next = follow(spec, allowed, { value, cleared });
    setCleared(next.cleared);
    if (next.value !== value) change(next.value);
  }, [group, spec, allowed, value, cleared, change]);

  const groupLabel = labelOf(groupedBy);
  const groupSpec = form.groups
    .flatMap(({ inputs }) => inputs)
    .find(({ name }) => name === groupedBy);
  const hides = [spec, groupSpec].some((each) => each !== undefined && each.secrecy.masked);
  const told = cleared !== null && isEmpty(value) && allowed.length > 0;
  return (
    <BoundField
      form={form}
      spec={spec}
      allowed={allowed}
      none={
        form.faults.has(spec.name)
          ? t('choice.none')
          : group === ''
            ? t('dependent.waits', { group: groupLabel })
            : hides
              ? t('dependent.noneForHidden', { group: groupLabel })
              : t('dependent.noneFor', { group: groupLabel, value: group })
      }
      notice={
        told ? (
          <Advice>
            {hides
              ? t('dependent.clearedHidden', { group: groupLabel })
              : t('dependent.cleared', { value: asText(cleared), group: groupLabel, now: group })}
          </Advice>
        ) : null
      }
    />
  );
}

interface Followed {
  readonly value: FormValue;
  /** What an earlier group took away, as long as nothing took its place; null when nothing was. */
  readonly cleared: FormValue;
}

/**
 * What becomes of a value when another group is chosen: it goes where the group does not allow it, and comes back
 * with one that does, and so does the default. A group that is still being typed allows nothing: wait for one that does.
 */
function follow(
  spec: InputSpec,
  allowed: readonly JsonValue[],
  { value, cleared }: Followed,
): Followed {
  const fits = (one: FormValue) => allowed.some((item) => toFormValue(spec, item) === one);
  if (!isEmpty(value)) {
    return allowed.length === 0 || fits(value)
      ? { value, cleared: null }
      : { value: toFormValue(spec, undefined), cleared: value };
  }
  const back = cleared ?? initialFormValue(spec);
  return fits(back) ? { value: back, cleared: null } : { value, cleared };
}

function isEmpty(value: FormValue): boolean {
  return value === '' || value === null;
}
