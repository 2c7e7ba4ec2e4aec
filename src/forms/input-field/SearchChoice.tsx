import Autocomplete from '@mui/material/Autocomplete';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { chosenOf, namedOption, type Option } from '@/forms/input-field/options';
import { asText, type ChoiceProps } from '@/forms/input-field/widget-props';
import { useHost } from '@/ui/host';
import { TEXT_BOX } from '@/ui/no-autofill';

/**
 * One of many values, found by a part of its text. What was typed in full is taken when the box is left; what names
 * no value stays in the box, and in the form, whose check says that it is not allowed.
 */
export function SearchChoice(props: ChoiceProps) {
  const { id, options, value, onChange, invalid, describedBy, spec } = props;
  const { t } = useTranslation('forms');
  const { page } = useHost();
  const chosen = chosenOf(options, value);
  const shown = chosen?.text ?? asText(value);
  const [text, setText] = useState(shown);
  // What is typed stays until it is taken; a value from elsewhere (a reset) replaces it.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(shown);
  }

  const take = () => {
    if (text === shown) return;
    const named = namedOption(options, text);
    if (named === chosen && named !== null) setText(shown);
    else onChange(named?.form ?? text.trim());
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    // With a value marked in the list, Enter takes that one; without, it goes on, and must not do so with the old one.
    const marked = target instanceof Element && target.getAttribute('aria-activedescendant');
    if (key === 'Enter' && typeof marked !== 'string') take();
  };

  const picker = (
    <Autocomplete
      id={id}
      options={options}
      value={chosen}
      inputValue={text}
      clearOnBlur={false}
      filterOptions={(all, state) => exactFirst(all, state.inputValue)}
      getOptionLabel={(option) => option.text}
      getOptionKey={(option) => option.key}
      isOptionEqualToValue={(option, other) => option.key === other.key}
      autoHighlight
      openOnFocus
      noOptionsText={t('choice.noneFound')}
      slotProps={{
        paper: { sx: { border: 1, borderColor: 'divider', mt: 1 } },
        // Inside the page's main landmark, but outside of the panel, which would cut it off.
        popper: { container: () => page.root.querySelector('main') },
      }}
      onInputChange={(_event, next) => {
        setText(next);
      }}
      onChange={(_event, next) => {
        onChange(next?.form ?? '');
      }}
      onBlur={take}
      onKeyDown={onKeyDown}
      renderInput={({ slotProps, ...params }) => (
        <TextField
          {...params}
          hiddenLabel
          error={invalid}
          placeholder={t('choice.search')}
          slotProps={{
            ...slotProps,
            htmlInput: {
              ...slotProps.htmlInput,
              ...TEXT_BOX,
              'aria-describedby': describedBy,
              'aria-required': spec.mandatory,
            },
          }}
        />
      )}
    />
  );
  return options.length <= LISTED ? (
    picker
  ) : (
    <>
      {picker}
      <FormHelperText>{t('long.options', { shown: LISTED, count: options.length })}</FormHelperText>
    </>
  );
}

/** So many values are listed at once. */
const LISTED = 100;

/**
 * The first values that hold what is typed. The one that was typed in full is the one that Enter takes, wherever it
 * stands among those that begin with it.
 */
function exactFirst(options: readonly Option[], typed: string): Option[] {
  const text = typed.trim().toLowerCase();
  const named = namedOption(options, typed);
  const found = named === null ? [] : [named];
  for (const option of options) {
    if (found.length === LISTED) break;
    if (option !== named && option.text.toLowerCase().includes(text)) found.push(option);
  }
  return found;
}
