import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { MoreVert } from 'iconoir-react/regular';
import { useId, useState } from 'react';

import { RING_INSIDE } from '@/ui/theme/focus-ring';

interface MenuEntry {
  readonly key: string;
  readonly label: string;
  /** Why it can't be done now; null when it can. */
  readonly reason: string | null;
  readonly danger: boolean;
  readonly onChoose: () => void;
}

export interface MenuGroup {
  readonly key: string;
  readonly entries: readonly MenuEntry[];
}

interface ActionMenuProps {
  /** Names the button that opens it. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** `small`: for the row of a table. */
  readonly size?: 'medium' | 'small';
  readonly onOpen?: () => void;
}

/** All that can be done to something, in groups; what can't be done now says why. */
export function ActionMenu({ label, groups, size = 'medium', onOpen }: ActionMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const icon = size === 'small' ? 16 : 20;
  return (
    <>
      <IconButton
        size={size}
        // In a row the cell cuts off what reaches beyond it.
        sx={RING_INSIDE}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : menuId}
        onClick={(event) => {
          onOpen?.();
          setAnchor(event.currentTarget);
        }}
      >
        <MoreVert width={icon} height={icon} />
      </IconButton>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
        slotProps={{ paper: { sx: { maxWidth: 360 } } }}
      >
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ key, entries }, index) => [
            index === 0 ? null : <Divider key={key} component="li" />,
            entries.map((entry) => (
              <MenuItem
                key={entry.key}
                dense
                // Not `disabled`: the reason below it must stay readable and reachable.
                aria-disabled={entry.reason !== null}
                onClick={() => {
                  if (entry.reason !== null) return;
                  setAnchor(null);
                  entry.onChoose();
                }}
                sx={entry.reason === null ? {} : { cursor: 'default' }}
              >
                <ListItemText
                  primary={entry.label}
                  secondary={entry.reason}
                  slotProps={{
                    primary: { sx: { color: colorOf(entry) } },
                    secondary: { sx: { fontSize: '0.75rem', whiteSpace: 'normal' } },
                  }}
                />
              </MenuItem>
            )),
          ])}
      </Menu>
    </>
  );
}

function colorOf({ reason, danger }: MenuEntry): string {
  if (reason !== null) return 'text.secondary';
  return danger ? 'error.main' : 'text.primary';
}
