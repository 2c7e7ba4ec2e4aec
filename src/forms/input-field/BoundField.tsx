import FormHelperText from '@mui/material/FormHelperText';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { serverDecides } from '@/domain/inputs/check';
import type { InputSpec } from '@/domain/inputs/spec';
import { describedBy } from '@/forms/fields/field-ids';
import { FieldShell } from '@/forms/fields/FieldShell';
import { DefaultAside } from '@/forms/input-field/DefaultAside';
import { rangeOf, rangeText } from '@/forms/input-field/number-range';
import { optionsOf } from '@/forms/input-field/options';
import { WidgetView } from '@/forms/input-field/WidgetView';
import { holdsOf, widgetOf } from '@/forms/input-field/widget-of';
import { fieldKey } from '@/forms/inputs/field-key';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';
import { useStepField } from '@/forms/step-form/use-step-field';
import type { JsonValue } from '@/lib/json';

interface BoundFieldProps {
  readonly form: InputsForm;
  readonly spec: InputSpec;
  /** What can be chosen, where the field is a choice. */
  readonly allowed: readonly JsonValue[];
  /** What stands there while nothing can be chosen. */
  readonly none?: string;
  readonly notice?: ReactNode;
}

/** A field in its shell, bound to the form. */
export function BoundField({ form, spec, allowed, none, notice }: BoundFieldProps) {
  const { t } = useTranslation('forms');
  const id = fieldKey(spec.name);
  const { value, change, leave, error } = useStepField(form, id);
  const widget = widgetOf(spec);
  const options = optionsOf(spec, allowed, {
    on: t('bool.on'),
    off: t('bool.off'),
    empty: t('choice.empty'),
  });
  const unit =
    (widget === 'number' || widget === 'count') && rangeText(rangeOf(spec), spec.unit) !== '';
  return (
    <FieldShell
      id={id}
      label={spec.label}
      // Lists and maps are never missing: an empty one is a value.
      required={spec.mandatory && spec.kind !== 'list' && spec.kind !== 'map'}
      holds={holdsOf(widget, options.length)}
      aside={<DefaultAside spec={spec} value={value} onReset={change} />}
      hint={spec.description}
      error={error}
      onLeave={leave}
      notice={
        <>
          {notice}
          {form.lostSecrets.has(spec.name) && value === '' ? (
            <FormHelperText>{t('secret.typeAgain')}</FormHelperText>
          ) : null}
          {serverDecides(spec) === null ? null : (
            <FormHelperText>{t('serverDecides')}</FormHelperText>
          )}
        </>
      }
    >
      <WidgetView
        widget={widget}
        id={id}
        spec={spec}
        value={value}
        onChange={change}
        invalid={error !== null}
        describedBy={describedBy(id, { hint: spec.description, error, unit })}
        options={options}
        none={none ?? t('choice.none')}
      />
    </FieldShell>
  );
}
