import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Tooltip from '@mui/material/Tooltip';
import { Eye, EyeClosed } from 'iconoir-react/regular';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { GrowingArea } from '@/forms/fields/GrowingArea';
import { SECRET_BOX } from '@/ui/no-autofill';
import { SecretFile } from '@/forms/input-field/SecretFile';
import { useMultiline } from '@/forms/input-field/use-multiline';
import { asText, emptyWord, type WidgetProps } from '@/forms/input-field/widget-props';

/** A secret: hidden until it is revealed, pasted or read from a file where it has many lines. */
export function SecretField({ id, spec, value, onChange, invalid, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const [revealed, setRevealed] = useState(false);
  const text = asText(value);
  const { multiline, boxRef, onPaste, onKeyDown } = useMultiline(text, onChange);
  const word = revealed
    ? t('secret.hide', { label: spec.label })
    : t('secret.reveal', { label: spec.label });
  return (
    <OutlinedInput
      key={multiline ? 'lines' : 'line'}
      id={id}
      fullWidth
      multiline={multiline}
      inputComponent={multiline ? GrowingArea : 'input'}
      // A password box has one line only: many lines are hidden by their style.
      {...(multiline ? {} : { type: revealed ? 'text' : 'password' })}
      inputRef={boxRef}
      value={text}
      placeholder={emptyWord(t, value)}
      error={invalid}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      inputProps={{
        'aria-required': spec.mandatory,
        'aria-describedby': describedBy,
        ...(multiline ? { maxRows: 10 } : {}),
        'data-masked': multiline && !revealed,
        ...SECRET_BOX,
      }}
      sx={{
        alignItems: multiline ? 'flex-start' : 'center',
        '& [data-masked="true"]': { WebkitTextSecurity: 'disc' },
      }}
      endAdornment={
        <InputAdornment position="end" sx={{ gap: 1, mr: -1 }}>
          <SecretFile label={spec.label} onText={onChange} />
          <Tooltip title={word}>
            <IconButton
              size="small"
              aria-label={word}
              onClick={() => {
                setRevealed(!revealed);
              }}
            >
              {revealed ? <EyeClosed width={18} height={18} /> : <Eye width={18} height={18} />}
            </IconButton>
          </Tooltip>
        </InputAdornment>
      }
    />
  );
}
