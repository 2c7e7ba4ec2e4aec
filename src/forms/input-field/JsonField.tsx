import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { exactDigits, readJson } from '@/domain/inputs/element-text';
import { pastedJson } from '@/domain/inputs/paste/pasted';
import { fieldIds } from '@/forms/fields/field-ids';
import { pasteOver } from '@/forms/input-field/lines';
import { problemText } from '@/forms/inputs/problem-text';
import { TEXT_BOX } from '@/ui/no-autofill';
import { useLongBox } from '@/forms/input-field/use-long-box';
import { asText, type WidgetProps } from '@/forms/input-field/widget-props';
import { stringifyJson } from '@/lib/exact-json';
import { MONOSPACE } from '@/ui/theme/theme';

/** An object, a tuple, or a type that nobody knows: JSON, read while it is typed. */
export function JsonField({ id, spec, value, onChange, invalid, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const text = asText(value);
  const longBox = useLongBox(text);
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
        minRows={4}
        maxRows={20}
        {...longBox}
        value={text}
        error={invalid}
        onPaste={onPaste}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        inputProps={{
          'aria-required': spec.mandatory,
          'aria-describedby': describedBy,
          ...TEXT_BOX,
        }}
        sx={{ fontFamily: MONOSPACE, fontSize: '0.8125rem' }}
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
