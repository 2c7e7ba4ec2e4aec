import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { doubtfulInputs, type Deployment, type Driver } from '@/domain/driver';
import { deploymentGuidance, fitsWorkload } from '@/domain/guidance/guidance';
import type { FormValues } from '@/domain/inputs/values';
import { deploymentId, type DeploymentId } from '@/domain/ids';
import { ObjectsPreview } from '@/provisions/create/steps/ObjectsPreview';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import { ChoiceCards } from '@/ui/ChoiceCards';
import { SafeHtml } from '@/ui/SafeHtml';
import type { StepFrame } from '@/forms/wizard/frame';
import { CloudPreview } from '@/forms/guidance/CloudPreview';
import { GuidanceChips } from '@/forms/guidance/GuidanceChips';
import { useWorkload } from '@/forms/guidance/use-workload';
import { WorkloadFilter } from '@/forms/guidance/WorkloadFilter';

interface DeploymentStepProps {
  readonly frame: StepFrame;
  readonly driver: Driver;
  readonly chosen: DeploymentId | null;
  /** What is typed already: an instance type may decide what the cluster is good for. */
  readonly typed: FormValues;
  readonly onChoose: (deployment: DeploymentId) => void;
}

/** What is built: each deployment with its description and the objects it makes. */
export function DeploymentStep(props: DeploymentStepProps) {
  const { frame, driver, chosen, typed, onChoose } = props;
  const { t } = useTranslation('provisionWizard');
  const [asked, setAsked] = useState(false);
  const { workload, choose } = useWorkload();
  const fitting = driver.deployments.filter(
    (each) => each.id === chosen || fitsWorkload(deploymentGuidance(driver, each, typed), workload),
  );
  return (
    <WizardFrame
      {...frame}
      onNext={() => {
        if (chosen === null) setAsked(true);
        else frame.onNext();
      }}
    >
      <Typography sx={{ mb: 4 }}>{t('deployment.lead', { driver: driver.name })}</Typography>
      <Box sx={{ mb: 4 }}>
        <WorkloadFilter
          workload={workload}
          onChoose={choose}
          count={driver.deployments.length}
          fitting={fitting.length}
        />
      </Box>
      <ChoiceCards
        label={t('deployment.label')}
        layout="rows"
        choices={fitting.map((deployment) => ({
          value: deployment.id,
          title: deployment.name,
          details: <Details driver={driver} deployment={deployment} typed={typed} />,
          blockedBy: null,
        }))}
        value={chosen}
        error={asked && chosen === null ? t('deployment.choose') : null}
        onChoose={(id) => {
          onChoose(deploymentId(id));
        }}
      />
    </WizardFrame>
  );
}

interface DetailsProps extends Pick<DeploymentStepProps, 'driver' | 'typed'> {
  readonly deployment: Deployment;
}

function Details({ driver, deployment, typed }: DetailsProps) {
  const { t } = useTranslation('provisionWizard');
  const doubtful = doubtfulInputs(driver, deployment);
  return (
    <Stack sx={{ gap: 4, mt: 2 }}>
      {doubtful === null ? null : (
        <Alert severity="warning" role="note">
          {t('deployment.doubtful', { names: doubtful.join(', ') })}
        </Alert>
      )}
      <GuidanceChips guidance={deploymentGuidance(driver, deployment, typed)} />
      {deployment.descriptionHtml === '' ? (
        <Typography>{t('deployment.noDescription')}</Typography>
      ) : (
        <SafeHtml html={deployment.descriptionHtml} />
      )}
      <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 3 }}>
        <Typography sx={{ mb: 2, fontWeight: 500, color: 'text.primary' }}>
          {t('deployment.creates')}
        </Typography>
        <CloudPreview driver={driver.id} hosts={null} />
        <ObjectsPreview preview={deployment.preview} hosts={null} publicIps={null} />
      </Box>
    </Stack>
  );
}
