import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Plus } from 'iconoir-react/regular';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Unreadable } from '@/api/wire/parsed';
import type { Driver } from '@/domain/driver';
import { driverGuidance, fitsWorkload, type Guidance } from '@/domain/guidance/guidance';
import { providerId, type DriverId, type ProviderId } from '@/domain/ids';
import type { FormValues } from '@/domain/inputs/values';
import type { Provider } from '@/domain/provider';
import { providerBlock, type ProviderBlock } from '@/provisions/create/model/provision-wizard';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import { links } from '@/lib/links';
import { UnreadableNote } from '@/ui/notes/UnreadableNote';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { ChoiceCards, type Choice } from '@/ui/ChoiceCards';
import { DisabledReason } from '@/ui/DisabledReason';
import { Mark } from '@/ui/Mark';
import { Message } from '@/ui/Message';
import type { StepFrame } from '@/forms/wizard/frame';
import { GuidanceChips } from '@/forms/guidance/GuidanceChips';
import { useWorkload } from '@/forms/guidance/use-workload';
import { WorkloadFilter } from '@/forms/guidance/WorkloadFilter';

/** From this many on, a search field helps. */
const MANY = 9;

interface ProviderStepProps {
  readonly frame: StepFrame;
  readonly providers: readonly Provider[];
  readonly unreadable: readonly Unreadable[];
  readonly drivers: readonly Driver[];
  /** The one that is chosen, and may be used. */
  readonly chosen: ProviderId | null;
  /** One that was chosen but is gone or can't be used; null when there is none. */
  readonly gone: ProviderId | null;
  readonly newProviderHref: string;
  /** What is typed already for a driver: an instance type may decide what its clusters are good for. */
  readonly typedFor: (driver: DriverId) => FormValues;
  readonly onChoose: (provider: ProviderId) => void;
}

/** Where the machines come from. */
export function ProviderStep(props: ProviderStepProps) {
  const { frame, providers, drivers, chosen, gone, onChoose } = props;
  const { t } = useTranslation('provisionWizard');
  const [asked, setAsked] = useState(false);
  const [search, setSearch] = useState('');
  const { workload, choose } = useWorkload();
  const writeBlock = useWriteBlock();
  const driverOf = (provider: Provider) => drivers.find(({ id }) => id === provider.driver);
  const guidanceOf = (provider: Provider) => {
    const driver = driverOf(provider);
    return driver === undefined ? null : driverGuidance(driver, props.typedFor(driver.id));
  };
  const fitting = providers.filter(
    (provider) => provider.id === chosen || fitsWorkload(guidanceOf(provider), workload),
  );
  const choices = fitting
    .filter((provider) => matches(provider, driverOf(provider), search))
    .map((provider) => providerChoice(provider, driverOf(provider), guidanceOf(provider)));
  const create = (
    <DisabledReason reason={writeBlock}>
      <Button
        href={props.newProviderHref}
        variant="outlined"
        disabled={writeBlock !== null}
        startIcon={<Plus width={18} height={18} aria-hidden />}
      >
        {t('provider.create')}
      </Button>
    </DisabledReason>
  );
  return (
    <WizardFrame
      {...frame}
      onNext={() => {
        if (chosen === null) setAsked(true);
        else frame.onNext();
      }}
      notice={
        <>
          {gone === null ? null : (
            <Alert severity="warning">{t('provider.gone', { id: gone })}</Alert>
          )}
          <UnreadableNote entries={props.unreadable} />
        </>
      }
    >
      {providers.length === 0 ? (
        <Message title={t('provider.none')} action={create} />
      ) : (
        <Stack sx={{ gap: 4 }}>
          <Stack
            direction="row"
            sx={{ alignItems: 'center', justifyContent: 'space-between', gap: 3, flexWrap: 'wrap' }}
          >
            <Typography sx={{ flex: '1 1 240px' }}>{t('provider.lead')}</Typography>
            {create}
          </Stack>
          <WorkloadFilter
            workload={workload}
            onChoose={choose}
            count={providers.length}
            fitting={fitting.length}
          />
          {providers.length < MANY ? null : (
            <TextField
              type="search"
              label={t('provider.search')}
              value={search}
              onChange={(event) => {
                setSearch(event.target.value);
              }}
              // Enter searches here; it goes on from everywhere else.
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault();
              }}
            />
          )}
          {choices.length === 0 && fitting.length > 0 ? (
            <Typography component="output">{t('provider.noneFound', { text: search })}</Typography>
          ) : null}
          <ChoiceCards
            label={t('provider.label')}
            layout="grid"
            choices={choices}
            value={chosen === null ? null : String(chosen)}
            error={asked && chosen === null ? t('provider.choose') : null}
            onChoose={(id) => {
              onChoose(providerId(Number(id)));
            }}
          />
        </Stack>
      )}
    </WizardFrame>
  );
}

function matches(provider: Provider, driver: Driver | undefined, search: string): boolean {
  const text = search.trim().toLowerCase();
  const told = [provider.name, String(provider.id), provider.driver, driver?.name ?? ''];
  return text === '' || told.some((each) => each.toLowerCase().includes(text));
}

function providerChoice(
  provider: Provider,
  driver: Driver | undefined,
  guidance: Guidance | null,
): Choice {
  const block = providerBlock(driver);
  const cloud = driver?.name ?? provider.driver;
  return {
    value: String(provider.id),
    title: provider.name,
    aside: <Id id={provider.id} />,
    mark: <Mark name={provider.driver} color={provider.display.color} size={36} />,
    details: <Details provider={provider} cloud={cloud} guidance={guidance} />,
    blockedBy: block === null ? null : <Blocked provider={provider} cloud={cloud} block={block} />,
  };
}

function Id({ id }: { readonly id: ProviderId }) {
  const { t } = useTranslation('provisionWizard');
  return <Typography variant="caption">{t('provider.id', { id })}</Typography>;
}

interface DetailsProps {
  readonly provider: Provider;
  readonly cloud: string;
  readonly guidance: Guidance | null;
}

function Details({ provider, cloud, guidance }: DetailsProps) {
  const { t } = useTranslation('provisionWizard');
  const count = provider.provisionIds.length;
  return (
    <>
      {cloud} · {t('provider.provisions', { count })}
      {provider.description === '' ? null : <div>{provider.description}</div>}
      <GuidanceChips guidance={guidance} />
    </>
  );
}

interface BlockedProps {
  readonly provider: Provider;
  readonly cloud: string;
  readonly block: ProviderBlock;
}

/** Why nothing can be built with a provider, and the way out. */
function Blocked({ provider, cloud, block }: BlockedProps) {
  const { t } = useTranslation('provisionWizard');
  const page = links.driver(provider.driver);
  switch (block) {
    case 'driver_gone':
      return (
        <>
          {t('provider.driverGone', { driver: provider.driver })}{' '}
          <Link href={links.drivers()}>{t('provider.drivers')}</Link>
        </>
      );
    case 'driver_disabled':
      return (
        <>
          {t('provider.driverDisabled', { driver: cloud })}{' '}
          <Link href={page}>{t('provider.enable')}</Link>
        </>
      );
    case 'driver_error':
      return (
        <>
          {t('provider.driverError', { driver: cloud })}{' '}
          <Link href={page}>{t('provider.repair')}</Link>
        </>
      );
    case 'driver_unknown_state':
      return (
        <>
          {t('provider.driverUnknownState', { driver: cloud })}{' '}
          <Link href={page}>{t('provider.repair')}</Link>
        </>
      );
    case 'inputs_unread':
      return (
        <>
          {t('provider.inputsUnread', { driver: cloud })}{' '}
          <Link href={page}>{t('provider.repair')}</Link>
        </>
      );
    case 'no_deployments':
      return (
        <>
          {t('provider.noDeployments', { driver: cloud })}{' '}
          <Link href={page}>{t('provider.repair')}</Link>
        </>
      );
  }
}
