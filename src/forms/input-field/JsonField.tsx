import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Tooltip from '@mui/material/Tooltip';
import { Eye, EyeClosed } from 'iconoir-react/regular';
import { useMemo, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { exactDigits, readJson } from '@/domain/inputs/element-text';
import { pastedJson } from '@/domain/inputs/paste/pasted';
import { fieldIds } from '@/forms/fields/field-ids';
import { GrowingArea } from '@/forms/fields/GrowingArea';
import { pasteOver } from '@/forms/input-field/lines';
import { problemText } from '@/forms/inputs/problem-text';
import { hidesText } from '@/domain/inputs/secret-keys';
import { SECRET_BOX, TEXT_BOX } from '@/ui/no-autofill';
import { asText, type WidgetProps } from '@/forms/input-field/widget-props';
import { stringifyJson } from '@/lib/exact-json';
import { MONOSPACE } from '@/ui/theme/theme';

/** An object, a tuple, or an unknown type: JSON, read while it is typed. */
export function JsonField({ id, spec, value, onChange, invalid, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const text = asText(value);
  const hides = useMemo(() => hidesText(spec, text), [spec, text]);
  const [revealed, setRevealed] = useState(false);
  const word = t(revealed ? 'secret.hide' : 'secret.reveal', { label: spec.label });
  const read = text.trim() === '' ? null : readJson(text, exactDigits(spec.defaultValue));
  const shape = spec.kind === 'json' ? spec.shape : 'any';
  const converted = read?.ok === false ? pastedJson(text, shape, spec.name) : null;
  const tidy = read?.ok === true ? stringifyJson(read.value, 2) : (converted ?? text);
  // Once the field was left, the form's own message says it.
  const wrong = read?.ok === false && !invalid ? read.problem : null;
  const onPaste = (event: ClipboardEvent) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const pasted = pasteOver(event.target, event.clipboardData.getData('text'));
    const json = pastedJson(pasted, shape, spec.name);
    if (json === null) return;
    event.preventDefault();
    onChange(json);
  };
  return (
    <>
      {spec.kind === 'unknown' ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {spec.rawType === '' ? t('noType') : t('unknownType', { type: spec.rawType })}
        </Alert>
      ) : null}
      <OutlinedInput
        id={id}
        fullWidth
        multiline
        inputComponent={GrowingArea}
        value={text}
        error={invalid}
        onPaste={onPaste}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        inputProps={{
          minRows: 4,
          maxRows: 20,
          'aria-required': spec.mandatory,
          'aria-describedby': describedBy,
          'data-masked': hides && !revealed,
          ...(hides ? SECRET_BOX : TEXT_BOX),
        }}
        sx={{
          alignItems: 'flex-start',
          fontFamily: MONOSPACE,
          fontSize: '0.8125rem',
          '& [data-masked="true"]': { WebkitTextSecurity: 'disc' },
        }}
        endAdornment={
          hides ? (
            <InputAdornment position="end" sx={{ mr: -1 }}>
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
          ) : null
        }
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <FormHelperText
          component="output"
          id={fieldIds(id).help}
          sx={{ flex: 1, color: wrong === null ? undefined : 'warning.main' }}
        >
          {wrong === null
            ? t(`json.${shape}`)
            : wrong.code === 'not_json'
              ? t('json.wrong', { line: wrong.line, column: wrong.column })
              : problemText(t, wrong)}
        </FormHelperText>
        {tidy === text ? null : (
          <Button
            size="small"
            onClick={() => {
              onChange(tidy);
            }}
          >
            {t(converted === null ? 'json.format' : 'json.convert')}
          </Button>
        )}
      </Box>
    </>
  );
}
