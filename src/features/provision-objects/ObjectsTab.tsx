import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { unmanagedQuery } from '@/api/queries/provisions';
import { isRemoval } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { isChanging } from '@/domain/provision/state';
import { DatastoreTable } from '@/features/provision-objects/DatastoreTable';
import { HostTable } from '@/features/provision-objects/HostTable';
import type { ObjectsProps } from '@/features/provision-objects/objects-props';
import { NetworkTable } from '@/features/provision-objects/NetworkTable';
import { useDescribeError } from '@/parts/describe-error';
import { ObjectId } from '@/parts/ObjectId';
import { KeyValue } from '@/ui/KeyValue';
import { Panel } from '@/ui/Panel';

/** What the provision is made of in OpenNebula and in the cloud, half made while it is being built. */
export function ObjectsTab({ provision }: { readonly provision: Provision }) {
  const { t } = useTranslation('provision');
  const describe = useDescribeError();
  const atRest = !isChanging(provision.state);
  const unmanaged = useQuery({
    ...unmanagedQuery(useApi(), provision.id),
    // The question writes the document: while the server works on it, that could undo its work.
    enabled: atRest && provision.state !== 'DONE',
  });
  const absent = isRemoval(provision.state) ? t('objects.gone') : t('objects.notYet');
  const { cluster } = provision.objects;
  const tables: ObjectsProps = { provision, unmanaged: unmanaged.data ?? null, absent };
  return (
    <Stack sx={{ gap: 4 }}>
      {unmanaged.error === null || !atRest ? null : (
        <Alert severity="warning">
          {t('objects.guestsUnknown')} {describe(unmanaged.error)}
        </Alert>
      )}
      <Panel title={t('objects.cluster')}>
        <KeyValue
          rows={[
            { key: 'name', label: t('objects.columns.name'), value: cluster.name ?? absent },
            {
              key: 'id',
              label: t('objects.columns.oneId'),
              value: <ObjectId id={cluster.id} absent={absent} />,
            },
          ]}
        />
      </Panel>
      <HostTable {...tables} />
      <NetworkTable {...tables} />
      <DatastoreTable {...tables} />
    </Stack>
  );
}
