import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import {
  runningByDriver,
  runningByProvider,
  totalOf,
  type Running,
  type RunningOfProvider,
} from '@/dashboard/model/running';
import { BarTable } from '@/dashboard/parts/BarTable';
import type { Driver } from '@/domain/driver';
import type { Provider } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';
import { links } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { Panel } from '@/ui/Panel';

interface RunningPanelProps {
  /** Those that run. */
  readonly provisions: readonly Provision[];
  readonly providers: readonly Provider[];
  readonly drivers: readonly Driver[];
}

/** What runs: clusters, hosts and public IPs, by driver and by provider. */
export function RunningPanel({ provisions, providers, drivers }: RunningPanelProps) {
  const { t } = useTranslation('dashboard');
  const parts = useMemo(() => runningByProvider(provisions, providers), [provisions, providers]);
  const byDriver = useMemo(() => runningByDriver(parts, drivers), [parts, drivers]);
  const total = totalOf(parts);
  if (total.clusters === 0) return <Panel title={t('running.title')}>{t('running.none')}</Panel>;
  const nameOf = ({ provider, name }: RunningOfProvider): string => {
    if (provider === null) return t('running.noProvider');
    return name === '' ? t('running.unknownProvider', { id: provider }) : name;
  };
  return (
    <Panel title={t('running.title')}>
      <Box
        component="dl"
        sx={{ m: 0, mb: 4, display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 3 }}
      >
        <Total label={t('running.clusters')} count={total.clusters} />
        <Total label={t('running.hosts')} count={total.hosts} />
        <Total label={t('running.publicIps')} count={total.publicIps} />
      </Box>
      <Box component="h3" sx={HEADING}>
        {t('running.hostsByProvider')}
      </Box>
      <BarTable
        caption={t('running.hostsByProvider')}
        columns={[t('running.provider'), t('running.hosts')]}
        bars={parts.map((part) => ({
          key: String(part.provider),
          label: (
            <CloudName driver={part.driver ?? '?'} display={part.display} size={20}>
              {nameOf(part)}
            </CloudName>
          ),
          value: part.hosts,
          shown: String(part.hosts),
          href:
            part.provider === null
              ? null
              : links.provisions({ state: 'running', provider: part.provider }),
        }))}
      />
      {byDriver.length === 0 ? null : (
        <>
          <Box component="h3" sx={{ ...HEADING, mt: 4 }}>
            {t('running.byDriver')}
          </Box>
          <Box component="table" sx={TABLE}>
            <thead>
              <tr>
                <th scope="col">{t('running.driver')}</th>
                <th scope="col">{t('running.clusters')}</th>
                <th scope="col">{t('running.hosts')}</th>
                <th scope="col">{t('running.publicIps')}</th>
              </tr>
            </thead>
            <tbody>
              {byDriver.map((part) => (
                <tr key={part.driver}>
                  <th scope="row">
                    <CloudName driver={part.driver} display={part.display} size={20}>
                      {part.name}
                    </CloudName>
                  </th>
                  <Counts
                    counts={part}
                    href={links.provisions({ state: 'running', driver: part.driver })}
                  />
                </tr>
              ))}
            </tbody>
          </Box>
        </>
      )}
    </Panel>
  );
}

const HEADING = {
  m: 0,
  mb: 1,
  fontSize: '0.75rem',
  fontWeight: 600,
  color: 'text.secondary',
} as const;

const TABLE = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  '& th, & td': { py: 1.5, px: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  '& th:first-of-type': { width: '40%', textAlign: 'start', overflow: 'hidden' },
  '& thead th': { fontSize: '0.75rem', fontWeight: 500 },
  '& tbody th': { fontWeight: 400 },
} as const;

function Counts({ counts, href }: { readonly counts: Running; readonly href: string }) {
  return [counts.clusters, counts.hosts, counts.publicIps].map((count, index): ReactNode => (
    // The columns never change their order.
    // oxlint-disable-next-line react/no-array-index-key -- see above
    <td key={index}>
      <Link href={href}>{count}</Link>
    </td>
  ));
}

function Total({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
      <Box component="dt" sx={{ fontSize: '0.75rem' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: '1.5rem', lineHeight: '32px', fontWeight: 600 }}>
        <Link href={links.provisions({ state: 'running' })} underline="hover">
          {count}
        </Link>
      </Box>
    </Box>
  );
}
