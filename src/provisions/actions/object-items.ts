import type { TFunction } from 'i18next';

import type { Unmanaged } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';
import type { PickerItem } from '@/provisions/actions/ObjectPicker';
import { guestsOn, type Guest } from '@/domain/provision/guests';

type Words = TFunction<readonly ['actions', 'provision']>;

/**
 * What lives on an object, in a few words.
 *
 * @param named so many are named; of more there is the count
 */
export function guestWords(t: Words, guests: readonly Guest[], named = 4): string {
  const names = guests.slice(0, named).map(({ kind, id }) => {
    if (kind === 'vm' || kind === 'image') return t(`provision:objects.${kind}`, { id });
    return t('provision:objects.other', { kind, id });
  });
  const more = guests.length - names.length;
  const rest = more > 0 ? [t('provision:objects.more', { count: more })] : [];
  return [...names, ...rest].join(', ');
}

/** The objects of a provision that have an id, to choose from; the newest host is called so. */
export function itemsOf(
  t: Words,
  kind: keyof Unmanaged,
  { objects }: Provision,
  unmanaged: Unmanaged | null,
): readonly PickerItem[] {
  const ids = objects[kind].flatMap(({ id }) => (id === null ? [] : [id]));
  const newest = kind === 'hosts' && ids.length > 1 ? Math.max(...ids) : null;
  return objects[kind].flatMap((object) => {
    const { id, name } = object;
    if (id === null) return [];
    const guests = guestsOn(kind, object, unmanaged);
    const runs = guests.length > 0 ? guestWords(t, guests) : null;
    const details = [
      runs ?? (unmanaged === null ? t('removeHosts.guestsUnknown') : t('removeHosts.noGuests')),
      ...(id === newest ? [t('removeHosts.newest')] : []),
    ];
    return [
      {
        id,
        name: name ?? t('removeHosts.nameless', { id }),
        detail: details.join(' · '),
        used: runs !== null,
      },
    ];
  });
}
