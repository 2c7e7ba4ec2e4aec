import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { syncDrivers } from '@/api/mutations/drivers';
import { driversQuery } from '@/api/queries/drivers';
import { useWrite } from '@/api/use-write';
import type { Driver, DriverSync } from '@/domain/driver';
import { useDescribeError } from '@/ui/notes/describe-error';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { DisabledReason } from '@/ui/DisabledReason';
import { useToasts } from '@/ui/toast/toast-store';

/** Reading the drivers again: its button, and what came of it. */
export function useSyncDrivers() {
  const describe = useDescribeError();
  const toasts = useToasts();
  const sync = useWrite(syncDrivers(useApi()));
  return {
    ...sync,
    mutate: () => {
      sync.mutate(undefined, {
        onError: (error) => {
          toasts.show('error', describe(error));
        },
      });
    },
  };
}

export type Sync = ReturnType<typeof useSyncDrivers>;

export function SyncButton({ sync }: { readonly sync: Sync }) {
  const { t } = useTranslation('drivers');
  const writeBlock = useWriteBlock();
  return (
    <DisabledReason reason={writeBlock} hint={t('sync.hint')}>
      <Button
        variant="contained"
        loading={sync.isPending}
        disabled={writeBlock !== null}
        onClick={() => {
          sync.mutate();
        }}
      >
        {t('sync.action')}
      </Button>
    </DisabledReason>
  );
}

/** What was read, and which drivers can't be used and why. Stays until it is closed: it is long and wanted. */
export function SyncOutcome({ sync }: { readonly sync: Sync }) {
  if (sync.data === undefined) return null;
  return <Outcome outcome={sync.data} onClose={sync.reset} />;
}

function Outcome({
  outcome,
  onClose,
}: {
  readonly outcome: DriverSync;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['drivers', 'common']);
  const { data: list } = useQuery(driversQuery(useApi()));
  const failed = unusable(outcome, list?.items ?? [], t('error.silent'));
  const unread = new Set(failed.map(({ driver }) => driver));
  const read = outcome.synced.filter((driver) => !unread.has(driver));
  return (
    <Alert
      severity={failed.length === 0 ? 'success' : 'warning'}
      closeText={t('common:actions.dismiss')}
      onClose={onClose}
    >
      {t('sync.done', { count: read.length })}
      {failed.length === 0 ? null : (
        <>
          {' '}
          {t('sync.failed', { count: failed.length })}
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 5 }}>
            {failed.map(({ driver, error }) => (
              <li key={driver}>
                {driver}: {error}
              </li>
            ))}
          </Box>
        </>
      )}
    </Alert>
  );
}

/**
 * The drivers that can't be used now, as the list counts them: OneForm names one whose file it could not understand
 * among those that it has read, and lists it in error all the same.
 */
function unusable(
  { failed }: DriverSync,
  drivers: readonly Driver[],
  silent: string,
): DriverSync['failed'] {
  const named = new Set(failed.map(({ driver }) => driver));
  return [
    ...failed,
    ...drivers
      .filter(({ id, state }) => state === 'ERROR' && !named.has(id))
      .map(({ id, errorMessage }) => ({ driver: id, error: errorMessage ?? silent })),
  ];
}
