import Checkbox from '@mui/material/Checkbox';
import { useTranslation } from 'react-i18next';

import { RING_INSIDE } from '@/ui/theme/focus-ring';
import type { Selection } from '@/ui/table-model';

const BOX = {
  p: 1,
  mr: 2,
  position: 'relative',
  zIndex: 1,
  // The cell cuts off what reaches beyond it.
  ...RING_INSIDE,
} as const;

/** Chooses one row; with Shift held all rows since the last one that was pressed. */
export function SelectRow<R>({
  selection,
  rowKey,
  name,
}: {
  readonly selection: Selection<R>;
  readonly rowKey: string;
  readonly name: string;
}) {
  const { t } = useTranslation();
  return (
    <Checkbox
      size="small"
      sx={BOX}
      checked={selection.has(rowKey)}
      slotProps={{ input: { 'aria-label': t('select.row', { name }) } }}
      onChange={(event) => {
        selection.toggle(rowKey, event);
      }}
    />
  );
}

/** Chooses all rows that the filter shows, or none. */
export function SelectAll<R>({ selection }: { readonly selection: Selection<R> }) {
  const { t } = useTranslation();
  return (
    <Checkbox
      size="small"
      sx={BOX}
      checked={selection.extent === 'all'}
      indeterminate={selection.extent === 'some'}
      slotProps={{ input: { 'aria-label': t('select.all') } }}
      onChange={(_, checked) => {
        selection.toggleAll(checked);
      }}
    />
  );
}
