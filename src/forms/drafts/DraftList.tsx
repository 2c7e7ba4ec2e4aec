import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Download, Trash } from 'iconoir-react/regular';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ImportDraft } from '@/forms/drafts/ImportDraft';
import { writeDraftFile, type DraftKind } from '@/forms/drafts/model/draft-file';
import { useDraftRows, type DraftRow } from '@/forms/drafts/use-draft-rows';
import { saveFile } from '@/lib/save-file';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Panel } from '@/ui/Panel';
import { RelativeTime } from '@/ui/RelativeTime';

interface DraftListProps {
  readonly kind: DraftKind;
  /** The draft that is open already: it can be saved as a file, but not begun again. Null where none is. */
  readonly open: string | null;
  /** True where a file can be taken in although there are no drafts. */
  readonly importsAlone: boolean;
}

/** What was begun and not finished, to go on with; nothing when there is nothing. */
export function DraftList({ kind, open, importsAlone }: DraftListProps) {
  const { t } = useTranslation('drafts');
  const all = useDraftRows(kind);
  const rows = all.filter(({ id }) => id !== open);
  const opened = all.find(({ id }) => id === open);
  const [toDelete, setToDelete] = useState<DraftRow | null>(null);
  const actions = (
    <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
      <ImportDraft />
      {opened === undefined ? null : (
        <Button
          size="small"
          onClick={() => {
            saveDraft(opened);
          }}
        >
          {t('exportOpen')}
        </Button>
      )}
    </Stack>
  );
  if (rows.length === 0) return importsAlone ? actions : null;
  return (
    <Panel title={t('title')} actions={actions}>
      <Box component="ul" aria-label={t('title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            onDelete={() => {
              setToDelete(row);
            }}
          />
        ))}
      </Box>
      <ConfirmDialog
        open={toDelete !== null}
        title={t('deleteTitle')}
        confirmLabel={t('deleteAction')}
        tone="danger"
        running={false}
        failure={null}
        blockedBy={null}
        onConfirm={() => {
          toDelete?.drop();
          setToDelete(null);
        }}
        onClose={() => {
          setToDelete(null);
        }}
      >
        {t('deleteBody', { name: toDelete?.title ?? '' })}
      </ConfirmDialog>
    </Panel>
  );
}

function saveDraft({ draft, fileName }: DraftRow): void {
  saveFile(`${fileName}.json`, new Blob([writeDraftFile(draft)], { type: 'application/json' }));
}

function Row({ row, onDelete }: { readonly row: DraftRow; readonly onDelete: () => void }) {
  const { t } = useTranslation('drafts');
  const exportLabel = t('export', { name: row.title });
  const deleteLabel = t('delete', { name: row.title });
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        gap: 2,
        py: 2,
        alignItems: 'center',
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Link href={row.href}>{row.title}</Link>
        <Typography variant="caption" component="div">
          {row.about} · {t('saved')} <RelativeTime at={row.savedAt / 1000} stampedBy="browser" />
        </Typography>
      </Box>
      <Tooltip title={exportLabel}>
        <IconButton
          size="small"
          aria-label={exportLabel}
          onClick={() => {
            saveDraft(row);
          }}
        >
          <Download width={18} height={18} aria-hidden />
        </IconButton>
      </Tooltip>
      <Tooltip title={deleteLabel}>
        <IconButton size="small" aria-label={deleteLabel} onClick={onDelete}>
          <Trash width={18} height={18} aria-hidden />
        </IconButton>
      </Tooltip>
    </Stack>
  );
}
