import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import type { Provision } from '@/domain/provision/provision';
import { missingAddresses } from '@/domain/provision/resources';
import { silentFor } from '@/features/provision-list/silence';
import { duration } from '@/lib/time';
import { StateLabel } from '@/parts/StateLabel';
import { useNow } from '@/ui/server-clock';

/** The longest states take two lines where it is tight. */
const WRAPPING = { whiteSpace: 'normal', lineHeight: 1.25 } as const;

/** A provision's state; with a word where it should be changing and has not for long. */
export function StateCell({ provision }: { readonly provision: Provision }) {
  const { t } = useTranslation('provisions');
  const silence = silentFor(provision, useNow(60_000));
  const missing = missingAddresses(provision);
  const note =
    silence !== null
      ? t('silent', { duration: duration(silence) })
      : missing > 0
        ? t('missingAddresses', { count: missing })
        : null;
  return (
    <span style={WRAPPING}>
      <StateLabel state={provision.state} rawState={provision.rawState} />
      {note === null ? null : (
        <Typography
          variant="caption"
          component="span"
          sx={{ display: 'block', color: 'warning.main' }}
        >
          {note}
        </Typography>
      )}
    </span>
  );
}
