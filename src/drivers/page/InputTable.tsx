import { useTranslation } from 'react-i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import { MatchText } from '@/drivers/page/MatchText';
import { InputValue } from '@/ui/InputValue';
import { CopyText } from '@/ui/CopyText';
import { DataTable } from '@/ui/DataTable';
import type { Column } from '@/ui/table-model';

type Key = 'name' | 'type' | 'default' | 'allowed';

interface InputTableProps {
  /** Names the table. */
  readonly label: string;
  readonly inputs: readonly InputSpec[];
}

/** What a driver asks for: name, type, default, and what is allowed. */
export function InputTable({ label, inputs }: InputTableProps) {
  const { t } = useTranslation('drivers');
  const columns: readonly Column<InputSpec, Key>[] = [
    {
      key: 'type',
      label: t('input.type'),
      width: 'minmax(90px, 1fr)',
      sortable: false,
      narrow: 'line',
      render: (input) =>
        [
          input.rawType === '' ? t('input.noType') : input.rawType,
          ...(input.secrecy.masked ? [t('input.secret')] : []),
        ].join(', '),
    },
    {
      key: 'default',
      label: t('input.default'),
      width: 'minmax(110px, 1.5fr)',
      sortable: false,
      narrow: 'line',
      render: (input) =>
        input.nullDefault ? (
          t('input.noValue')
        ) : input.mandatory ? (
          t('input.required')
        ) : (
          <InputValue
            value={input.defaultValue}
            sensitive={input.secrecy.masked}
            unit={input.unit}
          />
        ),
    },
    {
      key: 'allowed',
      label: t('input.allowed'),
      width: 'minmax(130px, 2fr)',
      sortable: false,
      narrow: 'line',
      render: ({ match }) => (match === null ? t('input.none') : <MatchText match={match} />),
    },
  ];
  return (
    <DataTable
      label={label}
      title={{
        key: 'name',
        label: t('input.name'),
        width: 'minmax(180px, 2.5fr)',
        sortable: false,
        render: (input) => <InputName input={input} />,
      }}
      columns={columns}
      rows={inputs}
      rowKey={({ name }) => name}
      rowHref={() => null}
    />
  );
}

function InputName({ input: { name, label, description } }: { readonly input: InputSpec }) {
  return (
    <div style={{ whiteSpace: 'normal', paddingBlock: 8 }}>
      <strong style={{ fontWeight: 600 }}>{label}</strong> <CopyText text={name} />
      {description === '' ? null : <div>{description}</div>}
    </div>
  );
}
