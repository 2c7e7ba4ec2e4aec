import type { Phase } from '@/domain/topology/model';
import type { StatusTone } from '@/ui/StatusLabel';

/** How each phase looks beside the map: with the icons of a provision's states. */
export const TONE_OF_PHASE: Readonly<Record<Phase, StatusTone>> = {
  planned: 'waiting',
  making: 'moving',
  present: 'running',
  failed: 'failed',
  unfinished: 'unfinished',
  removing: 'going',
  gone: 'gone',
  unknown: 'unknown',
};
