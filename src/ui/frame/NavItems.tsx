import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';

import { FORCED_COLORS } from '@/ui/theme/focus-ring';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly current: boolean;
}

/** The places of the menu: icons, with their words beside them or on hover. */
export function NavItems({
  items,
  words,
}: {
  readonly items: readonly NavItem[];
  readonly words: boolean;
}) {
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
                [FORCED_COLORS]: item.current
                  ? { borderInlineStart: '4px solid Highlight', pl: 1.5 }
                  : {},
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
