import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import type { FieldErrors } from '@/api/errors';
import { NameFields } from '@/forms/name/NameFields';
import { useNameForm, type NameValues } from '@/forms/name/use-name-form';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { StepFrame } from '@/forms/wizard/frame';

interface NameStepProps {
  readonly frame: StepFrame;
  readonly typing: {
    readonly readNames: () => NameValues;
    readonly onNamed: (field: keyof NameValues, value: string) => void;
  };
  /** What OneForm takes where no name is typed. */
  readonly defaultName: string;
  readonly refused: FieldErrors;
}

/** The step that asks for name and description. */
export function NameStep({ frame, typing, defaultName, refused }: NameStepProps) {
  const { t } = useTranslation('wizards');
  const form = useNameForm({
    readTyped: typing.readNames,
    defaultName,
    refused,
    onTyped: typing.onNamed,
  });
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
