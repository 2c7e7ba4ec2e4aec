import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { KeyboardEvent } from 'react';

import { fieldIds } from '@/forms/fields/field-ids';
import {
  boxChars,
  keyboardOf,
  rangeOf,
  rangeText,
  stepped,
} from '@/forms/input-field/number-range';
import { TEXT_BOX } from '@/ui/no-autofill';
import { asText, type WidgetProps } from '@/forms/input-field/widget-props';

/**
 * A number as text: what is typed stays as it is typed (`1.`, `-`, `007`), and becomes a number when it is sent.
 * The arrow keys count. Range and unit stand at its end.
 */
export function NumberBox({ id, spec, value, onChange, invalid, describedBy }: WidgetProps) {
  const range = rangeOf(spec);
  const unit = rangeText(range, spec.unit);
  const text = asText(value);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const next = stepped(text, event.key === 'ArrowUp' ? 1 : -1, range);
    if (next !== null) onChange(next);
  };
  return (
    <OutlinedInput
      id={id}
      value={text}
      error={invalid}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      onKeyDown={onKeyDown}
      sx={{ minWidth: 200, flex: 'none', maxWidth: '100%' }}
      // Not by `sx`: each width would be a style sheet of its own. 48 px are the space around text and unit.
      style={{ width: `calc(${String(boxChars(text, unit))}ch + 48px)` }}
      inputProps={{
        inputMode: keyboardOf(range),
        'aria-required': spec.mandatory,
        'aria-describedby': describedBy,
        ...TEXT_BOX,
        style: { fontVariantNumeric: 'tabular-nums', textOverflow: 'ellipsis' },
      }}
      endAdornment={
        unit === '' ? undefined : (
          <InputAdornment position="end" id={fieldIds(id).unit}>
            {unit}
          </InputAdornment>
        )
      }
    />
  );
}
