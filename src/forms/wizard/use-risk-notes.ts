import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { fieldsOf } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import { tfvarsRisks } from '@/domain/inputs/tfvars-risk';
import { toWireValue, type FormValues } from '@/domain/inputs/values';
import { typedValue } from '@/forms/inputs/check-form';
import { riskText } from '@/forms/inputs/risk-text';
import { fieldHref } from '@/forms/wizard/field-href';
import type { ReviewNote } from '@/forms/wizard/ReviewAdvice';

/** What will go wrong with the values of a step on their way into Terraform, for the review. */
export function useRiskNotes(
  specs: readonly InputSpec[],
  typed: FormValues,
  stepHref: string,
): readonly ReviewNote[] {
  const { t } = useTranslation('forms');
  return useMemo(
    () =>
      fieldsOf(specs).flatMap((spec) => {
        const wire = toWireValue(spec, typedValue(spec, typed));
        const risks = wire.ok ? tfvarsRisks(wire.value) : [];
        return risks.map((risk) => ({
          label: spec.label,
          href: fieldHref(stepHref, spec.name),
          text: riskText(t, risk),
        }));
      }),
    [t, specs, typed, stepHref],
  );
}
