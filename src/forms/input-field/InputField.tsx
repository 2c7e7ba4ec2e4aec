import { memo } from 'react';

import { allowedValues } from '@/domain/inputs/allowed';
import type { InputSpec } from '@/domain/inputs/spec';
import { BoundField } from '@/forms/input-field/BoundField';
import { DependentField } from '@/forms/input-field/DependentField';
import { widgetOf } from '@/forms/input-field/widget-of';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface InputFieldProps {
  readonly form: InputsForm;
  readonly spec: InputSpec;
}

/** The field of one input, whatever it is. Rendered again only when its own value or error changes. */
export const InputField = memo(function InputField({ form, spec }: InputFieldProps) {
  if (widgetOf(spec) === 'dependent') return <DependentField form={form} spec={spec} />;
  const allowed =
    spec.kind === 'bool' && spec.match === null ? [true, false] : allowedValues(spec, {});
  return <BoundField form={form} spec={spec} allowed={allowed ?? []} />;
});
