import type { HistoryEvent, Provision } from '@/domain/provision/provision';

/** What happened to one provision lately, newest first. */
export interface EventsOfProvision {
  readonly provision: Provision;
  readonly events: readonly HistoryEvent[];
  /** Events among the newest of all that are not in `events`. */
  readonly more: number;
}

/** So many of the newest events are looked at, and so many are told of each provision. */
const LOOKED_AT = 40;
const TOLD = 3;
/** So many provisions are told of. */
const PROVISIONS = 6;

/** The newest events of all provisions, grouped by provision, the one where something happened last first. */
export function newestEvents(provisions: readonly Provision[]): readonly EventsOfProvision[] {
  const newest = provisions
    .flatMap((provision) => provision.history.map((event, index) => ({ provision, event, index })))
    .toSorted((a, b) => b.event.time - a.event.time || b.index - a.index)
    .slice(0, LOOKED_AT);
  const groups = new Map<Provision, HistoryEvent[]>();
  for (const { provision, event } of newest) {
    const known = groups.get(provision);
    if (known === undefined) groups.set(provision, [event]);
    else known.push(event);
  }
  return [...groups].slice(0, PROVISIONS).map(([provision, found]) => ({
    provision,
    events: found.slice(0, TOLD),
    more: Math.max(0, found.length - TOLD),
  }));
}
