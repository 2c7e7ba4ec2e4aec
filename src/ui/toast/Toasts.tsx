import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { useToasts, type Toast } from '@/ui/toast/toast-store';

/** How long a good word stays, in ms; a failure stays until it is closed. */
const SHOWN_FOR = 6000;

function ToastItem({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const { dismiss } = useToasts();
  const stays = toast.tone === 'error' || toast.tone === 'warning';
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => {
      dismiss(toast.id);
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [toast.id, stays, dismiss]);
  return (
    <Alert
      severity={toast.tone}
      role={stays ? 'alert' : 'status'}
      closeText={t('actions.dismiss')}
      onClose={() => {
        dismiss(toast.id);
      }}
    >
      {toast.text}
    </Alert>
  );
}

/** The corner where messages appear; mounted once by the shell. */
export function Toasts() {
  const { t } = useTranslation();
  const { subscribe, snapshot } = useToasts();
  const toasts = useSyncExternalStore(subscribe, snapshot);
  return (
    <Box
      component="section"
      aria-label={t('toasts.label')}
      sx={{
        position: 'fixed',
        zIndex: 'snackbar',
        right: { xs: 12, sm: 24 },
        bottom: { xs: 12, sm: 24 },
        left: { xs: 12, sm: 'auto' },
        maxWidth: 440,
        display: 'grid',
        gap: 2,
      }}
    >
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </Box>
  );
}
