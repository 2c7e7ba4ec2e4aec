import { useTranslation } from 'react-i18next';

import { publicRanges } from '@/domain/provision/addresses';
import type { AddressRange } from '@/domain/provision/objects';
import type { ObjectsProps } from '@/provisions/objects/objects-props';
import { ObjectTable } from '@/provisions/objects/ObjectTable';
import { RowActions } from '@/provisions/objects/RowActions';
import type { Column } from '@/ui/table-model';
import { ObjectId } from '@/ui/ObjectId';

type Key = 'address' | 'range' | 'from' | 'actions';

/** The public IPs, one range of the public network each. */
export function AddressTable(props: ObjectsProps) {
  const { t } = useTranslation('provision');
  const columns: readonly Column<AddressRange, Key>[] = [
    {
      key: 'range',
      label: t('objects.columns.rangeId'),
      width: '120px',
      sortable: false,
      narrow: 'line',
      render: ({ arId }) => <ObjectId id={arId} absent="–" />,
    },
    {
      key: 'from',
      label: t('objects.columns.from'),
      width: 'minmax(140px, 2fr)',
      sortable: false,
      narrow: 'line',
      render: ({ ipam }) => ipam ?? '–',
    },
    {
      key: 'actions',
      label: t('objects.columns.actions'),
      width: '48px',
      align: 'end',
      sortable: false,
      narrow: 'beside',
      render: ({ arId, ip }) => (
        <RowActions {...props} kind="addresses" object={{ id: arId, name: ip }} />
      ),
    },
  ];
  return (
    <ObjectTable
      heading={t('objects.addresses')}
      title={{
        key: 'address',
        label: t('objects.columns.address'),
        width: 'minmax(140px, 1fr)',
        sortable: false,
        render: ({ ip }) => <ObjectId id={ip} absent={t('objects.addressPending')} />,
      }}
      columns={columns}
      rows={publicRanges(props.provision)}
      empty={t('objects.noAddresses')}
    />
  );
}
