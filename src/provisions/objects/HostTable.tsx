import { useTranslation } from 'react-i18next';

import type { OneHost } from '@/domain/provision/objects';
import { GuestList } from '@/provisions/objects/GuestList';
import { guestsOn } from '@/domain/provision/guests';
import type { ObjectsProps } from '@/provisions/objects/objects-props';
import { RowActions } from '@/provisions/objects/RowActions';
import { ObjectTable } from '@/provisions/objects/ObjectTable';
import { ObjectId } from '@/ui/ObjectId';
import type { Column } from '@/ui/table-model';

type Key = 'address' | 'cloud' | 'one' | 'runs' | 'actions';

/** The hosts: machines in the cloud or of one's own, and what runs on them. */
export function HostTable(props: ObjectsProps) {
  const { provision, unmanaged, absent } = props;
  const { t } = useTranslation('provision');
  const columns: readonly Column<OneHost, Key>[] = [
    {
      key: 'one',
      label: t('objects.columns.oneId'),
      width: '120px',
      sortable: false,
      narrow: 'line',
      render: ({ id }) => <ObjectId id={id} absent={absent} />,
    },
    {
      key: 'cloud',
      label: t('objects.columns.cloudId'),
      width: 'minmax(140px, 2fr)',
      sortable: false,
      narrow: 'line',
      render: ({ resourceId }) => <ObjectId id={resourceId} absent={absent} />,
    },
    {
      key: 'runs',
      label: t('objects.columns.virtualMachines'),
      width: 'minmax(120px, 2fr)',
      sortable: false,
      narrow: 'line',
      render: (host) => <GuestList guests={guestsOn('hosts', host, unmanaged)} />,
    },
    {
      key: 'actions',
      label: t('objects.columns.actions'),
      width: '48px',
      align: 'end',
      sortable: false,
      narrow: 'beside',
      render: (host) => <RowActions {...props} kind="hosts" object={host} />,
    },
  ];
  return (
    <ObjectTable
      heading={t('objects.hosts')}
      title={{
        key: 'address',
        label: t('objects.columns.address'),
        width: 'minmax(140px, 1fr)',
        sortable: false,
        render: ({ name }) => <ObjectId id={name} absent={absent} />,
      }}
      columns={columns}
      rows={provision.objects.hosts}
      empty={provision.state === 'DONE' ? t('objects.noneGone') : t('objects.noHosts')}
    />
  );
}
