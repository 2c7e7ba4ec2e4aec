import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { elasticNetwork, publicRanges } from '@/domain/provision/addresses';
import { isRemoval } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { links } from '@/lib/links';
import { Panel } from '@/ui/Panel';

/** What the provision is made of, in numbers; the objects' own page has the rest. */
export function Summary({ provision }: { readonly provision: Provision }) {
  const { t } = useTranslation('provision');
  const { cluster, hosts, networks, datastores } = provision.objects;
  const absent = isRemoval(provision.state) ? t('summary.gone') : t('summary.notYet');
  const publicIps = publicRanges(provision).length;
  // Out of OpenNebula already, while the cloud goes on billing the machines behind them.
  const rented =
    isRemoval(provision.state) &&
    provision.display.operations.addHost !== 'ips' &&
    hosts.some(({ resourceId }) => resourceId !== null) &&
    hosts.every(({ id }) => id === null);
  const made = (objects: readonly { readonly id: number | null }[]): ReactNode => {
    const count = objects.filter(({ id }) => id !== null).length;
    if (count === 0) return absent;
    return count === objects.length ? count : `${String(count)}/${String(objects.length)}`;
  };
  const cells: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: ReactNode;
  }[] = [
    { key: 'cluster', label: t('summary.cluster'), value: cluster.id ?? absent },
    {
      key: 'hosts',
      label: t('summary.hosts'),
      value: rented ? t('summary.inCloudOnly') : made(hosts),
    },
    { key: 'networks', label: t('summary.networks'), value: made(networks) },
    { key: 'datastores', label: t('summary.datastores'), value: made(datastores) },
    ...(elasticNetwork(provision) === null
      ? []
      : [
          {
            key: 'ips',
            label: t('summary.publicIps'),
            value: publicIps === 0 && provision.state !== 'RUNNING' ? absent : publicIps,
          },
        ]),
  ];
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
          gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
          gap: 4,
        }}
      >
        {cells.map(({ key, label, value }) => (
          <Box key={key} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
            <dt>{label}</dt>
            <Box
              component="dd"
              sx={{
                m: 0,
                color: typeof value === 'string' ? 'text.secondary' : 'text.primary',
                fontSize: typeof value === 'string' ? '0.875rem' : '1.5rem',
                lineHeight: '32px',
                fontWeight: 600,
                fontVariantNumeric: 'tabular-nums',
              }}
            >
              {value}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
