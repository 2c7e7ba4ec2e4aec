import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import type { Silence } from '@/features/provision-overview/use-liveness';
import { duration } from '@/lib/time';

interface StallNoticeProps {
  readonly silence: Silence;
  /** Opens the undeploy dialog, which explains the force. */
  readonly onUndeploy: () => void;
}

/** Says that a provision which should be moving has been silent for far too long. */
export function StallNotice({ silence, onUndeploy }: StallNoticeProps) {
  const { t } = useTranslation(['provision', 'actions']);
  if (silence.liveness === 'alive') return null;
  const time = duration(silence.seconds ?? 0);
  if (silence.liveness === 'quiet')
    return <Alert severity="info">{t('stall.quiet', { time })}</Alert>;
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={onUndeploy}>
          {t('actions:labels.force_undeploy')}
        </Button>
      }
    >
      {t('stall.frozen', { time })}
    </Alert>
  );
}
