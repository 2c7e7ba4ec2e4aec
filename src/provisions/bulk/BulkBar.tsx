import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import { BULK_KINDS, type BulkKind } from '@/provisions/bulk/bulk-plan';
import { DisabledReason } from '@/ui/DisabledReason';
import type { Selection } from '@/ui/table-model';

interface BulkBarProps {
  readonly selection: Selection<unknown>;
  /** How many rows the filter shows. */
  readonly shown: number;
  /** Why nothing may be changed; null when it may. */
  readonly writeBlock: string | null;
  readonly onAct: (kind: BulkKind) => void;
}

/** How many rows are chosen, and what can be done to them. */
export function BulkBar({ selection, shown, writeBlock, onAct }: BulkBarProps) {
  const { t } = useTranslation('bulk');
  const count = selection.rows.length;
  if (count === 0) return null;
  return (
    <Box
      role="toolbar"
      aria-label={t('bar')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        px: 4,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'surface.selected',
        // At the window's foot however long the list is: rows don't move when the first is chosen.
        position: 'sticky',
        bottom: 0,
        zIndex: 3,
      }}
    >
      <Box component="output" sx={{ fontWeight: 600, color: 'text.primary' }}>
        {t('selected', { count })}
      </Box>
      {selection.extent === 'all' ? null : (
        <Button
          size="small"
          onClick={() => {
            selection.toggleAll(true);
          }}
        >
          {t('selectAll', { count: shown })}
        </Button>
      )}
      <Button size="small" onClick={selection.clear}>
        {t('clear')}
      </Button>
      <Box sx={{ flex: 1 }} />
      {BULK_KINDS.map((kind) => (
        <DisabledReason key={kind} reason={writeBlock}>
          <Button
            size="small"
            variant="outlined"
            color={kind === 'undeploy' || kind === 'delete' ? 'error' : 'primary'}
            disabled={writeBlock !== null}
            onClick={() => {
              onAct(kind);
            }}
          >
            {t(`labels.${kind}`)}
          </Button>
        </DisabledReason>
      ))}
    </Box>
  );
}
