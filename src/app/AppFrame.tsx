import Box from '@mui/material/Box';
import { Cloud, DashboardSpeed, Network, Puzzle, ServerConnection } from 'iconoir-react/regular';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigation } from 'react-router';

import { useRouteFocus } from '@/app/use-route-focus';
import { useWindowState } from '@/app/use-window-state';
import { links } from '@/lib/links';
import { FrameProvider } from '@/ui/frame/FrameContext';
import type { NavItem } from '@/ui/frame/NavItems';
import { NavRail } from '@/ui/frame/NavRail';
import { useHost } from '@/ui/host';
import { Logo } from '@/ui/Logo';
import { SkipLink } from '@/ui/SkipLink';
import { VIEW_HEIGHT } from '@/ui/theme/view-height';
import { Toasts } from '@/ui/toast/Toasts';
import { TopProgress } from '@/ui/TopProgress';

const ICON = { width: 20, height: 20 } as const;

interface AppFrameProps {
  readonly account: ReactNode;
  /** What has to be said on every page now; null when nothing has. */
  readonly notice: ReactNode;
  /** What is at work on every page, without a place on the screen. */
  readonly background: ReactNode;
}

/** The frame around every page once somebody is logged in: rail, top bar's slots, messages. */
export function AppFrame({ account, notice, background }: AppFrameProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [pinned, setPinned] = usePinned();
  const [menuOpen, setMenuOpen] = useState(false);
  const announced = useRouteFocus();
  const windowState = useWindowState();
  const contentId = useId();
  const moving = useNavigation().state !== 'idle';
  const at = (...prefixes: string[]) => prefixes.some((prefix) => pathname.startsWith(prefix));
  const items: readonly NavItem[] = [
    {
      href: links.home(),
      label: t('nav.dashboard'),
      icon: <DashboardSpeed {...ICON} />,
      current: pathname === links.home(),
    },
    {
      href: links.provisions(),
      label: t('nav.provisions'),
      icon: <ServerConnection {...ICON} />,
      current: at('/provisions', '/new/provision'),
    },
    {
      href: links.map(),
      label: t('nav.map'),
      icon: <Network {...ICON} />,
      current: at('/map'),
    },
    {
      href: links.providers(),
      label: t('nav.providers'),
      icon: <Cloud {...ICON} />,
      current: at('/providers', '/new/provider'),
    },
    {
      href: links.drivers(),
      label: t('nav.drivers'),
      icon: <Puzzle {...ICON} />,
      current: at('/drivers'),
    },
  ];
  const slots = useMemo(
    () => ({
      account,
      notice,
      windowState,
      contentId,
      openMenu: () => {
        setMenuOpen(true);
      },
    }),
    [account, notice, windowState, contentId],
  );
  return (
    <FrameProvider value={slots}>
      {moving ? <TopProgress /> : null}
      <SkipLink to={contentId}>{t('skipToContent')}</SkipLink>
      <Box sx={{ display: 'flex', minHeight: VIEW_HEIGHT, '@media print': { minHeight: 0 } }}>
        <NavRail
          items={items}
          logo={<Logo />}
          pinned={pinned}
          onPin={setPinned}
          drawerOpen={menuOpen}
          onDrawerClose={() => {
            setMenuOpen(false);
          }}
        />
        <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0 }}>
          <Outlet />
        </Box>
      </Box>
      <Box
        component="output"
        aria-live="polite"
        sx={{
          position: 'absolute',
          // As texts: `sx` takes 1 for the whole width.
          width: '1px',
          height: '1px',
          overflow: 'hidden',
          clipPath: 'inset(50%)',
        }}
      >
        {announced}
      </Box>
      {background}
      <Toasts />
    </FrameProvider>
  );
}

const PIN_KEY = 'rail-pinned';

/** Whether the rail is pinned open; remembered by this browser where it may. */
function usePinned(): readonly [boolean, (pinned: boolean) => void] {
  const { storage } = useHost();
  const [pinned, setPinned] = useState(() => storage.read(PIN_KEY) === '1');
  return [
    pinned,
    (next) => {
      setPinned(next);
      storage.write(PIN_KEY, next ? '1' : '0');
    },
  ];
}
