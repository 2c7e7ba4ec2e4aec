import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { CheckCircle } from 'iconoir-react/regular';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Attention, Need, NextStep } from '@/domain/provision/attention';
import { ACTION_OF_WAY } from '@/domain/provision/ways-out';
import { links } from '@/lib/links';
import { Panel } from '@/ui/Panel';
import { RelativeTime } from '@/ui/RelativeTime';
import { StatusLabel, type StatusTone } from '@/ui/StatusLabel';

/** So many are shown at first: more are a list to work through. */
const SHOWN = 6;

const TONES: Readonly<Record<Need, StatusTone>> = {
  stuck: 'warning',
  machines_left: 'warning',
  failed: 'failed',
  slow: 'waiting',
};

/** What needs somebody now, each with its one next step. */
export function AttentionPanel({ items }: { readonly items: readonly Attention[] }) {
  const { t } = useTranslation('dashboard');
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  if (items.length === 0) {
    return (
      <Panel title={t('attention.title')}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
          <Box aria-hidden sx={{ color: 'success.main', lineHeight: 0 }}>
            <CheckCircle width={20} height={20} />
          </Box>
          <span>
            <Box component="span" sx={{ color: 'text.primary', fontWeight: 600 }}>
              {t('attention.none')}
            </Box>{' '}
            {t('attention.noneBody')}
          </span>
        </Box>
      </Panel>
    );
  }
  return (
    <Panel title={t('attention.title')} padding="flush">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((item) => (
          <Row key={item.provision.id} item={item} />
        ))}
      </Box>
      {items.length > shown.length ? (
        <Box sx={{ px: 4, py: 2, borderTop: 1, borderColor: 'divider' }}>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {t('attention.more', { count: items.length - shown.length })}
          </Button>
        </Box>
      ) : null}
    </Panel>
  );
}

function Row({ item: { provision, need, step, since } }: { readonly item: Attention }) {
  const { t } = useTranslation('dashboard');
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) auto' },
        columnGap: 4,
        rowGap: 1,
        alignItems: 'center',
        px: 4,
        py: 3,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'center' }}>
          <Link
            href={links.provision(provision.id)}
            sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
          >
            {provision.name}
          </Link>
          <StatusLabel tone={TONES[need]}>{t(`attention.needs.${need}`)}</StatusLabel>
        </Box>
        <Box sx={{ fontSize: '0.75rem', display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          <span>
            {need === 'failed' ? (
              <StateWord provision={provision} />
            ) : (
              t(`attention.needTexts.${need}`)
            )}
          </span>
          {since === null ? null : <RelativeTime at={since} />}
        </Box>
      </Box>
      <Button
        variant="outlined"
        size="small"
        href={hrefOf(provision.id, step)}
        sx={{ justifySelf: 'start' }}
      >
        {t(`attention.steps.${step}`)}
      </Button>
    </Box>
  );
}

/** To the dialog of the step; where there is something to look at first, to that. */
function hrefOf(id: number, step: NextStep): string {
  if (step === 'look') return links.provision(id, 'log');
  if (step === 'check_cloud') return links.provision(id);
  return links.provision(id, 'overview', ACTION_OF_WAY[step]);
}

/** Which stage failed. */
function StateWord({ provision }: { readonly provision: Attention['provision'] }) {
  const { t } = useTranslation('states');
  return t(provision.state);
}
