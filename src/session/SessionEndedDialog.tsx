import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { LogInForm } from '@/session/LogInForm';

/** Log-in over the page where the session ended: the page stays, and nothing typed is lost. */
export function SessionEndedDialog({ username }: { readonly username: string }) {
  const { t } = useTranslation('login');
  const { client, sessionEnd } = useApi();
  const titleId = useId();
  return (
    <Dialog open aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{t('sessionTitle')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <Typography>{t('ended')}</Typography>
        <LogInForm
          username={username}
          onLoggedIn={() => {
            sessionEnd.lower();
            void client.invalidateQueries();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
