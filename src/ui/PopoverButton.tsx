import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useState, type ReactNode } from 'react';

interface PopoverButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** Names what opens. */
  readonly title: string;
  /** Something in it is set, which the button shows. */
  readonly marked?: boolean;
  /** What opens; gets the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button of a toolbar that opens a small panel below it. */
export function PopoverButton({
  label,
  icon,
  title,
  marked = false,
  children,
}: PopoverButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => {
    setAnchor(null);
  };
  return (
    <>
      <Button
        size="small"
        variant={marked ? 'outlined' : 'text'}
        startIcon={icon}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={close}
        slotProps={{ paper: { role: 'dialog', 'aria-label': title, sx: { p: 4, width: 320 } } }}
      >
        {children(close)}
      </Popover>
    </>
  );
}
