import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import { useHost } from '@/ui/host';

/** Offers the version that is on the server now. Drafts stay; a form that is not kept asks before it is left. */
export function NewVersionLine({ onDismiss }: { readonly onDismiss: () => void }) {
  const { t } = useTranslation();
  const { page } = useHost();
  return (
    <Box
      component="output"
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 2,
        flexBasis: '100%',
        py: 1,
        fontSize: '0.875rem',
      }}
    >
      <Box component="span" sx={{ flex: '1 1 200px', minWidth: 0 }}>
        {t('newVersion.body')}
      </Box>
      <Button
        size="small"
        onClick={() => {
          page.reload();
        }}
      >
        {t('newVersion.load')}
      </Button>
      <Button size="small" color="inherit" onClick={onDismiss}>
        {t('newVersion.later')}
      </Button>
    </Box>
  );
}
