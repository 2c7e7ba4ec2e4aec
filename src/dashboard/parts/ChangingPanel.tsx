import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

import type { Changing } from '@/dashboard/model/changing';
import { groupOf } from '@/domain/provision/groups';
import { links } from '@/lib/links';
import { duration } from '@/lib/time';
import { Panel } from '@/ui/Panel';
import { StageBar } from '@/ui/state/StageBar';
import { StateLabel } from '@/ui/state/StateLabel';

/** So many are shown; the list has all. */
const SHOWN = 8;
/** The groups of what is on its way, each with a list of its own. */
const GROUPS = ['changing', 'removing'] as const;
/** Of less, only that it is due can be said. */
const DUE = 20;

/** What is on its way: stage, progress, and the time left by the medians of the past. */
export function ChangingPanel({ items }: { readonly items: readonly Changing[] }) {
  const { t } = useTranslation('dashboard');
  return (
    <Panel
      title={t('changing.title')}
      padding={items.length === 0 ? 'normal' : 'flush'}
      actions={
        <Box sx={{ display: 'flex', gap: 3 }}>
          {GROUPS.map((group) => {
            const count = items.filter(({ provision }) => groupOf(provision) === group).length;
            return count === 0 ? null : (
              <Link key={group} href={links.provisions({ state: group })}>
                {t(`changing.${group}`, { count })}
              </Link>
            );
          })}
        </Box>
      }
    >
      {items.length === 0 ? (
        t('changing.none')
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {items.slice(0, SHOWN).map((item) => (
            <Row key={item.provision.id} item={item} />
          ))}
        </Box>
      )}
    </Panel>
  );
}

function Row({ item: { provision, percent, rest } }: { readonly item: Changing }) {
  const { t } = useTranslation('dashboard');
  const left =
    rest === null
      ? t('changing.unknown')
      : rest < DUE
        ? t('changing.arriving')
        : t('changing.rest', { time: duration(rest) });
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) minmax(0, 1fr) 160px' },
        columnGap: 4,
        rowGap: 1,
        alignItems: 'center',
        px: 4,
        py: 3,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Link
        href={links.provision(provision.id)}
        sx={{ fontWeight: 600, overflowWrap: 'anywhere', minWidth: 0 }}
      >
        {provision.name}
      </Link>
      <Box sx={{ minWidth: 0 }}>
        <StateLabel state={provision.state} rawState={provision.rawState} />
        <Box sx={{ fontSize: '0.75rem' }}>{left}</Box>
      </Box>
      <StageBar
        percent={percent}
        color="primary"
        label={t('changing.progress', { name: provision.name })}
      />
    </Box>
  );
}
