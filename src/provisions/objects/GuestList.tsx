import { useTranslation } from 'react-i18next';

import type { Guest } from '@/provisions/objects/guests';

/** So many are named; of more there is the count. */
const NAMED = 8;

/** What lives on an object, in words. */
export function GuestList({ guests }: { readonly guests: readonly Guest[] }) {
  const { t } = useTranslation('provision');
  if (guests.length === 0) return '–';
  const names = guests.slice(0, NAMED).map(({ kind, id }) => {
    if (kind === 'vm' || kind === 'image') return t(`objects.${kind}`, { id });
    return t('objects.other', { kind, id });
  });
  const more = guests.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` ${t('objects.more', { count: more })}` : ''}`;
}
