import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { disableDriver, enableDriver } from '@/api/mutations/drivers';
import { providersQuery } from '@/api/queries/providers';
import { useWrite } from '@/api/use-write';
import type { Driver } from '@/domain/driver';
import type { Provider } from '@/domain/provider';
import { links } from '@/lib/links';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { DisabledReason } from '@/ui/DisabledReason';
import { useDescribeError } from '@/ui/notes/describe-error';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { useToasts } from '@/ui/toast/toast-store';

interface DriverSwitchProps {
  readonly driver: Driver;
  readonly size?: 'small' | 'medium';
}

/** The button that enables or disables a driver; asks first where providers use it. */
export function DriverSwitch({ driver, size = 'medium' }: DriverSwitchProps) {
  const { label, running, disabledBy, toggle, turnsOn } = useDriverSwitch(driver);
  const { data: providers, isError } = useQuery(providersQuery(useApi()));
  const [asking, setAsking] = useState(false);
  const users = (providers?.items ?? []).filter((provider) => provider.driver === driver.id);
  // Where it can't be told who uses it, somebody may.
  const inUse = users.length > 0 || isError;
  return (
    <>
      <DisabledReason reason={disabledBy}>
        <Button
          variant="outlined"
          size={size}
          loading={running || (!turnsOn && providers === undefined && !isError)}
          disabled={disabledBy !== null}
          aria-label={`${label} ${driver.name}`}
          onClick={() => {
            if (turnsOn || !inUse) toggle();
            else setAsking(true);
          }}
        >
          {label}
        </Button>
      </DisabledReason>
      {asking ? (
        <DisableDialog
          driver={driver}
          users={providers === undefined ? null : users}
          onConfirm={() => {
            setAsking(false);
            toggle();
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

interface DisableDialogProps {
  readonly driver: Driver;
  /** Null when they could not be loaded. */
  readonly users: readonly Provider[] | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says who uses the driver, and what its being off means for them. */
function DisableDialog({ driver: { name }, users, onConfirm, onClose }: DisableDialogProps) {
  const { t } = useTranslation('drivers');
  return (
    <ConfirmDialog
      open
      title={t('disableDialog.title', { name })}
      confirmLabel={t('disable')}
      tone="normal"
      running={false}
      failure={null}
      blockedBy={null}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{t('disableDialog.body')}</p>
      {users === null ? (
        t('disableDialog.unknown')
      ) : (
        <div>
          {t('disableDialog.users', { count: users.length })}
          <Box component="ul" sx={{ m: 0, pl: 5, '& a': { lineHeight: '26px' } }}>
            {users.map(({ id, name: provider, provisionIds }) => (
              <li key={id}>
                <Link href={links.provider(id)} underline="always" sx={{ display: 'inline-block' }}>
                  {provider}
                </Link>{' '}
                {t('disableDialog.provisions', { count: provisionIds.length })}
              </li>
            ))}
          </Box>
        </div>
      )}
    </ConfirmDialog>
  );
}

/** Enables what is disabled and the other way round; the outcome is a toast, for there is no dialog to show it. */
function useDriverSwitch({ id, name, state }: Driver) {
  const { t } = useTranslation('drivers');
  const toasts = useToasts();
  const api = useApi();
  const describe = useDescribeError();
  const writeBlock = useWriteBlock();
  const turnOn = state !== 'ENABLED';
  const mutation = useWrite(turnOn ? enableDriver(api) : disableDriver(api));
  return {
    turnsOn: turnOn,
    label: turnOn ? t('enable') : t('disable'),
    running: mutation.isPending,
    disabledBy: writeBlock ?? (state === 'ERROR' ? t('notInError') : null),
    toggle: () => {
      mutation.mutate(id, {
        onSuccess: () => {
          toasts.show('success', t(turnOn ? 'enabled' : 'disabled', { name }));
        },
        onError: (error) => {
          toasts.show('error', describe(error));
        },
      });
    },
  };
}
