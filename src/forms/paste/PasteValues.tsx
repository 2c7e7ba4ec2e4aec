import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import { FieldLink } from '@/forms/fields/FieldLink';
import { GrowingArea } from '@/forms/fields/GrowingArea';
import { PastePlanView } from '@/forms/paste/PastePlanView';
import { planPaste } from '@/forms/paste/paste-plan';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { SECRET_BOX, TEXT_BOX } from '@/ui/no-autofill';
import { MONOSPACE } from '@/ui/theme/theme';

interface PasteValuesProps {
  /** All inputs that may be filled in, one for each name. */
  readonly specs: readonly InputSpec[];
  /** What the fields hold when the dialog is opened, by input name. */
  readonly read: () => FormValues;
  readonly onFill: (name: string, value: FormValue) => void;
  /** Given where something that exists is changed: these inputs may stay empty. */
  readonly keeps?: ReadonlySet<string> | null;
}

/** More than any file of values; a longer text is refused rather than cut. In characters. */
const LONGEST = 1_000_000;

/** The button that fills a step in from a `.tfvars` file or from JSON, and its dialog, which shows first what will change. */
export function PasteValues({ specs, read, onFill, keeps = null }: PasteValuesProps) {
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
          keeps={keeps}
          onClose={() => {
            setHeld(null);
          }}
        />
      )}
    </>
  );
}

interface PasteDialogProps extends Pick<PasteValuesProps, 'specs' | 'onFill'> {
  readonly keeps: ReadonlySet<string> | null;
  readonly held: FormValues;
  readonly onClose: () => void;
}

function PasteDialog({ specs, held, onFill, keeps, onClose }: PasteDialogProps) {
  const { t } = useTranslation('forms');
  const hintId = useId();
  const [text, setText] = useState('');
  const tooLong = text.length > LONGEST;
  const read = useDeferredValue(tooLong ? '' : text);
  const plan = useMemo(() => planPaste(specs, held, read, keeps), [specs, held, read, keeps]);
  // A secret may be among the values: it is hidden from onlookers.
  const hides = useMemo(() => specs.some(({ secrecy }) => secrecy.masked), [specs]);
  const [revealed, setRevealed] = useState(false);
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
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          slotProps={{
            input: { inputComponent: GrowingArea },
            htmlInput: {
              minRows: 5,
              maxRows: 12,
              'aria-describedby': hintId,
              ...(hides ? SECRET_BOX : TEXT_BOX),
              'data-masked': hides && !revealed,
              style: { fontFamily: MONOSPACE, fontSize: '0.8125rem' },
            },
          }}
          sx={{ '& [data-masked="true"]': { WebkitTextSecurity: 'disc' } }}
        />
        {hides ? (
          <FormHelperText sx={{ mt: -3 }}>
            {t('paste.hides')}{' '}
            <FieldLink
              onClick={() => {
                setRevealed(!revealed);
              }}
            >
              {t(revealed ? 'paste.hide' : 'paste.show')}
            </FieldLink>
          </FormHelperText>
        ) : null}
        {read.trim() === '' ? null : <PastePlanView plan={plan} />}
      </Box>
    </ConfirmDialog>
  );
}
