import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Pin, PinSlash } from 'iconoir-react/regular';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly current: boolean;
}

interface NavRailProps {
  readonly items: readonly NavItem[];
  readonly logo: ReactNode;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  /** The menu as a drawer, where the window is narrow. */
  readonly drawerOpen: boolean;
  readonly onDrawerClose: () => void;
}

const RAIL = 56;
const PINNED = 208;

function Items({ items, words }: { readonly items: readonly NavItem[]; readonly words: boolean }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {items.map((item) => (
        <li key={item.href}>
          <Tooltip title={words ? '' : item.label} placement="right">
            <ButtonBase
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              aria-label={item.label}
              sx={{
                width: '100%',
                height: 40,
                px: 2.5,
                gap: 3,
                justifyContent: 'flex-start',
                borderRadius: 2,
                color: item.current ? 'primary.main' : 'text.secondary',
                bgcolor: item.current ? 'surface.selected' : 'transparent',
                fontWeight: item.current ? 600 : 500,
                '&:hover': { bgcolor: 'surface.muted', color: 'text.primary' },
              }}
            >
              <Box component="span" aria-hidden sx={{ display: 'inline-flex', flex: 'none' }}>
                {item.icon}
              </Box>
              {words ? <span>{item.label}</span> : null}
            </ButtonBase>
          </Tooltip>
        </li>
      ))}
    </Box>
  );
}

/** The narrow rail at the left: icons, with words on hover and when pinned open; a drawer where it is narrow. */
export function NavRail({ items, logo, pinned, onPin, drawerOpen, onDrawerClose }: NavRailProps) {
  const { t } = useTranslation();
  const pinWord = pinned ? t('nav.unpin') : t('nav.pin');
  return (
    <>
      <Box
        component="nav"
        aria-label={t('nav.label')}
        sx={{
          display: { xs: 'none', md: 'flex' },
          flexDirection: 'column',
          flex: 'none',
          width: pinned ? PINNED : RAIL,
          height: '100vh',
          position: 'sticky',
          top: 0,
          px: 2,
          py: 2,
          gap: 3,
          borderRight: 1,
          borderColor: 'divider',
          bgcolor: 'background.default',
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, height: 40, px: 1.5 }}>
          {logo}
          {pinned ? (
            <Typography sx={{ fontWeight: 700, color: 'text.primary' }}>{t('product')}</Typography>
          ) : null}
        </Box>
        <Box sx={{ flex: 1 }}>
          <Items items={items} words={pinned} />
        </Box>
        <Tooltip title={pinWord} placement="right">
          <IconButton
            aria-label={pinWord}
            aria-pressed={pinned}
            onClick={() => {
              onPin(!pinned);
            }}
            sx={{ alignSelf: 'flex-start' }}
          >
            {pinned ? <PinSlash width={20} height={20} /> : <Pin width={20} height={20} />}
          </IconButton>
        </Tooltip>
      </Box>
      <Drawer open={drawerOpen} onClose={onDrawerClose} sx={{ display: { md: 'none' } }}>
        <Box component="nav" aria-label={t('nav.label')} sx={{ width: 240, p: 3 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 4 }}>
            {logo}
            <Typography sx={{ fontWeight: 700, color: 'text.primary' }}>{t('product')}</Typography>
          </Box>
          <Box onClick={onDrawerClose}>
            <Items items={items} words />
          </Box>
        </Box>
      </Drawer>
    </>
  );
}
