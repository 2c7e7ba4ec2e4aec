import { useEffect, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { allowedValues } from '@/domain/inputs/allowed';
import { labelOf } from '@/domain/inputs/label';
import type { InputSpec } from '@/domain/inputs/spec';
import { toFormValue, type FormValue } from '@/domain/inputs/values';
import { isMasked } from '@/forms/draft/secrets';
import { Advice } from '@/forms/fields/Advice';
import { BoundField } from '@/forms/input-field/BoundField';
import { asText } from '@/forms/input-field/widget-props';
import { fieldKey } from '@/forms/inputs/field-key';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';
import { useStepField } from '@/forms/step-form/use-step-field';
import type { JsonValue } from '@/lib/json';

interface DependentFieldProps {
  readonly form: InputsForm;
  readonly spec: InputSpec;
}

/** Values that follow another input; what the new group does not allow is cleared, and the field says so. */
export function DependentField({ form, spec }: DependentFieldProps) {
  const { t } = useTranslation('forms');
  const groupedBy = spec.match?.kind === 'dependent' ? spec.match.groupedBy : '';
  const group = asText(useWatch({ control: form.control, name: fieldKey(groupedBy) }) ?? '');
  const allowed = useMemo(
    () => allowedValues(spec, { [groupedBy]: group }) ?? [],
    [spec, groupedBy, group],
  );
  const { value, change } = useStepField(form, fieldKey(spec.name));
  const [seenGroup, setSeenGroup] = useState(group);
  const [cleared, setCleared] = useState<FormValue>(null);
  if (seenGroup !== group) {
    setSeenGroup(group);
    setCleared(outlived(spec, value, allowed) ? value : null);
  }
  useEffect(() => {
    if (cleared !== null && value === cleared) change(toFormValue(spec, undefined));
  }, [cleared, value, change, spec]);

  const groupLabel = labelOf(groupedBy);
  const groupSpec = form.groups
    .flatMap(({ inputs }) => inputs)
    .find(({ name }) => name === groupedBy);
  const hides = [spec, groupSpec].some((each) => each !== undefined && isMasked(each));
  const told = cleared !== null && isEmpty(value);
  return (
    <BoundField
      form={form}
      spec={spec}
      allowed={allowed}
      none={
        group === ''
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

/** Whether the new group rules out what is held. A group that is still being typed allows nothing: wait for one that does. */
function outlived(spec: InputSpec, value: FormValue, allowed: readonly JsonValue[]): boolean {
  if (isEmpty(value) || allowed.length === 0) return false;
  return !allowed.some((item) => toFormValue(spec, item) === value);
}

function isEmpty(value: FormValue): boolean {
  return value === '' || value === null;
}
