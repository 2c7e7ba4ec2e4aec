import type { ChangeKind } from '@/domain/provision/change-notice';

const kinds = {
  finished: 'Running',
  failed: 'A stage failed',
  stuck: 'Stuck',
  removed: 'Removed',
} as const satisfies Record<ChangeKind, string>;

const texts = {
  finished: '{{name}} is running.',
  failed: 'A stage of {{name}} has failed.',
  stuck: '{{name}} is stuck: nothing will move it any more.',
  removed: '{{name}} is removed.',
} as const satisfies Record<ChangeKind, string>;

/** What happened to provisions while their pages were not open. */
export const notices = {
  label: 'Notices',
  labelNew_one: 'Notices, {{count}} new',
  labelNew_other: 'Notices, {{count}} new',
  none: 'Nothing yet. A provision that finishes, fails or gets stuck while you are elsewhere is told here.',
  clear: 'Clear',
  allow: 'Also show them on the desktop',
  denied: 'The browser’s settings forbid notifications on the desktop.',
  kinds,
  texts,
} as const;
