import { useTranslation } from 'react-i18next';

import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/table-model';
import { Panel } from '@/ui/Panel';

interface ObjectTableProps<R, K extends string> {
  readonly heading: string;
  readonly title: Omit<Column<R, K>, 'narrow' | 'align' | 'optional'>;
  readonly columns: readonly Column<R, K>[];
  readonly rows: readonly R[];
  /** What stands there when there are none. */
  readonly empty: string;
}

/** A panel with a table of objects in the order of the server, which have no pages of their own. */
export function ObjectTable<R, K extends string>(props: ObjectTableProps<R, K>) {
  const { heading, title, columns, rows, empty } = props;
  const { t } = useTranslation('provision');
  return (
    <Panel
      title={t('objects.heading', { heading, count: rows.length })}
      padding={rows.length === 0 ? 'normal' : 'flush'}
    >
      {rows.length === 0 ? (
        empty
      ) : (
        <DataTable
          label={heading}
          title={title}
          columns={columns}
          rows={rows}
          // Half-made objects have no id, and names may repeat: their place is what tells them apart.
          rowKey={(row) => String(rows.indexOf(row))}
          rowHref={() => null}
        />
      )}
    </Panel>
  );
}
