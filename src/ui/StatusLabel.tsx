import Box from '@mui/material/Box';
import {
  CheckCircle,
  Clock,
  HelpCircle,
  MinusCircle,
  MoreHorizCircle,
  RefreshDouble,
  Trash,
  WarningTriangle,
  XmarkCircle,
} from 'iconoir-react/regular';
import type { ComponentType } from 'react';

/** How a status feels; the colour and the icon follow, so that colour never speaks alone. */
export type StatusTone =
  | 'waiting'
  | 'moving'
  | 'running'
  | 'failed'
  | 'unfinished'
  | 'going'
  | 'gone'
  | 'warning'
  | 'unknown';

interface Look {
  readonly icon: ComponentType<{ width?: number; height?: number }>;
  readonly color: string;
  readonly spins?: true;
}

const LOOKS: Record<StatusTone, Look> = {
  waiting: { icon: Clock, color: 'info.main' },
  moving: { icon: RefreshDouble, color: 'primary.main', spins: true },
  running: { icon: CheckCircle, color: 'success.main' },
  failed: { icon: XmarkCircle, color: 'error.main' },
  unfinished: { icon: MoreHorizCircle, color: 'text.secondary' },
  going: { icon: Trash, color: 'warning.main' },
  gone: { icon: MinusCircle, color: 'text.secondary' },
  warning: { icon: WarningTriangle, color: 'warning.main' },
  unknown: { icon: HelpCircle, color: 'warning.main' },
};

interface StatusLabelProps {
  readonly tone: StatusTone;
  readonly children: string;
}

/** A status as icon and word. The icon of what moves turns, unless motion is reduced. */
export function StatusLabel({ tone, children }: StatusLabelProps) {
  const { icon: Icon, color, spins } = LOOKS[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        verticalAlign: 'middle',
        alignItems: 'center',
        gap: 1.5,
        color,
        fontWeight: 500,
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          display: 'inline-flex',
          flex: 'none',
          ...(spins === true && {
            animation: 'op-spin 1.6s linear infinite',
            '@keyframes op-spin': { to: { transform: 'rotate(360deg)' } },
          }),
        }}
      >
        <Icon width={16} height={16} />
      </Box>
      <span>{children}</span>
    </Box>
  );
}
