import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { providerQuery } from '@/api/queries/providers';
import { providerId, providerIdIn } from '@/domain/ids';
import { ConnectionForm } from '@/providers/connection/ConnectionForm';
import { links } from '@/lib/links';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { Page } from '@/ui/frame/Page';
import { WizardSkeleton } from '@/forms/wizard/WizardSkeleton';

/** `/providers/:id/connection`: where a provider's credentials are rotated. */
export function ProviderConnectionPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('providers');
  // What can't be an id is asked for all the same, as one that does not exist: the server's answer tells.
  const wanted = providerIdIn(id) ?? providerId(Number.MAX_SAFE_INTEGER);
  const query = useQuery(providerQuery(useApi(), wanted));
  const { data: provider } = query;
  return (
    <Page
      title={t('connectionForm.title', { name: provider?.name ?? id })}
      crumbs={[
        { label: t('title'), href: links.providers() },
        ...(provider === undefined
          ? []
          : [{ label: provider.name, href: links.provider(provider.id) }]),
      ]}
      width="narrow"
    >
      {provider === undefined ? (
        query.error === null ? (
          <WizardSkeleton />
        ) : (
          <ErrorMessage
            error={query.error}
            retrying={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        )
      ) : (
        <ConnectionForm key={provider.id} provider={provider} />
      )}
    </Page>
  );
}
