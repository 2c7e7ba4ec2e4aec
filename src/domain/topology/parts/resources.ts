import type { HistoryEvent } from '@/domain/provision/provision';

const RESOURCE = /^(.*) (provisioned|deprovisioned)$/s;
const TO_RUNNING = / to RUNNING$/;

/** What the history tells of the machines. */
export interface Resources {
  /** The place in the history where each machine was made, by its address; those that were removed are not in it. */
  readonly madeAt: ReadonlyMap<string, number>;
  /** Where the provision last became RUNNING; -1 when it never did. */
  readonly lastRunning: number;
}

/** A line of the history about a machine: its address, and whether it came or went; null for any other line. */
export function resourceEvent({
  action,
  description,
}: HistoryEvent): { readonly address: string; readonly came: boolean } | null {
  if (!action.startsWith('Resource ')) return null;
  const [, address, what] = RESOURCE.exec(description) ?? [];
  return address === undefined ? null : { address, came: what === 'provisioned' };
}

/** Reads the machines from a history. Its order is time's, so a machine made later never comes before an older one. */
export function resourcesOf(history: readonly HistoryEvent[]): Resources {
  const madeAt = new Map<string, number>();
  let lastRunning = -1;
  for (const [index, event] of history.entries()) {
    if (TO_RUNNING.test(event.description)) lastRunning = index;
    const resource = resourceEvent(event);
    if (resource === null) continue;
    if (!resource.came) madeAt.delete(resource.address);
    else if (!madeAt.has(resource.address)) madeAt.set(resource.address, index);
  }
  return { madeAt, lastRunning };
}
