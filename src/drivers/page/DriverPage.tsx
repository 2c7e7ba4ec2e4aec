import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { links } from '@/lib/links';
import { DriverView } from '@/drivers/page/DriverView';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { Page } from '@/ui/frame/Page';
import { Message } from '@/ui/Message';
import { Panel } from '@/ui/Panel';
import { TableSkeleton } from '@/ui/TableSkeleton';

/**
 * One driver; the address says which. Read from the list: asked by itself, the server answers one that was
 * never synchronized with a 500 (contract#driver-error).
 */
export function DriverPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('drivers');
  const query = useQuery(driversQuery(useApi()));
  const driver = query.data?.items.find((item) => item.id === id);
  if (driver !== undefined) return <DriverView key={id} driver={driver} query={query} />;
  const gone = query.data !== undefined;
  return (
    <Page
      title={gone ? t('missing.title') : id}
      crumbs={[{ label: t('title'), href: links.drivers() }]}
    >
      <Panel>
        {gone ? (
          <Message
            title={t('missing.title')}
            action={
              <Button variant="contained" href={links.drivers()}>
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
        {query.isPending ? <TableSkeleton /> : null}
      </Panel>
    </Page>
  );
}
