import { isChanging, type ProvisionState } from '@/domain/provision/state';

/** How long after a write of this page the server may still be writing itself, in milliseconds. */
export const QUIET_AFTER_WRITE = 15_000;

/**
 * Whether `/unmanaged` may be asked: at rest only, and not right after a write (contract#trap-16). What is DONE has
 * nothing that could live on it, and it can't be told whether an unknown state rests.
 *
 * @param sinceWriteMs since this page last sent a write; null when it sent none
 */
export function mayAskGuests(state: ProvisionState, sinceWriteMs: number | null): boolean {
  if (state === 'UNKNOWN' || state === 'DONE' || isChanging(state)) return false;
  return sinceWriteMs === null || sinceWriteMs >= QUIET_AFTER_WRITE;
}
