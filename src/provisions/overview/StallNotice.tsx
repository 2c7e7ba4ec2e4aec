import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import type { ProvisionState } from '@/domain/provision/state';
import type { Silence } from '@/provisions/overview/use-liveness';
import { duration } from '@/lib/time';

interface StallNoticeProps {
  readonly state: ProvisionState;
  readonly silence: Silence;
  /** Opens the undeploy dialog, which explains the force. */
  readonly onUndeploy: () => void;
}

/** Says that a provision which should be moving has been silent for far too long, or that its record fell behind its log. */
export function StallNotice({ state, silence, onUndeploy }: StallNoticeProps) {
  const { t } = useTranslation(['provision', 'actions', 'states']);
  const { liveness, loggedState } = silence;
  if (liveness === 'alive') return null;
  const time = duration(silence.seconds);
  if (liveness === 'quiet') return <Alert severity="info">{t('stall.quiet', { time })}</Alert>;
  return (
    <Alert
      severity="warning"
      // On a telephone the action has a line of its own: beside it the text would be a column of single words.
      sx={{
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: '1 1 200px' },
      }}
      action={
        <Button color="inherit" size="small" onClick={onUndeploy}>
          {t('actions:labels.force_undeploy')}
        </Button>
      }
    >
      {loggedState === null
        ? t('stall.frozen', { time })
        : t('stall.lostWrite', {
            logged: t(`states:${loggedState}`),
            recorded: t(`states:${state}`),
          })}
    </Alert>
  );
}
