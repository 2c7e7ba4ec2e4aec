import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { deploymentName } from '@/domain/names';
import type { Provision } from '@/domain/provision/provision';
import { links } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { StateLabel } from '@/ui/state/StateLabel';
import { UpdatedAt } from '@/ui/notes/UpdatedAt';
import { CopyText } from '@/ui/CopyText';
import { NameAndId } from '@/ui/NameAndId';
import { RelativeTime } from '@/ui/RelativeTime';

interface FactsProps {
  readonly provision: Provision;
  readonly query: UseQueryResult<Provision>;
  readonly stuck: boolean;
}

/** What the page's every part has above it: state, provider, deployment, id, owner, age. */
export function Facts({ provision, query, stuck }: FactsProps) {
  const { t } = useTranslation('provision');
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 8, rowGap: 3 }}
    >
      <Box
        component="dl"
        sx={{
          m: 0,
          flex: { xs: '1 1 100%', sm: 1 },
          // Two columns on a phone; elsewhere each as wide as it is.
          display: { xs: 'grid', sm: 'flex' },
          gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
          flexWrap: 'wrap',
          columnGap: { xs: 4, sm: 8 },
          rowGap: 3,
        }}
      >
        <Fact label={t('facts.state')}>
          <output>
            <StateLabel state={provision.state} rawState={provision.rawState} stuck={stuck} />
          </output>
        </Fact>
        <Fact label={t('facts.provider')}>
          <ProviderLink provision={provision} />
        </Fact>
        <Fact label={t('facts.deployment')}>
          <DeploymentName provision={provision} />
        </Fact>
        <Fact label={t('facts.id')}>
          <CopyText text={String(provision.id)} />
        </Fact>
        <Fact label={t('facts.owner')}>
          {provision.meta.ownerName === '' ? t('facts.unknown') : provision.meta.ownerName}
        </Fact>
        {provision.registeredAt === null ? null : (
          <Fact label={t('facts.created')}>
            <RelativeTime at={provision.registeredAt} />
          </Fact>
        )}
      </Box>
      <UpdatedAt
        at={query.dataUpdatedAt}
        refreshing={query.isFetching}
        onRefresh={() => void query.refetch()}
      />
    </Box>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Box component="dt" sx={{ fontSize: '0.75rem' }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{ m: 0, color: 'text.primary', minHeight: 24, display: 'flex', alignItems: 'center' }}
      >
        {children}
      </Box>
    </div>
  );
}

function DeploymentName({ provision }: { readonly provision: Provision }) {
  const { t } = useTranslation('provision');
  const api = useApi();
  const { data: drivers } = useQuery(driversQuery(api));
  const { data: providers } = useQuery(providersQuery(api));
  const provider = providers?.items.find(({ id }) => id === provision.providerId);
  const found = deploymentName(
    drivers?.items ?? [],
    provider?.driver ?? null,
    provision.deployment,
  );
  if (provision.deployment === '') return t('facts.unknown');
  return <NameAndId {...found} />;
}

function ProviderLink({ provision: { providerId, display } }: { readonly provision: Provision }) {
  const { t } = useTranslation(['provision', 'provisions']);
  const { data } = useQuery(providersQuery(useApi()));
  if (providerId === null) return t('provisions:noProvider');
  const provider = data?.items.find(({ id }) => id === providerId);
  if (provider === undefined) {
    const words = t('provisions:providerUnknown', { id: providerId });
    return data === undefined ? words : t('facts.providerGone', { id: providerId });
  }
  return (
    <Link href={links.provider(provider.id)}>
      <CloudName driver={provider.driver} display={display} size={20}>
        {provider.name}
      </CloudName>
    </Link>
  );
}
