import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { Search, Xmark } from 'iconoir-react/regular';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How long typing pauses before the search is told, in ms. */
const PAUSE = 150;

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * A search box that never loses a letter: what is typed shows at once and is told after a pause;
 * `value` changing from elsewhere (the back button, "clear filters") is taken over.
 */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setDraft(value);
  }
  useEffect(() => {
    if (draft === known) return undefined;
    const timer = setTimeout(() => {
      setKnown(draft);
      onChange(draft);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, known, onChange]);
  return (
    <TextField
      type="search"
      label={label}
      value={draft}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search width={16} height={16} aria-hidden />
            </InputAdornment>
          ),
          endAdornment:
            draft === '' ? null : (
              <InputAdornment position="end">
                <IconButton
                  size="small"
                  edge="end"
                  aria-label={t('actions.clear')}
                  onClick={() => {
                    setDraft('');
                  }}
                >
                  <Xmark width={16} height={16} />
                </IconButton>
              </InputAdornment>
            ),
        },
      }}
      sx={{ '& input::-webkit-search-cancel-button': { display: 'none' } }}
    />
  );
}
