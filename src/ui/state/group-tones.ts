import type { StateGroup } from '@/domain/provision/groups';
import type { StatusTone } from '@/ui/StatusLabel';

/** Colour and icon of each group of states, wherever they are counted. */
export const GROUP_TONES: Readonly<Record<StateGroup, StatusTone>> = {
  running: 'running',
  changing: 'moving',
  failed: 'failed',
  stuck: 'warning',
  removing: 'going',
  unknown: 'unknown',
  done: 'gone',
};
