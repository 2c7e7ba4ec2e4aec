import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { SHORTCUT_KEYS } from '@/palette/shortcut-keys';
import { MONOSPACE } from '@/ui/theme/theme';

interface ShortcutHelpProps {
  /** Whether keys without Ctrl do something. */
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys that do something on every page, and the way to turn single keys off. */
export function ShortcutHelp({ singleKeys, onSingleKeys, onClose }: ShortcutHelpProps) {
  const { t } = useTranslation(['palette', 'common']);
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{t('palette:keys.title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 4, rowGap: 2 }}
        >
          {SHORTCUT_KEYS.map(({ keys, does }) => [
            <Box component="dt" key={keys} sx={{ fontFamily: MONOSPACE, color: 'text.primary' }}>
              {keys}
            </Box>,
            <Box component="dd" key={does} sx={{ m: 0 }}>
              {t(`palette:keys.${does}`)}
            </Box>,
          ])}
        </Box>
        <FormControlLabel
          sx={{ m: 0, mt: 4, gap: 1 }}
          control={
            <Switch
              size="small"
              checked={singleKeys}
              onChange={(_, on) => {
                onSingleKeys(on);
              }}
            />
          }
          label={t('palette:keys.single')}
        />
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button variant="contained" onClick={onClose}>
          {t('common:actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
