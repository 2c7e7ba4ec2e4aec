import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useMemo, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { pastedItems } from '@/domain/inputs/paste/pasted';
import { fieldIds } from '@/forms/fields/field-ids';
import { GrowingArea } from '@/forms/fields/GrowingArea';
import { pasteOver, splitAddresses } from '@/forms/input-field/lines';
import { LongText, TOO_LONG } from '@/forms/input-field/LongText';
import { TEXT_BOX } from '@/ui/no-autofill';
import { asTexts, type WidgetProps } from '@/forms/input-field/widget-props';
import { MONOSPACE } from '@/ui/theme/theme';

/** The machines of `oneform_onprem_hosts`: one address per line, typed or pasted in any of the usual ways. */
export function AddressesField(props: WidgetProps) {
  const { id, value, onChange, invalid, describedBy } = props;
  const { t } = useTranslation('forms');
  const items = useMemo(() => asTexts(value), [value]);
  const [text, setText] = useState(() => items.join('\n'));
  const typed = useMemo(() => splitAddresses(text), [text]);
  // The text is the person's own, with its empty lines; only a value from elsewhere (a reset) replaces it.
  if (!sameTexts(typed, items)) setText(items.join('\n'));
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    // Plain lines and commas are taken apart as they stand.
    const listed = /[[\]"'#]|\/[/*]/.test(pasted) ? pastedItems(pasted, 'string') : null;
    if (listed === null || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const next = pasteOver(event.target, listed.join('\n'));
    setText(next);
    onChange(splitAddresses(next));
  };
  const help = (
    <FormHelperText id={fieldIds(id).help}>
      {`${t('onprem.count', { count: items.length })}. ${t('onprem.hint')}`}
    </FormHelperText>
  );
  if (text.length > TOO_LONG) {
    return (
      <>
        <LongText
          {...props}
          value={text}
          onChange={() => {
            onChange([]);
          }}
        />
        {help}
      </>
    );
  }
  return (
    <>
      <OutlinedInput
        id={id}
        fullWidth
        multiline
        inputComponent={GrowingArea}
        value={text}
        error={invalid}
        onPaste={onPaste}
        onChange={(event) => {
          setText(event.target.value);
          onChange(splitAddresses(event.target.value));
        }}
        inputProps={{
          minRows: 4,
          'aria-describedby': describedBy,
          ...TEXT_BOX,
        }}
        sx={{ fontFamily: MONOSPACE, fontSize: '0.8125rem' }}
      />
      {help}
    </>
  );
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
