import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { LogView } from '@/api/log-tail-store';
import { addressRefusal } from '@/domain/log/address-refusal';
import type { Provision } from '@/domain/provision/provision';
import { missingAddresses } from '@/domain/provision/resources';
import { links } from '@/lib/links';
import { LogBox, LogText } from '@/ui/log/LogText';

interface MissingAddressesProps {
  readonly provision: Provision;
  readonly log: LogView;
}

/** Says that the cloud gave fewer public IPs than were asked for, in the log's words where it has some. */
export function MissingAddresses({ provision, log }: MissingAddressesProps) {
  const { t } = useTranslation('provision');
  const missing = missingAddresses(provision);
  const line = useMemo(
    () => (missing > 0 ? addressRefusal(log.lines) : null),
    [missing, log.lines],
  );
  if (missing === 0) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" href={links.provision(provision.id, 'log')}>
          {t('tail.open')}
        </Button>
      }
    >
      {t('missingAddresses', { count: missing })}
      {line === null ? null : (
        <LogBox sx={{ mt: 1 }}>
          <LogText line={line} />
        </LogBox>
      )}
    </Alert>
  );
}
