import ButtonBase from '@mui/material/ButtonBase';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { ArrowDown, ArrowUp } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { NarrowOnly } from '@/ui/DataTable.styles';
import type { Sort } from '@/ui/table-model';
import type { RovingFocus } from '@/ui/use-roving-focus';

interface SortableColumn<K extends string> {
  readonly key: K;
  readonly label: string;
}

/** A heading that sorts by its column, and turns the order when it does already. */
export function SortButton<K extends string>({
  column,
  sort,
  onSort,
  roving,
}: {
  readonly column: SortableColumn<K>;
  readonly sort: Sort<K>;
  readonly onSort: (sort: Sort<K>) => void;
  readonly roving: RovingFocus<HTMLTableRowElement>;
}) {
  const { t } = useTranslation();
  const active = sort.key === column.key;
  const Arrow = active && sort.direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <ButtonBase
      {...roving.item(column.key)}
      title={t('sortBy', { column: column.label })}
      onClick={() => {
        const turned = active && sort.direction === 'ascending';
        onSort({ key: column.key, direction: turned ? 'descending' : 'ascending' });
      }}
      sx={{
        font: 'inherit',
        color: active ? 'text.primary' : 'inherit',
        gap: 1,
        borderRadius: 1,
        // At the inner side, so that the word stands above its column's edge.
        '[data-align="end"] > &': { flexDirection: 'row-reverse' },
        '& svg': { visibility: active ? 'visible' : 'hidden' },
        '&:hover svg, &:focus-visible svg': { visibility: 'visible' },
      }}
    >
      {column.label}
      <Arrow width={12} height={12} strokeWidth={2.2} aria-hidden />
    </ButtonBase>
  );
}

/** The same choice as one field, where there is no room for headings. */
export function SortSelect<K extends string>({
  columns,
  sort,
  onSort,
}: {
  readonly columns: readonly SortableColumn<K>[];
  readonly sort: Sort<K>;
  readonly onSort: (sort: Sort<K>) => void;
}) {
  const { t } = useTranslation();
  const choices = columns.flatMap(({ key, label }) => [
    { value: key, label: `${label} ↑`, sort: { key, direction: 'ascending' } as const },
    { value: `-${key}`, label: `${label} ↓`, sort: { key, direction: 'descending' } as const },
  ]);
  return (
    <NarrowOnly>
      <TextField
        select
        label={t('sort')}
        value={`${sort.direction === 'descending' ? '-' : ''}${sort.key}`}
        onChange={(event) => {
          const chosen = choices.find(({ value }) => value === event.target.value);
          if (chosen !== undefined) onSort(chosen.sort);
        }}
      >
        {choices.map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </NarrowOnly>
  );
}
