import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import type { InputSpec } from '@/domain/inputs/spec';
import { providerCopies } from '@/domain/request/copies';
import { toRequest } from '@/providers/create/model/plan';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { ProviderStep } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { KeyValue } from '@/ui/KeyValue';
import { connectionValues, type ProviderDraft } from '@/forms/drafts/provider-draft';
import type { StepFrame } from '@/forms/wizard/frame';
import { CopyRequest } from '@/forms/request/CopyRequest';
import { secretNames } from '@/forms/request/secret-names';
import { ReviewAdvice } from '@/forms/wizard/ReviewAdvice';
import { ReviewSection } from '@/forms/wizard/ReviewSection';
import { ReviewText } from '@/forms/wizard/ReviewText';
import { ReviewValues } from '@/forms/wizard/ReviewValues';
import { useAdviceNotes } from '@/forms/wizard/use-advice-notes';
import { useRiskNotes } from '@/forms/wizard/use-risk-notes';

interface ReviewStepProps {
  readonly frame: StepFrame;
  readonly driver: Driver;
  readonly specs: readonly InputSpec[];
  readonly draft: ProviderDraft;
  readonly hrefOf: (step: ProviderStep) => string;
  /** Why the last attempt failed. */
  readonly notice: ReactNode;
  /** What is odd about the values as a whole; stops nobody. */
  readonly advice: AdviceStore;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
}

/** All that will be sent, before it is sent. */
export function ReviewStep(props: ReviewStepProps) {
  const { frame, driver, specs, draft, hrefOf } = props;
  const { t } = useTranslation(['providerWizard', 'forms']);
  // Values may be megabytes long: they are read again only when they change.
  const request = useMemo(() => toRequest(driver, specs, draft), [driver, specs, draft]);
  const secrets = useMemo(() => secretNames(specs), [specs]);
  const copies = useMemo(
    () => (request === null ? null : providerCopies(request, secrets)),
    [request, secrets],
  );
  const notes = useAdviceNotes(props.advice, specs, hrefOf('connection'));
  const risks = useRiskNotes(specs, connectionValues(draft), hrefOf('connection'));
  return (
    <WizardFrame
      {...frame}
      nextLabel={props.submitLabel}
      onNext={props.onSubmit}
      notice={props.notice}
    >
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
        <ReviewSection title={t('steps.name')} editHref={hrefOf('name')}>
          <KeyValue
            rows={[
              {
                key: 'name',
                label: t('forms:name.label'),
                value: <ReviewText text={draft.name} whenEmpty={driver.name} />,
              },
              {
                key: 'description',
                label: t('forms:name.description'),
                value: (
                  <ReviewText
                    text={draft.description}
                    whenEmpty={driver.description === '' ? null : driver.description}
                  />
                ),
              },
            ]}
          />
        </ReviewSection>
        <ReviewSection title={t('review.connection')} editHref={hrefOf('connection')}>
          <ReviewValues
            label={t('review.connection')}
            specs={specs}
            layout={driver.display.layout}
            typed={connectionValues(draft)}
          />
        </ReviewSection>
        {copies === null ? null : <CopyRequest copies={copies} secrets={secrets} />}
      </Stack>
    </WizardFrame>
  );
}
