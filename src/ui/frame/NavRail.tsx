import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Pin, PinSlash } from 'iconoir-react/regular';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { NavItems, type NavItem } from '@/ui/frame/NavItems';
import { latePart } from '@/ui/late-part';
import { VIEW_HEIGHT } from '@/ui/theme/view-height';

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

const navDrawer = latePart(async () => (await import('@/ui/frame/NavDrawer')).NavDrawer);

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
          displayPrint: 'none',
          display: { xs: 'none', md: 'flex' },
          flexDirection: 'column',
          flex: 'none',
          width: pinned ? PINNED : RAIL,
          height: VIEW_HEIGHT,
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
          <NavItems items={items} words={pinned} />
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
      {drawerOpen ? (
        <navDrawer.Part items={items} logo={logo} onClose={onDrawerClose} waiting={null} />
      ) : null}
    </>
  );
}
