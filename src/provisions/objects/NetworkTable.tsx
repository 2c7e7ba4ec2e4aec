import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';

import type { OneNetwork } from '@/domain/provision/objects';
import { GuestList } from '@/provisions/objects/GuestList';
import { guestsOn } from '@/domain/provision/guests';
import type { ObjectsProps } from '@/provisions/objects/objects-props';
import { RowActions } from '@/provisions/objects/RowActions';
import { ObjectTable } from '@/provisions/objects/ObjectTable';
import { isPublic, lastAddress } from '@/provisions/objects/ranges';
import { ObjectId } from '@/ui/ObjectId';
import { CopyText } from '@/ui/CopyText';
import type { Column } from '@/ui/table-model';

type Key = 'name' | 'one' | 'kind' | 'range' | 'gateway' | 'runs' | 'actions';

/** The networks, with their addresses; on a public one each range is one address of the cloud's. */
export function NetworkTable(props: ObjectsProps) {
  const { provision, unmanaged, absent } = props;
  const { t } = useTranslation('provision');
  const columns: readonly Column<OneNetwork, Key>[] = [
    {
      key: 'one',
      label: t('objects.columns.oneId'),
      width: '120px',
      sortable: false,
      narrow: 'line',
      render: ({ id }) => <ObjectId id={id} absent={absent} />,
    },
    {
      key: 'kind',
      label: t('objects.columns.kind'),
      width: '88px',
      sortable: false,
      narrow: 'line',
      render: ({ kind }) => kind ?? '–',
    },
    {
      key: 'range',
      label: t('objects.columns.range'),
      width: 'minmax(150px, 1.6fr)',
      sortable: false,
      narrow: 'line',
      render: (network) => <Ranges network={network} />,
    },
    {
      key: 'gateway',
      label: t('objects.columns.gatewayAndDns'),
      width: 'minmax(130px, 1fr)',
      sortable: false,
      narrow: 'line',
      optional: true,
      render: ({ gateway, dns }) =>
        [gateway, dns].filter((part) => part !== null).join(' · ') || '–',
    },
    {
      key: 'runs',
      label: t('objects.columns.usedBy'),
      width: 'minmax(110px, 1fr)',
      sortable: false,
      narrow: 'line',
      render: (network) => <GuestList guests={guestsOn('networks', network, unmanaged)} />,
    },
    {
      key: 'actions',
      label: t('objects.columns.actions'),
      width: '48px',
      align: 'end',
      sortable: false,
      narrow: 'beside',
      render: (network) => <RowActions {...props} kind="networks" object={network} />,
    },
  ];
  return (
    <ObjectTable
      heading={t('objects.networks')}
      title={{
        key: 'name',
        label: t('objects.columns.name'),
        width: 'minmax(160px, 2fr)',
        sortable: false,
        render: ({ name }) => name ?? absent,
      }}
      columns={columns}
      rows={provision.objects.networks}
      empty={provision.state === 'DONE' ? t('objects.noneGone') : t('objects.noNetworks')}
    />
  );
}

function Ranges({ network }: { readonly network: OneNetwork }) {
  const { t } = useTranslation('provision');
  if (network.addressRanges.length === 0) return '–';
  return (
    <Stack sx={{ alignItems: 'flex-start', py: 1 }}>
      {network.addressRanges.map((range, index) => {
        const key = `${String(range.arId)} ${range.ip ?? ''} ${String(index)}`;
        if (range.ip === null) return <span key={key}>{t('objects.addressPending')}</span>;
        const last = isPublic(network) ? null : lastAddress(range);
        return (
          <CopyText
            key={key}
            text={range.ip}
            shown={last === null || last === range.ip ? range.ip : `${range.ip} – ${last}`}
          />
        );
      })}
    </Stack>
  );
}
