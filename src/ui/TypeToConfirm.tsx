import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useId } from 'react';

interface TypeToConfirmProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Asks for a word to be typed, so that nothing is destroyed by habit. */
export function TypeToConfirm({ label, value, onChange }: TypeToConfirmProps) {
  const id = useId();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box component="label" htmlFor={id} sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>
        {label}
      </Box>
      <TextField
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        slotProps={{
          htmlInput: { autoComplete: 'off', spellCheck: false, autoCapitalize: 'none' },
        }}
      />
    </Box>
  );
}
