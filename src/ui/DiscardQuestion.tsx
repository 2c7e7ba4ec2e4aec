import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface DiscardQuestionProps {
  readonly open: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks before a dialog is closed with something typed in it. Escape, and Enter at once, keep it. */
export function DiscardQuestion({ open, onKeep, onDiscard }: DiscardQuestionProps) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <Dialog open={open} onClose={onKeep} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{t('discard.title')}</DialogTitle>
      <DialogActions sx={{ px: 6, pb: 4, justifyContent: 'space-between' }}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus anyway: to the choice that loses nothing */}
        <Button variant="outlined" autoFocus onClick={onKeep}>
          {t('discard.keep')}
        </Button>
        <Button variant="contained" color="error" onClick={onDiscard}>
          {t('discard.discard')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
