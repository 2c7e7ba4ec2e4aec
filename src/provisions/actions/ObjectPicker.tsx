import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NO_AUTOFILL } from '@/ui/no-autofill';
import { MONOSPACE } from '@/ui/theme/theme';

/** One object that can be chosen. */
export interface PickerItem {
  readonly id: number;
  readonly name: string;
  /** Beside the name: what runs on it, which is the newest. */
  readonly detail: string;
  /** True where something runs on it. */
  readonly used: boolean;
}

interface ObjectPickerProps {
  readonly legend: string;
  readonly items: readonly PickerItem[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** Above so many they are searched. */
const SEARCHED_ABOVE = 12;

/** Objects to choose by checkboxes. What is chosen stays so while a search hides it. */
export function ObjectPicker({ legend, items, chosen, onChange }: ObjectPickerProps) {
  const { t } = useTranslation('actions');
  const legendId = useId();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = items.filter(
    ({ name, id }) => name.toLowerCase().includes(wanted) || String(id) === wanted,
  );
  const toggle = (id: number, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <Box
      component="fieldset"
      aria-labelledby={legendId}
      sx={{
        display: 'grid',
        gap: 2,
        m: 0,
        minWidth: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        p: 3,
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 3, flexWrap: 'wrap' }}>
        <Box id={legendId} sx={{ color: 'text.primary', fontWeight: 600 }}>
          {legend}
        </Box>
        <Box component="output" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {t('removeHosts.chosen', { count: chosen.size, all: items.length })}
        </Box>
      </Box>
      {items.length > SEARCHED_ABOVE ? (
        <TextField
          label={t('removeHosts.filter')}
          value={search}
          size="small"
          onChange={(event) => {
            setSearch(event.target.value);
          }}
          onKeyDown={(event) => {
            // Enter looks for a host; it does not remove any.
            if (event.key === 'Enter') event.preventDefault();
          }}
          slotProps={{ htmlInput: NO_AUTOFILL }}
          sx={{ mt: 1 }}
        />
      ) : null}
      <Box sx={{ maxHeight: 264, overflowY: 'auto', display: 'grid' }}>
        {shown.length === 0 ? t('removeHosts.noMatch') : null}
        {shown.map(({ id, name, detail, used }) => (
          <FormControlLabel
            key={id}
            sx={{ mr: 0, alignItems: 'flex-start' }}
            control={
              <Checkbox
                size="small"
                checked={chosen.has(id)}
                onChange={(event) => {
                  toggle(id, event.target.checked);
                }}
              />
            }
            label={
              <Box
                component="span"
                sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, pt: 2, minWidth: 0 }}
              >
                <Box
                  component="span"
                  sx={{
                    fontFamily: MONOSPACE,
                    fontSize: '0.8125rem',
                    color: 'text.primary',
                    overflowWrap: 'anywhere',
                  }}
                >
                  {name}
                </Box>
                <Box component="span" sx={used ? { color: 'error.main' } : {}}>
                  {detail}
                </Box>
              </Box>
            }
          />
        ))}
      </Box>
    </Box>
  );
}
