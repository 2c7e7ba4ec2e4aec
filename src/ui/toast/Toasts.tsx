import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { dismissToast, toastStore, type Toast } from '@/ui/toast/toast-store';

/** How long a good word stays, in ms; a failure stays until it is closed. */
const SHOWN_FOR = 6000;

function ToastItem({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const stays = toast.tone === 'error' || toast.tone === 'warning';
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => {
      dismissToast(toast.id);
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [toast.id, stays]);
  return (
    <Alert
      severity={toast.tone}
      role={stays ? 'alert' : 'status'}
      closeText={t('actions.dismiss')}
      onClose={() => {
        dismissToast(toast.id);
      }}
    >
      {toast.text}
    </Alert>
  );
}

/** The corner where messages appear; mounted once by the shell. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.snapshot);
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
