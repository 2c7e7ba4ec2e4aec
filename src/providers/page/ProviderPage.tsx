import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { providerQuery } from '@/api/queries/providers';
import { providerId, providerIdIn } from '@/domain/ids';
import { links } from '@/lib/links';
import { ProviderView } from '@/providers/page/ProviderView';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { Page } from '@/ui/frame/Page';
import { Message } from '@/ui/Message';
import { Panel } from '@/ui/Panel';
import { TableSkeleton } from '@/ui/TableSkeleton';

/** One provider; the address says which. */
export function ProviderPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('providers');
  const wanted = providerIdIn(id);
  // What can't be an id is not asked for.
  const query = useQuery({
    ...providerQuery(useApi(), wanted ?? providerId(0)),
    enabled: wanted !== null,
  });
  const gone = wanted === null || (query.isError && failureOf(query.error).kind === 'not_found');
  if (query.data !== undefined && !gone) {
    return <ProviderView key={id} provider={query.data} query={query} />;
  }
  return (
    <Page
      title={t(gone ? 'missing.title' : 'missing.loading', { id })}
      crumbs={[{ label: t('title'), href: links.providers() }]}
    >
      <Panel>
        {gone ? (
          <Message
            title={t('missing.title')}
            action={
              <Button variant="contained" href={links.providers()}>
                {t('missing.back')}
              </Button>
            }
          >
            {t('missing.body', { id })}
          </Message>
        ) : null}
        {!gone && query.isError ? (
          <ErrorMessage
            error={query.error}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        ) : null}
        {query.isPending && wanted !== null ? <TableSkeleton /> : null}
      </Panel>
    </Page>
  );
}
