import { useTranslation } from 'react-i18next';

import type { OneDatastore } from '@/domain/provision/objects';
import { GuestList } from '@/provisions/objects/GuestList';
import { guestsOn } from '@/domain/provision/guests';
import type { ObjectsProps } from '@/provisions/objects/objects-props';
import { RowActions } from '@/provisions/objects/RowActions';
import { ObjectTable } from '@/provisions/objects/ObjectTable';
import { ObjectId } from '@/ui/ObjectId';
import type { Column } from '@/ui/table-model';

type Key = 'name' | 'one' | 'type' | 'tm' | 'runs' | 'actions';

/** The datastores, and the images on them. */
export function DatastoreTable(props: ObjectsProps) {
  const { provision, unmanaged, absent } = props;
  const { t } = useTranslation('provision');
  const columns: readonly Column<OneDatastore, Key>[] = [
    {
      key: 'one',
      label: t('objects.columns.oneId'),
      width: '120px',
      sortable: false,
      narrow: 'line',
      render: ({ id }) => <ObjectId id={id} absent={absent} />,
    },
    {
      key: 'type',
      label: t('objects.columns.type'),
      width: 'minmax(90px, 1fr)',
      sortable: false,
      narrow: 'line',
      render: ({ type }) => {
        if (type === 'IMAGE_DS') return t('objects.imageDatastore');
        return type === 'SYSTEM_DS' ? t('objects.systemDatastore') : (type ?? '–');
      },
    },
    {
      key: 'tm',
      label: t('objects.columns.tm'),
      width: 'minmax(110px, 1fr)',
      sortable: false,
      narrow: 'line',
      optional: true,
      render: ({ transferManager }) => transferManager ?? '–',
    },
    {
      key: 'runs',
      label: t('objects.columns.usedBy'),
      width: 'minmax(110px, 1fr)',
      sortable: false,
      narrow: 'line',
      render: (datastore) => <GuestList guests={guestsOn('datastores', datastore, unmanaged)} />,
    },
    {
      key: 'actions',
      label: t('objects.columns.actions'),
      width: '48px',
      align: 'end',
      sortable: false,
      narrow: 'beside',
      render: (datastore) => <RowActions {...props} kind="datastores" object={datastore} />,
    },
  ];
  return (
    <ObjectTable
      heading={t('objects.datastores')}
      title={{
        key: 'name',
        label: t('objects.columns.name'),
        width: 'minmax(160px, 2fr)',
        sortable: false,
        render: ({ name }) => name ?? absent,
      }}
      columns={columns}
      rows={provision.objects.datastores}
      empty={provision.state === 'DONE' ? t('objects.noneGone') : t('objects.noDatastores')}
    />
  );
}
