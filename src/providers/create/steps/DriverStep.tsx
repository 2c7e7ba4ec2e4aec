import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Unreadable } from '@/api/wire/parsed';
import type { Driver } from '@/domain/driver';
import { driverGuidance, fitsWorkload } from '@/domain/guidance/guidance';
import { driverId, type DriverId } from '@/domain/ids';
import { driverBlock, type DriverBlock } from '@/providers/create/model/provider-wizard';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import { links } from '@/lib/links';
import { ChoiceCards, type Choice } from '@/ui/ChoiceCards';
import { Mark } from '@/ui/Mark';
import { Message } from '@/ui/Message';
import { SafeHtml } from '@/ui/SafeHtml';
import type { StepFrame } from '@/forms/wizard/frame';
import { GuidanceChips } from '@/forms/guidance/GuidanceChips';
import { useWorkload } from '@/forms/guidance/use-workload';
import { WorkloadFilter } from '@/forms/guidance/WorkloadFilter';

interface DriverStepProps {
  readonly frame: StepFrame;
  readonly drivers: readonly Driver[];
  readonly unreadable: readonly Unreadable[];
  readonly chosen: DriverId | null;
  readonly onChoose: (driver: DriverId) => void;
}

/** Which cloud: all drivers, those that can't be used last and with the reason. */
export function DriverStep(props: DriverStepProps) {
  const { frame, drivers, unreadable, chosen, onChoose } = props;
  const { t } = useTranslation('providerWizard');
  const [asked, setAsked] = useState(false);
  const { workload, choose } = useWorkload();
  const fitting = drivers.filter(
    (driver) => driver.id === chosen || fitsWorkload(driverGuidance(driver), workload),
  );
  const usable = fitting.filter((driver) => driverBlock(driver) === null);
  const blocked = fitting.filter((driver) => driverBlock(driver) !== null);
  const choices = [
    ...[...usable, ...blocked].map(driverChoice),
    ...(workload === null ? unreadable.map(unreadableChoice) : []),
  ];
  return (
    <WizardFrame
      {...frame}
      onNext={() => {
        if (chosen === null) setAsked(true);
        else frame.onNext();
      }}
    >
      <Typography sx={{ mb: 4 }}>{t('driver.lead')}</Typography>
      {drivers.length === 0 ? null : (
        <Box sx={{ mb: 4 }}>
          <WorkloadFilter
            workload={workload}
            onChoose={choose}
            count={drivers.length}
            fitting={fitting.length}
          />
        </Box>
      )}
      {drivers.length + unreadable.length === 0 ? (
        <Message title={t('driver.none')} action={<ToDrivers />} />
      ) : (
        <ChoiceCards
          label={t('driver.label')}
          layout="grid"
          choices={choices}
          value={chosen}
          error={asked && chosen === null ? t('driver.choose') : null}
          onChoose={(id) => {
            onChoose(driverId(id));
          }}
        />
      )}
    </WizardFrame>
  );
}

function driverChoice(driver: Driver): Choice {
  const block = driverBlock(driver);
  return {
    value: driver.id,
    title: driver.name,
    aside: <Version version={driver.version} />,
    mark: <Mark name={driver.id} color={driver.display.color} size={36} />,
    details: (
      <>
        {driver.description === '' ? null : <SafeHtml html={driver.description} />}
        <GuidanceChips guidance={driverGuidance(driver)} />
      </>
    ),
    blockedBy: block === null ? null : <Blocked driver={driver} block={block} />,
  };
}

function unreadableChoice({ index, name, reason }: Unreadable): Choice {
  return {
    value: `unreadable-${String(index)}`,
    title: name ?? '?',
    mark: <Mark name={name ?? '?'} color={null} size={36} />,
    details: reason,
    blockedBy: <UnreadableDriver />,
  };
}

function Version({ version }: { readonly version: string | null }) {
  const { t } = useTranslation('providerWizard');
  if (version === null) return null;
  return <Typography variant="caption">{t('driver.version', { version })}</Typography>;
}

/** Why a driver can't be used, and the way out. */
function Blocked({ driver, block }: { readonly driver: Driver; readonly block: DriverBlock }) {
  const { t } = useTranslation('providerWizard');
  const page = links.driver(driver.id);
  switch (block) {
    case 'disabled':
      return (
        <>
          {t('driver.disabled')} <Link href={page}>{t('driver.enable')}</Link>
        </>
      );
    case 'error':
      return (
        <>
          {driver.errorMessage === null
            ? t('driver.error')
            : t('driver.errorReason', { reason: driver.errorMessage })}{' '}
          <Link href={links.drivers()}>{t('driver.sync')}</Link>
        </>
      );
    case 'unknown_state':
      return (
        <>
          {t('driver.unknownState')} <Link href={page}>{t('driver.look')}</Link>
        </>
      );
    case 'inputs_unread':
      return (
        <>
          {t('driver.inputsUnread')} <Link href={page}>{t('driver.look')}</Link>
        </>
      );
    case 'built_in':
      return (
        <>
          {t('driver.builtIn')}{' '}
          <Link href={links.newProvision('provider', undefined, 0)}>{t('driver.useBuiltIn')}</Link>
        </>
      );
  }
}

function UnreadableDriver() {
  const { t } = useTranslation('providerWizard');
  return (
    <>
      {t('driver.unreadable')} <ToDrivers />
    </>
  );
}

function ToDrivers() {
  const { t } = useTranslation('providerWizard');
  return <Link href={links.drivers()}>{t('driver.toDrivers')}</Link>;
}
