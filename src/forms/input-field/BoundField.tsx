import FormHelperText from '@mui/material/FormHelperText';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { isRequired } from '@/domain/inputs/find';
import type { InputSpec } from '@/domain/inputs/spec';
import { initialFormValue } from '@/domain/inputs/values';
import { describedBy } from '@/forms/fields/field-ids';
import { Advice } from '@/forms/fields/Advice';
import { FieldLink } from '@/forms/fields/FieldLink';
import { FieldShell } from '@/forms/fields/FieldShell';
import { DefaultAside } from '@/forms/input-field/DefaultAside';
import { EmptyAside, mayBeEmpty } from '@/forms/input-field/EmptyAside';
import { rangeOf, rangeText } from '@/forms/input-field/number-range';
import { chosenOf, optionsOf, type Option } from '@/forms/input-field/options';
import { SecrecyNote } from '@/forms/input-field/SecrecyNote';
import { useFieldNotes } from '@/forms/input-field/use-field-notes';
import { WidgetView } from '@/forms/input-field/WidgetView';
import { hasHelp, holdsOf, showsUnit, widgetOf, type Widget } from '@/forms/input-field/widget-of';
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
export function BoundField({ form, spec: asked, allowed, none, notice }: BoundFieldProps) {
  const { t } = useTranslation('forms');
  const id = fieldKey(asked.name);
  const { value, change, leave, error } = useStepField(form, id);
  const [settled, setSettled] = useState(true);
  // What is kept when nothing is typed need not be typed.
  const kept = form.keeps?.has(asked.name) === true;
  const spec = useMemo(() => (kept ? { ...asked, mandatory: false } : asked), [kept, asked]);
  const widget = widgetOf(asked);
  // A driver may allow thousands of values: they are not read again at each keystroke.
  const options = useMemo(
    () =>
      optionsOf(spec, allowed, { on: t('bool.on'), off: t('bool.off'), empty: t('choice.empty') }),
    [spec, allowed, t],
  );
  const emptiable = useMemo(() => mayBeEmpty(spec, widget), [spec, widget]);
  const notes = useFieldNotes(form, spec, value, settled);
  const told = (notice ?? null) !== null || notes.length > 0;
  const inBox = showsUnit(widget);
  const unit = inBox ? rangeText(rangeOf(spec), spec.unit) !== '' : spec.unit !== null;
  const tied = describedBy(id, {
    hint: spec.description,
    error,
    unit,
    notice: told,
    help: hasHelp(widget),
  });
  return (
    <FieldShell
      id={id}
      label={spec.label}
      variable={spec.name}
      unit={inBox ? null : spec.unit}
      required={isRequired(spec)}
      holds={holdsOf(widget, options.length)}
      aside={
        emptiable ? (
          <EmptyAside spec={spec} value={value} onChange={change} />
        ) : kept || !offersDefault(spec, widget, options) ? null : (
          <DefaultAside spec={spec} value={value} onReset={change} />
        )
      }
      hint={spec.description}
      error={error}
      describedBy={tied}
      onLeave={() => {
        setSettled(true);
        leave();
      }}
      notice={
        told ? (
          <>
            {notice}
            {notes.map(({ text, warns, mended }) =>
              warns ? (
                <Advice
                  key={text}
                  action={
                    mended === undefined ? undefined : (
                      <FieldLink
                        label={t('stray.removeLabel', { label: spec.label })}
                        onClick={() => {
                          change(mended);
                        }}
                      >
                        {t('stray.remove')}
                      </FieldLink>
                    )
                  }
                >
                  {text}
                </Advice>
              ) : (
                <FormHelperText key={text} component="span" sx={{ display: 'block' }}>
                  {text}
                </FormHelperText>
              ),
            )}
          </>
        ) : null
      }
    >
      <WidgetView
        widget={widget}
        id={id}
        spec={spec}
        value={value}
        onChange={(next) => {
          setSettled(false);
          change(next);
        }}
        invalid={error !== null}
        describedBy={tied}
        options={options}
        none={none ?? t('choice.none')}
      />
      <SecrecyNote id={id} form={form} spec={asked} value={value} />
    </FieldShell>
  );
}

/** A default that can't be chosen (now) is no way back. */
function offersDefault(spec: InputSpec, widget: Widget, options: readonly Option[]): boolean {
  if (widget !== 'choice' && widget !== 'dependent') return true;
  return chosenOf(options, initialFormValue(spec)) !== null;
}
