import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import { NameFields } from '@/forms/name/NameFields';
import { useNameForm } from '@/forms/name/use-name-form';
import type { FieldSource } from '@/forms/step-form/field-source';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { StepFrame } from '@/forms/wizard/frame';

interface NameStepProps {
  readonly frame: StepFrame;
  readonly source: FieldSource;
  /** What OneForm takes where no name is typed. */
  readonly defaultName: string;
}

/** The step that asks for name and description. */
export function NameStep({ frame, source, defaultName }: NameStepProps) {
  const { t } = useTranslation('wizards');
  const form = useNameForm(source, defaultName);
  return (
    <WizardFrame
      {...frame}
      onNext={() => {
        form.next(frame.onNext);
      }}
      notice={<StepErrorSummary form={form} />}
    >
      <Typography sx={{ mb: 5 }}>{t('name.lead')}</Typography>
      <NameFields form={form} />
    </WizardFrame>
  );
}
