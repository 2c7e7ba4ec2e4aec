import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Provision } from '@/domain/provision/provision';
import { resourcesOf, type CountNote, type ResourceCount } from '@/domain/provision/resources';
import { links } from '@/lib/links';
import { CopyText } from '@/ui/CopyText';
import { Panel } from '@/ui/Panel';

/** What the provision consists of, in numbers; the objects' own page has the rest. */
export function Summary({ provision }: { readonly provision: Provision }) {
  const { t } = useTranslation('provision');
  const { cluster, hosts, networks, datastores, publicIps } = resourcesOf(provision);
  return (
    <Panel
      title={t('summary.title')}
      actions={<Link href={links.provision(provision.id, 'objects')}>{t('tabs.objects')}</Link>}
    >
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
          gap: 4,
        }}
      >
        <Cell
          label={t('summary.cluster')}
          value={
            cluster.id === null ? (
              '–'
            ) : (
              <CopyText
                text={String(cluster.id)}
                shown={t('summary.clusterId', { id: cluster.id })}
              />
            )
          }
          note={cluster.note === null ? null : t(`summary.clusterNotes.${cluster.note}`)}
          mild
        />
        <Count label={t('summary.hosts')} count={hosts} />
        <Count label={t('summary.networks')} count={networks} />
        <Count label={t('summary.datastores')} count={datastores} />
        {publicIps === null ? null : <Count label={t('summary.publicIps')} count={publicIps} />}
      </Box>
    </Panel>
  );
}

/** Notes that ask for a look: something costs money, or did not come. */
const SERIOUS: ReadonlySet<CountNote['code']> = new Set([
  'in_cloud_only',
  'still_in_cloud',
  'maybe_in_cloud',
  'missing',
]);

function Count({ label, count }: { readonly label: string; readonly count: ResourceCount }) {
  const { t } = useTranslation('provision');
  const { present, wanted, note } = count;
  const value =
    wanted === null || wanted === present
      ? present
      : t('summary.of', { present, wanted: String(wanted) });
  return (
    <Cell
      label={label}
      value={value}
      note={
        note === null
          ? null
          : t(`summary.notes.${note.code}`, { count: 'count' in note ? note.count : 0 })
      }
      mild={note === null || !SERIOUS.has(note.code)}
    />
  );
}

interface CellProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note: string | null;
  readonly mild: boolean;
}

function Cell({ label, value, note, mild }: CellProps) {
  return (
    <Box>
      <dt>{label}</dt>
      <Box component="dd" sx={{ m: 0 }}>
        <Box
          sx={{
            color: 'text.primary',
            fontSize: '1.5rem',
            lineHeight: '32px',
            fontWeight: 600,
            fontVariantNumeric: 'tabular-nums',
          }}
        >
          {value}
        </Box>
        {note === null ? null : (
          <Box sx={{ fontSize: '0.75rem', color: mild ? 'text.secondary' : 'warning.main' }}>
            {note}
          </Box>
        )}
      </Box>
    </Box>
  );
}
