import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { invalidate } from '@/api/query-keys';
import { isOctet, isOwner } from '@/api/safety';
import type { Provision } from '@/domain/provision/provision';
import {
  planBulk,
  type BulkKind,
  type BulkKnown,
  type BulkPlan,
} from '@/provisions/bulk/bulk-plan';
import { startBulk, type BulkRun } from '@/provisions/bulk/bulk-run';
import { bulkStep, type BulkOrder } from '@/provisions/bulk/bulk-step';
import { BulkProgress } from '@/provisions/bulk/BulkProgress';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { TypeToConfirm } from '@/ui/TypeToConfirm';

interface BulkDialogProps {
  readonly kind: BulkKind;
  readonly provisions: readonly Provision[];
  readonly known: BulkKnown;
  readonly onClose: () => void;
}

/** Asks before something is done to many, says what is left out, and shows then what comes of each. */
export function BulkDialog({ kind, provisions, known, onClose }: BulkDialogProps) {
  const api = useApi();
  const [run, setRun] = useState<BulkRun | null>(null);
  const begun = useRef<BulkRun | null>(null);
  // Left by the browser's back button, for one: nothing more is begun where it can't be seen.
  useEffect(() => () => begun.current?.end(), []);
  // As it was when the dialog was opened: a refresh does not change what was asked.
  const [plan] = useState(() => planBulk(kind, provisions, known));
  if (run !== null) return <BulkProgress kind={kind} run={run} onClose={onClose} />;
  return (
    <Question
      kind={kind}
      plan={plan}
      onClose={onClose}
      onBegin={(order) => {
        begun.current = startBulk(plan.ready, bulkStep(api, order, known), () => {
          void invalidate(api.client, 'provisions');
        });
        setRun(begun.current);
      }}
    />
  );
}

/** So many are named; of the others there is the count. */
const NAMED = 8;

interface QuestionProps {
  readonly kind: BulkKind;
  readonly plan: BulkPlan;
  readonly onClose: () => void;
  readonly onBegin: (order: BulkOrder) => void;
}

function Question({ kind, plan: { ready, leftOut }, onClose, onBegin }: QuestionProps) {
  const { t } = useTranslation(['bulk', 'actions']);
  const [typed, setTyped] = useState('');
  const [value, setValue] = useState('');
  const count = ready.length;
  const destroys = kind === 'undeploy' || kind === 'delete';
  const field = kind === 'chmod' || kind === 'chown' || kind === 'chgrp' ? kind : null;
  const order = orderOf(kind, value.trim());
  const fieldError = field !== null && order === null ? t(`bulk:fieldErrors.${field}`) : null;
  const reason =
    count === 0
      ? t('bulk:none')
      : (fieldError ?? (destroys && typed.trim() !== String(count) ? t('bulk:typeFirst') : null));
  return (
    <ConfirmDialog
      open
      title={t(`bulk:titles.${kind}`, { count })}
      confirmLabel={t(`bulk:labels.${kind}`)}
      tone={destroys ? 'danger' : 'normal'}
      running={false}
      failure={null}
      blockedBy={reason}
      typed={typed !== '' || value !== ''}
      onClose={onClose}
      onConfirm={() => {
        if (order !== null) onBegin(order);
      }}
    >
      <div>{count === 0 ? t('bulk:none') : t(`bulk:bodies.${kind}`)}</div>
      {count === 0 ? null : (
        <div style={{ overflowWrap: 'anywhere' }}>
          {ready
            .slice(0, NAMED)
            .map(({ name }) => name)
            .join(', ')}
          {count > NAMED ? ` ${t('bulk:more', { count: count - NAMED })}` : null}
        </div>
      )}
      <LeftOut items={leftOut} />
      {field === null || count === 0 ? null : (
        <TextField
          label={t(`bulk:fields.${field}`)}
          value={value}
          onChange={({ target }) => {
            setValue(target.value);
          }}
          error={value !== '' && fieldError !== null}
          helperText={value === '' ? ' ' : (fieldError ?? ' ')}
          slotProps={{ htmlInput: { autoComplete: 'off', inputMode: 'numeric' } }}
        />
      )}
      {destroys && count > 0 ? (
        <TypeToConfirm label={t('bulk:typeCount', { count })} value={typed} onChange={setTyped} />
      ) : null}
      {count > 1 ? <div>{t('bulk:oneByOne')}</div> : null}
    </ConfirmDialog>
  );
}

/** So many are named of each reason. */
const LEFT_OUT_NAMED = 5;

/** What can't be done to some of those that were chosen, by reason. */
function LeftOut({ items }: { readonly items: BulkPlan['leftOut'] }) {
  const { t } = useTranslation(['bulk', 'actions']);
  const reasons = [...new Set(items.map(({ reason }) => reason))];
  if (reasons.length === 0) return null;
  return (
    <Alert severity="info">
      {reasons.map((reason) => {
        const names = items.filter((item) => item.reason === reason);
        return (
          <div key={reason} style={{ overflowWrap: 'anywhere' }}>
            {t('bulk:leftOut', { count: names.length, reason: t(`actions:reasons.${reason}`) })} (
            {names
              .slice(0, LEFT_OUT_NAMED)
              .map(({ provision }) => provision.name)
              .join(', ')}
            {names.length > LEFT_OUT_NAMED ? ', …' : ''})
          </div>
        );
      })}
    </Alert>
  );
}

/** The order that was typed; null while it is none. */
function orderOf(kind: BulkKind, value: string): BulkOrder | null {
  if (kind === 'retry' || kind === 'undeploy' || kind === 'delete') return { kind };
  if (kind === 'chmod') return isOctet(value) ? { kind, octet: value } : null;
  if (!/^\d{1,10}$/.test(value)) return null;
  const id = Number(value);
  if (!isOwner(id)) return null;
  return kind === 'chown' ? { kind, ownerId: id } : { kind, groupId: id };
}
