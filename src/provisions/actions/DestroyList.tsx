import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import type { AffectedResource, AffectedKind } from '@/domain/provision/destroy-list';
import { MONOSPACE } from '@/ui/theme/theme';

/** So many are named of each kind; of the others there is only the count. */
const NAMED = 6;

/** Guests first: they are somebody's work. */
const ORDER: readonly AffectedKind[] = [
  'vm',
  'image',
  'other_guest',
  'machine',
  'host',
  'address',
  'network',
  'datastore',
  'cluster',
];

/** What an action destroys or leaves behind, counted by kind and named as far as there is room. */
export function DestroyList({ items }: { readonly items: readonly AffectedResource[] }) {
  const { t } = useTranslation('actions');
  return (
    <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
      {ORDER.map((kind) => {
        const ofKind = items.filter((item) => item.kind === kind);
        if (ofKind.length === 0) return null;
        const guest = kind === 'vm' || kind === 'image' || kind === 'other_guest';
        return (
          <Box component="li" key={kind} sx={{ color: guest ? 'error.main' : 'text.primary' }}>
            {t(`affected.${kind}`, { count: ofKind.length })}{' '}
            <Box
              component="span"
              sx={{ ml: 2, fontFamily: MONOSPACE, fontSize: '0.75rem', color: 'text.secondary' }}
            >
              {ofKind.slice(0, NAMED).map(describe(t)).filter(Boolean).join(', ')}
              {ofKind.length > NAMED ? ', …' : ''}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

type Words = ReturnType<typeof useTranslation<'actions'>>['t'];

const describe =
  (t: Words) =>
  ({ kind, name, id, on }: AffectedResource): string => {
    // The id of an address range says nothing to anybody.
    const own = name ?? (kind === 'address' ? null : id) ?? '';
    if (on === null) return own;
    return `${own} ${t('undeploy.on', { kind: t(`undeploy.${on.kind}`), id: on.id })}`;
  };
