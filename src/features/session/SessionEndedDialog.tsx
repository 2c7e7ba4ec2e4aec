import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { LogInForm } from '@/features/session/LogInForm';
import { sessionEnded } from '@/features/session/session-ended';

/** Log-in over the page where the session ended: the page stays, and nothing typed is lost. */
export function SessionEndedDialog({ username }: { readonly username: string }) {
  const { t } = useTranslation('login');
  const queryClient = useQueryClient();
  const titleId = useId();
  return (
    <Dialog open aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{t('sessionTitle')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <Typography>{t('ended')}</Typography>
        <LogInForm
          username={username}
          onLoggedIn={() => {
            sessionEnded.lower();
            void queryClient.invalidateQueries();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
