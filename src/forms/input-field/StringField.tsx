import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslation } from 'react-i18next';

import { trimAddress } from '@/domain/network/trim-address';
import { GrowingArea } from '@/forms/fields/GrowingArea';
import { TEXT_BOX } from '@/ui/no-autofill';
import { useMultiline } from '@/forms/input-field/use-multiline';
import { asText, emptyWord, type WidgetProps } from '@/forms/input-field/widget-props';

/** A text of one line, or of many where the default or what is pasted has them. */
export function StringField({ id, spec, value, onChange, invalid, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const text = asText(value);
  const { multiline, boxRef, onPaste, onKeyDown } = useMultiline(text, onChange);
  const trim = () => {
    const trimmed = trimAddress(text);
    if (trimmed !== text) onChange(trimmed);
  };
  return (
    <OutlinedInput
      // One box that turned into another kind would keep neither its focus nor its size.
      key={multiline ? 'lines' : 'line'}
      id={id}
      fullWidth
      multiline={multiline}
      inputComponent={multiline ? GrowingArea : 'input'}
      inputRef={boxRef}
      value={text}
      placeholder={emptyWord(t, value)}
      error={invalid}
      onPaste={onPaste}
      onKeyDown={(event) => {
        // Enter goes on without leaving the box.
        if (event.key === 'Enter' && !multiline && !event.shiftKey) trim();
        onKeyDown(event);
      }}
      onBlur={trim}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      inputProps={{
        'aria-required': spec.mandatory,
        'aria-describedby': describedBy,
        ...TEXT_BOX,
      }}
    />
  );
}
