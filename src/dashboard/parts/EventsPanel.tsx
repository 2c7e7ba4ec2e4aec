import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { newestEvents } from '@/dashboard/model/newest-events';
import type { Provision } from '@/domain/provision/provision';
import { links } from '@/lib/links';
import { Panel } from '@/ui/Panel';
import { RelativeTime } from '@/ui/RelativeTime';
import { useEventWords } from '@/ui/state/use-event-words';

/** The newest events over all provisions, grouped by provision. */
export function EventsPanel({ provisions }: { readonly provisions: readonly Provision[] }) {
  const { t } = useTranslation('dashboard');
  const wordsOf = useEventWords();
  const groups = useMemo(() => newestEvents(provisions), [provisions]);
  return (
    <Panel title={t('events.title')}>
      {groups.length === 0 ? t('events.none') : null}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
          gap: 4,
        }}
      >
        {groups.map(({ provision, events, more }) => (
          <Box key={provision.id} sx={{ minWidth: 0 }}>
            <Link
              href={links.provision(provision.id)}
              sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
            >
              {provision.name}
            </Link>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {events.map(({ description, time }, index) => (
                // Two events may be the same in all that they say.
                // oxlint-disable-next-line react/no-array-index-key -- see above
                <Box component="li" key={index} sx={LINE}>
                  <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                    {wordsOf(description)}
                  </Box>
                  <Box component="span" sx={{ fontSize: '0.75rem' }}>
                    <RelativeTime at={time} />
                  </Box>
                </Box>
              ))}
            </Box>
            {more === 0 ? null : (
              <Link href={links.provision(provision.id, 'history')} sx={{ fontSize: '0.75rem' }}>
                {t('events.more', { count: more })}
              </Link>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const LINE = {
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'baseline',
  gap: 3,
  py: 0.5,
} as const;
