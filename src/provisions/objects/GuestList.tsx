import { useTranslation } from 'react-i18next';

import type { Guest } from '@/domain/provision/guests';
import { guestWords } from '@/provisions/actions/object-items';

/** So many are named; of more there is the count. */
const NAMED = 8;

/** What lives on an object, in words. */
export function GuestList({ guests }: { readonly guests: readonly Guest[] }) {
  const { t } = useTranslation(['actions', 'provision']);
  return guests.length === 0 ? '–' : guestWords(t, guests, NAMED);
}
