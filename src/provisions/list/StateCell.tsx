import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import { missingAddresses } from '@/domain/provision/resources';
import { isStuck } from '@/domain/provision/liveness';
import type { ProvisionRow } from '@/provisions/list/rows';
import { duration } from '@/lib/time';
import { StateLabel } from '@/ui/state/StateLabel';
import { useNow } from '@/ui/server-clock';

/** The longest states take two lines where it is tight. */
const WRAPPING = { whiteSpace: 'normal', lineHeight: 1.25 } as const;

/** A provision's state; with a word where it should be changing and has not for long. */
export function StateCell({ row: { provision, pulse } }: { readonly row: ProvisionRow }) {
  const { t } = useTranslation('provisions');
  const now = useNow(60_000);
  const missing = missingAddresses(provision);
  const note =
    pulse !== null
      ? t('noProgress', { duration: duration(now - pulse.lastSignAt) })
      : missing > 0
        ? t('missingAddresses', { count: missing })
        : null;
  return (
    <span style={WRAPPING}>
      <StateLabel
        state={provision.state}
        rawState={provision.rawState}
        stuck={pulse !== null && isStuck(pulse.liveness)}
      />
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
