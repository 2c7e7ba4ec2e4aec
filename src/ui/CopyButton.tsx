import Button from '@mui/material/Button';
import { Copy } from 'iconoir-react/regular';
import { useState } from 'react';

interface CopyButtonProps {
  /** What is copied; asked for when the button is pressed. */
  readonly text: () => string;
  readonly label: string;
  /** Said after it was copied. */
  readonly done: string;
  /** Said when the browser refuses: what to do instead. */
  readonly refused: string;
}

/** Puts a text on the clipboard, and says whether that worked. Give it a `key` where the text can change. */
export function CopyButton({ text, label, done, refused }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      // There is none on plain HTTP from another machine.
      await navigator.clipboard.writeText(text());
      setSaid(done);
    } catch {
      setSaid(refused);
    }
  };
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        startIcon={<Copy width={16} height={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <output style={{ fontSize: '0.75rem' }}>{said}</output>
    </>
  );
}
