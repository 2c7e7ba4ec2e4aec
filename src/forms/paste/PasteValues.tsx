import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import { PastePlanView } from '@/forms/paste/PastePlanView';
import { planPaste } from '@/forms/paste/paste-plan';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { TEXT_BOX } from '@/ui/no-autofill';
import { MONOSPACE } from '@/ui/theme/theme';

interface PasteValuesProps {
  /** All inputs that may be filled in, one for each name. */
  readonly specs: readonly InputSpec[];
  /** What the fields hold when the dialog is opened, by input name. */
  readonly read: () => FormValues;
  readonly onFill: (name: string, value: FormValue) => void;
}

/** More than any file of values; a longer text is refused rather than cut. In characters. */
const LONGEST = 1_000_000;

/** The button that fills a step in from a `.tfvars` file or from JSON, and its dialog, which shows first what will change. */
export function PasteValues({ specs, read, onFill }: PasteValuesProps) {
  const { t } = useTranslation('forms');
  const [held, setHeld] = useState<FormValues | null>(null);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        onClick={() => {
          setHeld(read());
        }}
      >
        {t('paste.action')}
      </Button>
      {held === null ? null : (
        <PasteDialog
          specs={specs}
          held={held}
          onFill={onFill}
          onClose={() => {
            setHeld(null);
          }}
        />
      )}
    </>
  );
}

interface PasteDialogProps extends Pick<PasteValuesProps, 'specs' | 'onFill'> {
  readonly held: FormValues;
  readonly onClose: () => void;
}

function PasteDialog({ specs, held, onFill, onClose }: PasteDialogProps) {
  const { t } = useTranslation('forms');
  const hintId = useId();
  const [text, setText] = useState('');
  const tooLong = text.length > LONGEST;
  const read = useDeferredValue(tooLong ? '' : text);
  const plan = useMemo(() => planPaste(specs, held, read), [specs, held, read]);
  const count = plan.values.length;
  return (
    <ConfirmDialog
      open
      title={t('paste.title')}
      confirmLabel={t('paste.confirm', { count })}
      tone="normal"
      running={false}
      failure={tooLong ? t('paste.tooLong', { limit: LONGEST / 1000 }) : null}
      blockedBy={count === 0 ? t('paste.nothingYet') : null}
      typed={text !== ''}
      onConfirm={() => {
        for (const { spec, value } of plan.values) onFill(spec.name, value);
        onClose();
      }}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 4 }}>
        <Typography id={hintId}>{t('paste.lead')}</Typography>
        <TextField
          label={t('paste.box')}
          multiline
          minRows={5}
          maxRows={12}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          slotProps={{
            htmlInput: {
              'aria-describedby': hintId,
              ...TEXT_BOX,
              style: { fontFamily: MONOSPACE, fontSize: '0.8125rem' },
            },
          }}
        />
        {read.trim() === '' ? null : <PastePlanView plan={plan} />}
      </Box>
    </ConfirmDialog>
  );
}
