import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslation } from 'react-i18next';

import { hidesText } from '@/domain/inputs/secret-keys';
import { asText, type WidgetProps } from '@/forms/input-field/widget-props';

/** A text beyond this stops the browser for long at each keystroke, whatever box it stands in. In characters. */
export const TOO_LONG = 200_000;

/** So much of it is shown. */
const BEGINNING = 2000;

/** A text that is too long to be edited: its beginning, and the way to another one. It is sent whole. */
export function LongText({ id, spec, value, onChange, invalid, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const text = asText(value);
  return (
    <>
      <OutlinedInput
        id={id}
        fullWidth
        multiline
        maxRows={8}
        readOnly
        value={
          spec.secrecy.masked || hidesText(spec, text) ? '••••••••' : `${text.slice(0, BEGINNING)}…`
        }
        error={invalid}
        inputProps={{ 'aria-describedby': describedBy }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <FormHelperText sx={{ flex: 1 }}>{t('long.text', { count: text.length })}</FormHelperText>
        <Button
          size="small"
          aria-label={t('long.replaceLabel', { label: spec.label })}
          onClick={() => {
            onChange('');
          }}
        >
          {t('long.replace')}
        </Button>
      </Box>
    </>
  );
}
