import type { Phase } from '@/domain/topology/model';

/** The theme's colours as SVG takes them: they follow the theme without anything being rendered again. */
const theme = (name: string): string => `var(--mui-palette-${name})`;

export const COLORS = {
  ground: theme('background-default'),
  paper: theme('background-paper'),
  muted: theme('surface-muted'),
  text: theme('text-primary'),
  body: theme('text-secondary'),
  line: theme('divider'),
  edge: theme('surface-edge'),
  action: theme('primary-main'),
  info: theme('info-main'),
} as const;

/**
 * Quiet words on a node: its group says which colour they have there, in `color`. On the ground of what failed they would be too pale
 * (4.2:1), so they are as dark as all others.
 */
export const QUIET = 'currentColor';

export const quietOn = (phase: Phase): string => (phase === 'failed' ? COLORS.text : COLORS.body);

export interface Look {
  readonly color: string;
  readonly ground: string;
  readonly dash: string | undefined;
  /** A sign of 14 by 14, since colour never speaks alone. */
  readonly sign: string;
  /** The name of the animation; see `MOTION`. */
  readonly motion: 'pulse' | 'fade' | undefined;
}

const CIRCLE = 'M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12';

export const LOOKS: Readonly<Record<Phase, Look>> = {
  planned: {
    color: theme('info-main'),
    ground: theme('background-paper'),
    dash: '5 4',
    sign: `${CIRCLE}M7 4v3.2l2 1.6`,
    motion: undefined,
  },
  making: {
    color: theme('primary-main'),
    ground: theme('background-paper'),
    dash: undefined,
    sign: 'M12.5 7a5.5 5.5 0 0 1-10.2 2.8M1.5 7a5.5 5.5 0 0 1 10.2-2.8M12 1v3.4h-3.4M2 13v-3.4h3.4',
    motion: 'pulse',
  },
  present: {
    color: theme('success-main'),
    ground: theme('background-paper'),
    dash: undefined,
    sign: `${CIRCLE}M4.5 7.2l1.8 1.8l3.2-3.8`,
    motion: undefined,
  },
  failed: {
    color: theme('error-main'),
    ground: theme('ground-error'),
    dash: undefined,
    sign: `${CIRCLE}M5 5l4 4M9 5l-4 4`,
    motion: undefined,
  },
  unfinished: {
    color: theme('text-secondary'),
    ground: theme('background-paper'),
    dash: '7 3',
    sign: `${CIRCLE}M4.2 7h.1M7 7h.1M9.8 7h.1`,
    motion: undefined,
  },
  removing: {
    color: theme('warning-main'),
    ground: theme('background-paper'),
    dash: '2 3',
    sign: 'M2 3.5h10M5.5 3.5v-2h3v2M3 3.5l.8 9h6.4l.8-9',
    motion: 'fade',
  },
  gone: {
    color: theme('surface-edge'),
    ground: theme('background-paper'),
    dash: '1 4',
    sign: `${CIRCLE}M4.5 7h5`,
    motion: undefined,
  },
  unknown: {
    color: theme('warning-main'),
    ground: theme('background-paper'),
    dash: undefined,
    sign: `${CIRCLE}M5.5 5.6a1.6 1.6 0 1 1 1.6 2v.6M7.1 9.8v.4`,
    motion: undefined,
  },
};

/** How shapes are dimmed by the filter. Words are not: they must stay legible. */
export const DIM = 0.22;

/** What the filter leaves out: pale shapes, and words as quiet as they can be read. */
export const DIMMED = {
  '& [data-dim] :is(rect, path)': { opacity: DIM },
  '& [data-dim] :is(text, tspan)': { fill: COLORS.body, fontWeight: 400 },
} as const;

/** The movements of the picture, as its style. With reduced motion there are none, by the app's own style. */
export const MOTION = {
  '@keyframes op-map-pulse': { '50%': { strokeOpacity: 0.25 } },
  // Not the whole node: lines behind it would shine through, and its name must stay legible.
  '@keyframes op-map-fade': { '50%': { strokeOpacity: 0.1 } },
  '& [data-motion=pulse]': { animation: 'op-map-pulse 1.6s ease-in-out infinite' },
  '& [data-motion=fade]': { animation: 'op-map-fade 2.4s ease-in-out infinite' },
} as const;

export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
