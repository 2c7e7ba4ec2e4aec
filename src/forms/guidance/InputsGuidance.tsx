import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import type { Deployment, Driver } from '@/domain/driver';
import { decidingInput, deploymentGuidance, fitsWorkload } from '@/domain/guidance/guidance';
import { fieldKey } from '@/forms/inputs/field-key';
import type { StepForm } from '@/forms/step-form/step-form';
import { useStepValue } from '@/forms/step-form/use-step-field';
import { GuidanceChips } from '@/forms/guidance/GuidanceChips';
import { useWorkload } from '@/forms/guidance/use-workload';

interface ClusterGuidanceProps {
  readonly driver: Driver;
  readonly deployment: Deployment;
  /** By input, as the form or the request holds them. */
  readonly typed: Readonly<Record<string, unknown>>;
}

/** What the cluster will be good for with the values as they are, and whether that is what was looked for. */
export function ClusterGuidance({ driver, deployment, typed }: ClusterGuidanceProps) {
  const { t } = useTranslation('guidance');
  const { workload } = useWorkload();
  const guidance = deploymentGuidance(driver, deployment, typed);
  if (guidance === null) return null;
  return (
    <Box sx={{ mb: 4 }}>
      <GuidanceChips guidance={guidance} />
      {workload === null || fitsWorkload(guidance, workload) ? null : (
        <Alert severity="warning" role="none" sx={{ mt: 2 }}>
          {t('unsuited', { workload: t(`fits.${workload}`) })}
        </Alert>
      )}
    </Box>
  );
}

interface InputsGuidanceProps extends Omit<ClusterGuidanceProps, 'typed'> {
  readonly form: StepForm;
}

/** The same above the inputs: it follows the input that decides while that is typed. */
export function InputsGuidance({ form, driver, deployment }: InputsGuidanceProps) {
  const input = decidingInput(driver, deployment);
  return input === null ? (
    <ClusterGuidance driver={driver} deployment={deployment} typed={{}} />
  ) : (
    <Decided form={form} driver={driver} deployment={deployment} input={input} />
  );
}

function Decided(props: InputsGuidanceProps & { readonly input: string }) {
  const { form, driver, deployment, input } = props;
  const value = useStepValue(form, fieldKey(input));
  return (
    <output>
      <ClusterGuidance driver={driver} deployment={deployment} typed={{ [input]: value }} />
    </output>
  );
}
