import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useId, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import type { BulkKind } from '@/provisions/bulk/bulk-plan';
import type { BulkItem, BulkResult, BulkRun } from '@/provisions/bulk/bulk-run';
import { useDescribeError } from '@/ui/notes/describe-error';
import { StatusLabel, type StatusTone } from '@/ui/StatusLabel';

const TONES: Readonly<Record<BulkResult['kind'], StatusTone>> = {
  waiting: 'waiting',
  running: 'moving',
  done: 'running',
  left_out: 'unfinished',
  failed: 'failed',
  ended: 'gone',
};

/** So many rows are shown; what has to be looked at comes first. */
const SHOWN = 200;
const ORDER: readonly BulkResult['kind'][] = [
  'running',
  'failed',
  'left_out',
  'done',
  'ended',
  'waiting',
];

interface BulkProgressProps {
  readonly kind: BulkKind;
  readonly run: BulkRun;
  readonly onClose: () => void;
}

/** What comes of each of many, while it is done and afterwards. Stays until it is over or was ended. */
export function BulkProgress({ kind, run, onClose }: BulkProgressProps) {
  const { t } = useTranslation(['bulk', 'common']);
  const titleId = useId();
  const { phase, items } = useSyncExternalStore(run.subscribe, run.state);
  const count = (wanted: BulkResult['kind']) =>
    items.filter(({ result }) => result.kind === wanted).length;
  const settled = items.length - count('waiting') - count('running');
  const over = phase === 'over';
  const rows = items.toSorted(
    (a, b) => ORDER.indexOf(a.result.kind) - ORDER.indexOf(b.result.kind),
  );
  return (
    <Dialog
      open
      onClose={() => {
        if (over) onClose();
      }}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId}>
        {t(`bulk:labels.${kind}`)}: {t(`bulk:phases.${phase}`)}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        <LinearProgress
          variant="determinate"
          value={items.length === 0 ? 100 : (settled / items.length) * 100}
          aria-label={t('bulk:progress')}
        />
        <output>
          {over
            ? t('bulk:summary', {
                done: count('done'),
                failed: count('failed'),
                left: count('left_out') + count('ended'),
              })
            : t('bulk:done', { done: settled, count: items.length })}
        </output>
        <Box
          component="ul"
          aria-label={t('bulk:resultList')}
          // Reached by the keyboard, to be scrolled.
          tabIndex={0}
          sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 320, overflow: 'auto' }}
        >
          {rows.slice(0, SHOWN).map((item) => (
            <ResultRow key={item.provision.id} item={item} />
          ))}
          {rows.length > SHOWN ? <li>{t('bulk:more', { count: rows.length - SHOWN })}</li> : null}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        {over ? (
          <Button variant="contained" onClick={onClose}>
            {t('common:actions.close')}
          </Button>
        ) : (
          <>
            <Button variant="outlined" onClick={run.end}>
              {t('bulk:end')}
            </Button>
            {phase === 'running' ? (
              <Button variant="contained" onClick={run.pause}>
                {t('bulk:pause')}
              </Button>
            ) : (
              <Button variant="contained" onClick={run.resume}>
                {phase === 'pausing' ? t('bulk:pausing') : t('bulk:resume')}
              </Button>
            )}
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

function ResultRow({ item: { provision, result } }: { readonly item: BulkItem }) {
  const { t } = useTranslation(['bulk', 'actions']);
  const describe = useDescribeError();
  const why =
    result.kind === 'failed'
      ? describe(result.error)
      : result.kind === 'left_out'
        ? t(`actions:reasons.${result.reason}`)
        : null;
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 3 }}>
        <Box component="span" sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>
          {provision.name}
        </Box>
        <StatusLabel tone={TONES[result.kind]}>{t(`bulk:results.${result.kind}`)}</StatusLabel>
      </Box>
      {why === null ? null : (
        <Box sx={{ fontSize: '0.75rem', overflowWrap: 'anywhere' }}>{why}</Box>
      )}
    </Box>
  );
}
