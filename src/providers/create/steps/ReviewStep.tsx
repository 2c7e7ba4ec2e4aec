import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import { providerCopies } from '@/domain/request/copies';
import type { NewProvider } from '@/domain/request/request';
import type { ProviderPlan } from '@/providers/create/model/provider-wizard';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { ProviderStep } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import type { ProviderDraft } from '@/forms/drafts/provider-draft';
import { valuesFor } from '@/forms/drafts/wizard-draft';
import type { StepFrame } from '@/forms/wizard/frame';
import { CopyRequest } from '@/forms/wizard/CopyRequest';
import { secretNames } from '@/forms/inputs/secret-names';
import { ReviewAdvice } from '@/forms/wizard/ReviewAdvice';
import { ReviewSection } from '@/forms/wizard/ReviewSection';
import { ReviewTexts } from '@/forms/wizard/ReviewTexts';
import { ReviewValues } from '@/forms/wizard/ReviewValues';
import { useAdviceNotes } from '@/forms/wizard/use-advice-notes';
import { useRiskNotes } from '@/forms/wizard/use-risk-notes';

interface ReviewStepProps {
  readonly frame: StepFrame;
  readonly driver: Driver;
  readonly plan: ProviderPlan;
  readonly draft: ProviderDraft;
  /** Null while something in it is wrong. */
  readonly request: NewProvider | null;
  readonly hrefOf: (step: ProviderStep) => string;
  /** What is odd about the values as a whole; blocks nothing. */
  readonly advice: AdviceStore;
}

/** All that will be sent, before it is sent. */
export function ReviewStep(props: ReviewStepProps) {
  const { frame, driver, draft, request, hrefOf } = props;
  const { specs } = props.plan;
  const { t } = useTranslation('providerWizard');
  const typed = valuesFor(draft, driver.id);
  // Values may be megabytes long: they are read again only when they change.
  const secrets = useMemo(() => secretNames(specs), [specs]);
  const copies = useMemo(
    () => (request === null ? null : providerCopies(request, secrets)),
    [request, secrets],
  );
  const notes = useAdviceNotes(props.advice, specs, hrefOf('connection'));
  const risks = useRiskNotes(specs, typed, hrefOf('connection'));
  return (
    <WizardFrame {...frame}>
      <Typography sx={{ mb: 4 }}>{t('review.lead')}</Typography>
      <Stack sx={{ gap: 6 }}>
        <Alert severity="info">
          <strong>{t('review.summary', { driver: driver.name })}.</strong> {t('review.summaryBody')}
        </Alert>
        <ReviewAdvice notes={[...risks, ...notes]} />
        <ReviewSection title={t('steps.driver')} editHref={hrefOf('driver')}>
          <CloudName driver={driver.id} display={driver.display}>
            {driver.name}
          </CloudName>
        </ReviewSection>
        <ReviewTexts
          title={t('steps.name')}
          editHref={hrefOf('name')}
          texts={draft}
          driver={driver}
        />
        <ReviewSection title={t('review.connection')} editHref={hrefOf('connection')}>
          <ReviewValues
            label={t('review.connection')}
            specs={specs}
            layout={driver.display.layout}
            typed={typed}
          />
        </ReviewSection>
        {copies === null ? null : <CopyRequest copies={copies} secrets={secrets} />}
      </Stack>
    </WizardFrame>
  );
}
