import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { useApi } from '@/api/api-context';
import { providersQuery } from '@/api/queries/providers';
import { unmanagedQuery } from '@/api/queries/provisions';
import type { Provision } from '@/domain/provision/provision';
import type { MapNode } from '@/domain/topology/model';
import { ProvisionMap } from '@/features/topology/ProvisionMap';

interface MapTabProps {
  readonly provision: Provision;
  /** What can be done with the provision. */
  readonly actions: ReactNode;
}

/** The map of the provision, with what runs on it. */
export function MapTab({ provision, actions }: MapTabProps) {
  const api = useApi();
  const { data: providers } = useQuery(providersQuery(api));
  const { data: unmanaged } = useQuery({
    ...unmanagedQuery(api, provision.id),
    // Nothing can live on what is not in OpenNebula yet, or any more.
    enabled: provision.objects.cluster.id !== null,
  });
  const provider = providers?.items.find(({ id }) => id === provision.providerId) ?? null;
  return (
    <ProvisionMap
      provision={provision}
      provider={provider}
      preview={null}
      unmanaged={unmanaged ?? null}
      actions={(node) => (concernsAll(node) ? actions : null)}
    />
  );
}

/** Where the actions of the provision belong: on the cluster, and on whatever failed. */
const concernsAll = ({ kind, failure }: MapNode): boolean => kind === 'cluster' || failure !== null;
