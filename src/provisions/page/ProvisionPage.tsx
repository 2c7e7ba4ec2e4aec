import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { provisionQuery } from '@/api/queries/provisions';
import { provisionIdIn, type ProvisionId } from '@/domain/ids';
import { links, PROVISION_TABS } from '@/lib/links';
import { ProvisionView, type ProvisionMapPart } from '@/provisions/page/ProvisionView';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { Page } from '@/ui/frame/Page';
import { Message } from '@/ui/Message';
import { Panel } from '@/ui/Panel';
import { TableSkeleton } from '@/ui/TableSkeleton';

/** One provision; the address says which, and which part of it. */
export function ProvisionPage({ map }: { readonly map: ProvisionMapPart }) {
  const { id = '', tab } = useParams();
  const wanted = provisionIdIn(id);
  if (wanted === null) return <NoProvision id={id} />;
  // An unknown part is no reason to say that the provision is gone.
  const known = PROVISION_TABS.find((name) => name === tab) ?? 'overview';
  // One page an id: nothing of one provision may show on the page of another.
  return <LoadedPage key={id} id={wanted} tab={known} map={map} />;
}

interface LoadedPageProps {
  readonly id: ProvisionId;
  readonly tab: (typeof PROVISION_TABS)[number];
  readonly map: ProvisionMapPart;
}

function LoadedPage({ id, tab, map }: LoadedPageProps) {
  const { t } = useTranslation(['provisions', 'provision']);
  const query = useQuery(provisionQuery(useApi(), id));
  useEffect(() => {
    // While the provision is on its way, so is the code for it.
    if (tab === 'map') map.prefetch();
  }, [tab, map]);
  if (query.data !== undefined && failureOf(query.error).kind !== 'not_found') {
    return <ProvisionView provision={query.data} query={query} tab={tab} map={map} />;
  }
  if (query.isError && failureOf(query.error).kind === 'not_found') {
    return <NoProvision id={String(id)} />;
  }
  return (
    <Page
      title={t('provision:missing.loading', { id })}
      crumbs={[{ label: t('title'), href: links.provisions() }]}
    >
      <Panel>
        {query.isError ? (
          <ErrorMessage
            error={query.error}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        ) : (
          <TableSkeleton />
        )}
      </Panel>
    </Page>
  );
}

function NoProvision({ id }: { readonly id: string }) {
  const { t } = useTranslation(['provision', 'provisions']);
  return (
    <Page
      title={t('missing.title')}
      crumbs={[{ label: t('provisions:title'), href: links.provisions() }]}
    >
      <Panel>
        <Message
          title={t('missing.title')}
          action={
            <Button variant="contained" href={links.provisions()}>
              {t('missing.back')}
            </Button>
          }
        >
          {t('missing.body', { id })}
        </Message>
      </Panel>
    </Page>
  );
}
