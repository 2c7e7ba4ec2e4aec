import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { Check, LogOut, UserCircle } from 'iconoir-react/regular';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const MODES = ['light', 'dark', 'system'] as const;

interface AccountMenuProps {
  readonly username: string;
  readonly onLogOut: () => void;
}

/** Who is logged in, light or dark, and the way out. */
export function AccountMenu({ username, onLogOut }: AccountMenuProps) {
  const { t } = useTranslation();
  const { mode, setMode } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => {
    setAnchor(null);
  };
  return (
    <>
      <Tooltip title={t('account.signedInAs', { name: username })}>
        <IconButton
          aria-label={t('account.label')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => {
            setAnchor(event.currentTarget);
          }}
        >
          <UserCircle width={22} height={22} />
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { 'aria-label': t('account.label'), sx: { pt: 0 } } }}
      >
        <ListSubheader role="presentation" sx={{ lineHeight: 2.5, bgcolor: 'transparent' }}>
          {t('account.signedInAs', { name: username })}
        </ListSubheader>
        <Divider role="presentation" component="li" />
        {MODES.map((choice) => (
          <MenuItem
            key={choice}
            role="menuitemradio"
            aria-checked={mode === choice}
            onClick={() => {
              setMode(choice);
            }}
          >
            <ListItemIcon>
              {mode === choice ? <Check width={18} height={18} aria-hidden /> : null}
            </ListItemIcon>
            {t(`theme.${choice}`)}
          </MenuItem>
        ))}
        <Divider role="presentation" component="li" />
        <MenuItem
          onClick={() => {
            close();
            onLogOut();
          }}
        >
          <ListItemIcon>
            <LogOut width={18} height={18} aria-hidden />
          </ListItemIcon>
          {t('account.logOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
