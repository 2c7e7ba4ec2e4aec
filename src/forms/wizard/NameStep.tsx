import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldErrors } from '@/api/errors';
import { NameFields } from '@/forms/name/NameFields';
import { useNameForm, type NameValues } from '@/forms/name/use-name-form';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { StepFrame } from '@/forms/wizard/frame';

interface NameStepProps {
  readonly frame: StepFrame;
  readonly readTyped: () => NameValues;
  /** What OneForm takes where no name is typed. */
  readonly defaultName: string;
  readonly refused: FieldErrors;
  readonly onTyped: (field: keyof NameValues, value: string) => void;
  readonly onNext: () => void;
}

/** The step that asks for name and description. */
export const NameStep = memo(function NameStep({
  frame,
  readTyped,
  defaultName,
  refused,
  onTyped,
  onNext,
}: NameStepProps) {
  const { t } = useTranslation('wizards');
  const form = useNameForm({ readTyped, defaultName, refused, onTyped });
  return (
    <WizardFrame
      {...frame}
      onNext={() => {
        form.next(onNext);
      }}
      notice={<StepErrorSummary form={form} />}
    >
      <Typography sx={{ mb: 5 }}>{t('name.lead')}</Typography>
      <NameFields form={form} />
    </WizardFrame>
  );
});
