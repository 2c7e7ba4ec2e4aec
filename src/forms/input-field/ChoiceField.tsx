import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import Select from '@mui/material/Select';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

import { fieldIds } from '@/forms/fields/field-ids';
import { chosenOf } from '@/forms/input-field/options';
import { SearchChoice } from '@/forms/input-field/SearchChoice';
import { RADIO_LIMIT, SELECT_LIMIT } from '@/forms/input-field/widget-of';
import type { ChoiceProps } from '@/forms/input-field/widget-props';

/** One of the allowed values: all of them in sight, in a list, or in a list that is searched. */
export function ChoiceField(props: ChoiceProps) {
  if (props.options.length === 0) return <NoChoice {...props} />;
  if (props.options.length <= RADIO_LIMIT) return <RadioChoice {...props} />;
  return props.options.length <= SELECT_LIMIT ? (
    <ListChoice {...props} />
  ) : (
    <SearchChoice {...props} />
  );
}

function RadioChoice({ id, options, value, onChange, spec }: ChoiceProps) {
  const chosen = chosenOf(options, value);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
      {options.map((option) => (
        <FormControlLabel
          key={option.key}
          label={option.text}
          sx={{ '& .MuiFormControlLabel-label': { overflowWrap: 'anywhere' } }}
          control={
            <Radio
              name={id}
              value={option.key}
              checked={option === chosen}
              onChange={() => {
                onChange(option.form);
              }}
              slotProps={{ input: { required: spec.mandatory } }}
            />
          }
        />
      ))}
    </Box>
  );
}

function ListChoice(props: ChoiceProps) {
  const { id, options, value, onChange, invalid, describedBy, spec } = props;
  const { t } = useTranslation('forms');
  const chosen = chosenOf(options, value);
  return (
    <Select
      id={id}
      fullWidth
      displayEmpty
      error={invalid}
      value={chosen?.key ?? ''}
      renderValue={() => chosen?.text ?? t('choice.choose')}
      onChange={(event) => {
        const next = options.find((option) => option.key === event.target.value);
        if (next !== undefined) onChange(next.form);
      }}
      SelectDisplayProps={{
        // The label alone, so that the name of the box does not change with its value.
        'aria-labelledby': fieldIds(id).label,
        'aria-describedby': describedBy,
        'aria-required': spec.mandatory,
        'aria-invalid': invalid,
      }}
    >
      {options.map((option) => (
        <MenuItem key={option.key} value={option.key}>
          {option.text}
        </MenuItem>
      ))}
    </Select>
  );
}

function NoChoice({ id, none, invalid, describedBy }: ChoiceProps) {
  return (
    <TextField
      id={id}
      hiddenLabel
      value={none}
      error={invalid}
      slotProps={{ htmlInput: { readOnly: true, 'aria-describedby': describedBy } }}
    />
  );
}
