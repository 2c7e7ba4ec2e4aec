import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { NavItems, type NavItem } from '@/ui/frame/NavItems';

interface NavDrawerProps {
  readonly items: readonly NavItem[];
  readonly logo: ReactNode;
  readonly onClose: () => void;
}

/** The menu over the page, where there is no room for the rail. In a chunk of its own: wide windows never open it. */
export function NavDrawer({ items, logo, onClose }: NavDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': t('nav.label') } }}
      sx={{ display: { md: 'none' } }}
    >
      <Box component="nav" aria-label={t('nav.label')} sx={{ width: 240, p: 3 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 4 }}>
          {logo}
          <Typography sx={{ fontWeight: 700, color: 'text.primary' }}>{t('product')}</Typography>
        </Box>
        <Box onClick={onClose}>
          <NavItems items={items} words />
        </Box>
      </Box>
    </Drawer>
  );
}
