import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Deployment, Driver } from '@/domain/driver';
import type { LayoutGroup } from '@/domain/inputs/layout';
import type { Provider } from '@/domain/provider';
import { provisionCopies } from '@/domain/request/copies';
import { countObjects, inputWithoutHosts, workingValues } from '@/provisions/create/model/counts';
import type { Selection } from '@/provisions/create/model/provision-wizard';
import type { PlannedProvision } from '@/provisions/create/planned-provision';
import { ObjectsPreview } from '@/provisions/create/steps/ObjectsPreview';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { ProvisionStep } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import type { ProvisionDraft } from '@/forms/drafts/provision-draft';
import { valuesFor } from '@/forms/drafts/wizard-draft';
import { fieldHref } from '@/forms/wizard/field-href';
import type { StepFrame } from '@/forms/wizard/frame';
import { CloudPreview } from '@/forms/guidance/CloudPreview';
import { ClusterGuidance } from '@/forms/guidance/InputsGuidance';
import { CopyRequest } from '@/forms/wizard/CopyRequest';
import { secretNames } from '@/forms/inputs/secret-names';
import { ReviewAdvice } from '@/forms/wizard/ReviewAdvice';
import { ReviewSection } from '@/forms/wizard/ReviewSection';
import { ReviewTexts } from '@/forms/wizard/ReviewTexts';
import type { Stop } from '@/forms/wizard/InputsStep';
import { specsIn } from '@/forms/wizard/wizard-plan';
import type { NewProvision } from '@/domain/request/request';
import { ReviewValues } from '@/forms/wizard/ReviewValues';
import { useAdviceNotes } from '@/forms/wizard/use-advice-notes';
import { useRiskNotes } from '@/forms/wizard/use-risk-notes';

interface ReviewStepProps {
  readonly frame: StepFrame;
  readonly provider: Provider;
  readonly driver: Driver;
  readonly deployment: Deployment;
  readonly selection: Selection;
  readonly draft: ProvisionDraft;
  /** Null while something in it is wrong. */
  readonly request: NewProvision | null;
  readonly hrefOf: (step: ProvisionStep) => string;
  /** What is odd about the values as a whole; blocks nothing. */
  readonly advice: AdviceStore;
  /** Why it can only fail; null where it may succeed. */
  readonly hopeless: Stop | null;
  /** A picture of what will be made, which another room renders. */
  readonly renderPlan: ((plan: PlannedProvision) => ReactNode) | undefined;
}

const NO_GROUPS: readonly LayoutGroup[] = [];

/** All that will be sent and made, before anything is. */
export function ReviewStep(props: ReviewStepProps) {
  const { frame, provider, driver, deployment, selection, draft, request, hrefOf } = props;
  const { t } = useTranslation('provisionWizard');
  const typed = valuesFor(draft, driver.id);
  // Values may be megabytes long: they are read again only when they change.
  const secrets = useMemo(() => secretNames(specsIn(selection)), [selection]);
  const copies = useMemo(
    () => (request === null ? null : provisionCopies(request, secrets)),
    [request, secrets],
  );
  const { hosts, publicIps } = countObjects(selection, typed);
  const hostless = inputWithoutHosts(selection, typed);
  const noHosts =
    hostless === null
      ? []
      : [
          {
            label: hostless.label,
            href: fieldHref(hrefOf('inputs'), hostless.name),
            text: t('review.noHosts'),
          },
        ];
  const odd = useAdviceNotes(props.advice, selection.specs, hrefOf('inputs'));
  const { hopeless } = props;
  // What was ticked for one fault says nothing of another.
  const [known, setKnown] = useState<string | null>(null);
  const stopped = hopeless !== null && known !== hopeless.text;
  const risks = [
    ...useRiskNotes(selection.specs, typed, hrefOf('inputs')),
    ...useRiskNotes(selection.tags, typed, hrefOf('tags')),
  ];
  const own = selection.specs.some(({ role }) => role === 'onprem_hosts');
  return (
    <WizardFrame
      {...frame}
      nextBlockedBy={frame.nextBlockedBy ?? (stopped ? t('hopeless.blocked') : null)}
    >
      <Typography sx={{ mb: 4 }}>{t('review.lead')}</Typography>
      <Stack sx={{ gap: 6 }}>
        <Alert severity="info">
          <strong>{t('review.starts')}.</strong>{' '}
          {own ? t('review.startsOwn') : t('review.startsBody', { provider: provider.name })}
        </Alert>
        {hopeless === null ? null : (
          <Alert severity="error" role="note">
            <div>
              {hopeless.text}{' '}
              <Link href={fieldHref(hrefOf('inputs'), hopeless.input.name)} color="inherit">
                {t('hopeless.change')}
              </Link>
            </div>
            <FormControlLabel
              label={t('hopeless.know')}
              control={
                <Checkbox
                  checked={!stopped}
                  onChange={(_event, checked) => {
                    setKnown(checked ? hopeless.text : null);
                  }}
                />
              }
            />
          </Alert>
        )}
        <ReviewAdvice notes={[...noHosts, ...risks, ...odd]} />
        <ReviewSection title={t('review.creates')} editHref={null}>
          <ClusterGuidance
            driver={driver}
            deployment={deployment}
            typed={workingValues(selection, typed)}
          />
          <CloudPreview driver={driver.id} hosts={hosts} />
          <ObjectsPreview preview={deployment.preview} hosts={hosts} publicIps={publicIps} />
          {request === null || props.renderPlan === undefined ? null : (
            <Box sx={{ mt: 4 }}>
              {props.renderPlan({
                name: draft.name,
                provider,
                deployment,
                values: workingValues(selection, typed),
              })}
            </Box>
          )}
        </ReviewSection>
        <ReviewSection title={t('steps.provider')} editHref={hrefOf('provider')}>
          <CloudName driver={driver.id} display={driver.display}>
            {provider.name}
          </CloudName>
        </ReviewSection>
        <ReviewSection title={t('steps.deployment')} editHref={hrefOf('deployment')}>
          {deployment.name}
        </ReviewSection>
        <ReviewTexts
          title={t('steps.name')}
          editHref={hrefOf('name')}
          texts={draft}
          driver={driver}
        />
        {selection.specs.length === 0 ? null : (
          <ReviewSection title={t('steps.inputs')} editHref={hrefOf('inputs')}>
            <ReviewValues
              label={t('steps.inputs')}
              specs={selection.specs}
              layout={driver.display.layout}
              typed={typed}
            />
          </ReviewSection>
        )}
        {selection.tags.length === 0 ? null : (
          <ReviewSection title={t('steps.tags')} editHref={hrefOf('tags')}>
            <ReviewValues
              label={t('steps.tags')}
              specs={selection.tags}
              layout={NO_GROUPS}
              typed={typed}
            />
          </ReviewSection>
        )}
        {copies === null ? null : <CopyRequest copies={copies} secrets={secrets} />}
      </Stack>
    </WizardFrame>
  );
}
