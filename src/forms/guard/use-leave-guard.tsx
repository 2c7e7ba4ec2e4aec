import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, type Blocker } from 'react-router';

import { links } from '@/lib/links';

interface LeaveGuardOptions {
  /** True while something typed would be left behind. */
  readonly dirty: boolean;
  /** Whether an address still belongs to the form: its other steps, a detour that comes back. */
  readonly staysInside: (pathname: string) => boolean;
  /** False where no draft keeps what was typed: the question says so. */
  readonly kept?: boolean;
}

interface LeaveGuard {
  /** Rendered anywhere inside the form. */
  readonly dialog: ReactNode;
  /** Lets the next moves pass: the thing was created, and the page goes to it. */
  readonly release: () => void;
}

/**
 * Asks once before a half-filled form is left, by a link or by closing the tab. Log-in always passes: a session
 * that ended comes back to the same place.
 */
export function useLeaveGuard(options: LeaveGuardOptions): LeaveGuard {
  const { dirty, staysInside, kept = true } = options;
  const released = useRef(false);
  const blocker = useBlocker(({ nextLocation }) => {
    if (!dirty || released.current) return false;
    return nextLocation.pathname !== links.login() && !staysInside(nextLocation.pathname);
  });

  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      if (!released.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [dirty]);

  return {
    dialog: <LeaveDialog blocker={blocker} kept={kept} />,
    release: () => {
      released.current = true;
    },
  };
}

interface LeaveDialogProps {
  readonly blocker: Blocker;
  readonly kept: boolean;
}

function LeaveDialog({ blocker, kept }: LeaveDialogProps) {
  const { t } = useTranslation('forms');
  const titleId = useId();
  const bodyId = useId();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      maxWidth="xs"
      fullWidth
    >
      <DialogTitle id={titleId}>{t('guard.title')}</DialogTitle>
      <DialogContent id={bodyId}>{t(kept ? 'guard.body' : 'guard.lost')}</DialogContent>
      <DialogActions sx={{ px: 6, pb: 4, justifyContent: 'space-between' }}>
        <Button variant="outlined" onClick={() => blocker.proceed?.()}>
          {t('guard.leave')}
        </Button>
        <Button variant="contained" onClick={() => blocker.reset?.()}>
          {t('guard.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
