import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';

import { failureOf } from '@/api/errors';
import { useUnmanaged } from '@/api/queries/use-unmanaged';
import { elasticNetwork } from '@/domain/provision/addresses';
import { isRemoval } from '@/domain/provision/progress';
import { AddressTable } from '@/provisions/objects/AddressTable';
import { DatastoreTable } from '@/provisions/objects/DatastoreTable';
import { HostTable } from '@/provisions/objects/HostTable';
import type { ObjectsProps } from '@/provisions/objects/objects-props';
import { NetworkTable } from '@/provisions/objects/NetworkTable';
import { useDescribeError } from '@/ui/notes/describe-error';
import { ObjectId } from '@/ui/ObjectId';
import { KeyValue } from '@/ui/KeyValue';
import { Panel } from '@/ui/Panel';

/** What the provision is made of in OpenNebula and in the cloud, half made while it is being built. */
export function ObjectsTab({
  provision,
  context,
  onAct,
}: Pick<ObjectsProps, 'provision' | 'context' | 'onAct'>) {
  const { t } = useTranslation('provision');
  const describe = useDescribeError();
  const unmanaged = useUnmanaged(provision);
  // Refused here since it is changing again: that is no failure of OneForm's.
  const failed = unmanaged.error !== null && failureOf(unmanaged.error).kind !== 'unsafe';
  const absent = isRemoval(provision.state) ? t('objects.gone') : t('objects.notYet');
  const { cluster } = provision.objects;
  const tables: ObjectsProps = {
    provision,
    unmanaged: unmanaged.data ?? null,
    absent,
    context,
    onAct,
  };
  return (
    <Stack sx={{ gap: 4 }}>
      {!failed || !unmanaged.allowed ? null : (
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
      {elasticNetwork(provision) === null ? null : <AddressTable {...tables} />}
      <DatastoreTable {...tables} />
    </Stack>
  );
}
