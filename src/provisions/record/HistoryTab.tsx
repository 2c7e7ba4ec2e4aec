import { useTranslation } from 'react-i18next';

import type { HistoryEvent, Provision } from '@/domain/provision/provision';
import { browserLocale, exactTime } from '@/lib/time';
import { useEventWords } from '@/ui/state/use-event-words';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/table-model';
import { Message } from '@/ui/Message';
import { Panel } from '@/ui/Panel';
import { RelativeTime } from '@/ui/RelativeTime';

type Key = 'when' | 'exact' | 'action' | 'description';

interface Row extends HistoryEvent {
  /** Its place in the server's order, which alone tells events apart. */
  readonly index: number;
}

/** All that has happened to the provision, newest first. */
export function HistoryTab({ provision }: { readonly provision: Provision }) {
  const { t } = useTranslation('provision');
  const wordsOf = useEventWords();
  const rows: readonly Row[] = provision.history
    .map((event, index) => ({ ...event, index }))
    .reverse();
  const columns: readonly Column<Row, Key>[] = [
    {
      key: 'description',
      label: t('history.columns.description'),
      width: 'minmax(200px, 3fr)',
      sortable: false,
      narrow: 'line',
      render: ({ description }) => wordsOf(description),
    },
    {
      key: 'when',
      label: t('history.columns.when'),
      width: '130px',
      sortable: false,
      narrow: 'beside',
      render: ({ time }) => <RelativeTime at={time} />,
    },
    {
      key: 'exact',
      label: t('history.columns.exact'),
      width: '200px',
      sortable: false,
      narrow: 'hidden',
      optional: true,
      render: ({ time }) => exactTime(time, browserLocale()),
    },
  ];
  return (
    <Panel padding="flush">
      {rows.length === 0 ? (
        <Message title={t('history.empty')} />
      ) : (
        <DataTable
          label={t('history.title')}
          title={{
            key: 'action',
            label: t('history.columns.action'),
            width: 'minmax(180px, 2fr)',
            sortable: false,
            render: ({ action }) => action,
          }}
          columns={columns}
          rows={rows}
          rowKey={({ index }) => String(index)}
          rowHref={() => null}
        />
      )}
    </Panel>
  );
}
