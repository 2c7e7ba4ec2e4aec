import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { DisabledReason } from '@/ui/DisabledReason';

/** Two presses closer together than this are one, in milliseconds: `running` is true only a render later. */
const DOUBLE_PRESS = 500;

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The button's own words: what will happen, never "OK". */
  readonly confirmLabel: string;
  readonly tone: 'normal' | 'danger';
  /** True while the request runs: the dialog stays and says so. */
  readonly running: boolean;
  /** What is asked while it stays open whether it was done: shown, without having to wait for it. Null otherwise. */
  readonly checking?: string | null;
  /** What the server refused with; shown here, nowhere else. */
  readonly failure: string | null;
  /** Why it can't be confirmed yet; null when it can. */
  readonly blockedBy: string | null;
  /** True once something was typed: then Escape and a click beside it ask before they close it. */
  readonly typed?: boolean;
  /** True once it was done and the dialog only tells what came of it: all that is left is to close it. */
  readonly over?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is destroyed or changed; stays open while it runs and shows its own failure. Enter in a field confirms. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const pressedAt = useRef(-DOUBLE_PRESS);
  const [asking, setAsking] = useState(false);
  const checking = props.running ? (props.checking ?? null) : null;
  const stays = props.running && checking === null;
  const close = () => {
    if (!stays) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={() => {
        if (props.typed === true && props.over !== true && !props.running) setAsking(true);
        else close();
      }}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      {/* Not the dialog's own paper: a form can't have the role of a dialog. */}
      <Box
        component="form"
        sx={{ display: 'contents' }}
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          // A form that the dialog was opened from must not take the event for its own.
          event.stopPropagation();
          if (props.running || props.over === true || props.blockedBy !== null) return;
          const again = event.timeStamp - pressedAt.current < DOUBLE_PRESS;
          pressedAt.current = event.timeStamp;
          if (!again) props.onConfirm();
        }}
      >
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4 }}>
          {props.children}
          {checking === null ? null : <Alert severity="warning">{checking}</Alert>}
          {props.failure === null ? null : <Alert severity="error">{props.failure}</Alert>}
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4, justifyContent: 'space-between' }}>
          <Button variant="outlined" onClick={close} disabled={stays}>
            {t(checking === null && props.over !== true ? 'actions.cancel' : 'actions.close')}
          </Button>
          {props.over === true ? null : (
            <DisabledReason reason={props.blockedBy}>
              <Button
                variant="contained"
                color={props.tone === 'danger' ? 'error' : 'primary'}
                loading={props.running}
                disabled={props.blockedBy !== null}
                type="submit"
              >
                {props.confirmLabel}
              </Button>
            </DisabledReason>
          )}
        </DialogActions>
      </Box>
      <DiscardQuestion
        open={asking}
        onKeep={() => {
          setAsking(false);
        }}
        onDiscard={() => {
          setAsking(false);
          close();
        }}
      />
    </Dialog>
  );
}

interface DiscardQuestionProps {
  readonly open: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks before a dialog is closed with something typed in it. Escape, and Enter at once, keep it. */
function DiscardQuestion({ open, onKeep, onDiscard }: DiscardQuestionProps) {
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
