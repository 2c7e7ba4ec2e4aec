import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { recoverProvision, retryProvision } from '@/api/mutations/provision-life';
import { actionFor } from '@/domain/provision/actions';
import {
  KNOWN_STATES,
  stateRow,
  type KnownState,
  type ProvisionState,
} from '@/domain/provision/state';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import {
  ScalingFields,
  scalingDraft,
  scalingOf,
  type ScalingDraft,
} from '@/provisions/actions/ScalingFields';
import { useAction } from '@/provisions/actions/use-action';
import { useLastScaling } from '@/provisions/actions/use-last-scaling';
import { Warnings } from '@/provisions/actions/Warnings';
import { KeyValue } from '@/ui/KeyValue';

/** Asks before the failed stage is repeated, and says which it is. */
export function RetryDialog(props: ActionDialogProps) {
  return <RepeatDialog {...props} kind="retry" />;
}

/** The same, sent with the stage: OneForm refuses where the provision has come to another state. */
export function RecoverDialog(props: ActionDialogProps) {
  return <RepeatDialog {...props} kind="recover" />;
}

function RepeatDialog(props: ActionDialogProps & { readonly kind: 'retry' | 'recover' }) {
  const { kind, provision, context, onClose } = props;
  const { t } = useTranslation(['actions', 'states']);
  const api = useApi();
  const retry = useAction(retryProvision(api));
  const recover = useAction(recoverProvision(api));
  const sending = kind === 'retry' ? retry : recover;
  const action = actionFor(kind, provision, context);
  const { last, remember } = useLastScaling(provision);
  const [draft, setDraft] = useState<ScalingDraft>(() => scalingDraft(last));
  const { id, name } = provision;
  // The stage is told of what it was, should it go on while the dialog is open.
  const [stage] = useState<KnownState | null>(() => failedStage(provision.state));
  const scales = provision.state === 'SCALING_FAILURE';
  const scale = scales ? scalingOf(provision, draft) : null;
  const stageWord = stage === null ? '' : t(`states:${stage}`);
  return (
    <ActionFrame
      provision={provision}
      action={action}
      title={t(`${kind}.title`, { name })}
      confirmLabel={t(`labels.${kind}`)}
      tone="normal"
      sending={sending.state}
      blockedBy={scales && scale === null ? t('retry.fillIn') : null}
      onClose={onClose}
      onConfirm={() => {
        const options = { said: t(`${kind}.started`, { name, stage: stageWord }), onDone: onClose };
        const variables = { id, ...(scale === null ? {} : { scale }) };
        if (scale !== null) remember(scale);
        if (kind === 'retry') retry.send(provision, variables, options);
        else if (stage !== null) recover.send(provision, { ...variables, state: stage }, options);
      }}
    >
      {stage === null ? null : (
        <p style={{ margin: 0 }}>{t(`${kind}.body`, { stage: stageWord })}</p>
      )}
      {kind === 'recover' && stage !== null ? (
        <KeyValue
          rows={[{ key: 'state', label: t('recover.state'), value: `${stageWord} (${stage})` }]}
        />
      ) : null}
      {scales ? (
        <ScalingFields
          provision={provision}
          draft={draft}
          onChange={setDraft}
          remembered={last !== null}
        />
      ) : null}
      <Warnings codes={action.warnings} />
    </ActionFrame>
  );
}

/** The stage that a failure is of, which a retry repeats. */
function failedStage(state: ProvisionState): KnownState | null {
  const { retriesAt } = stateRow(state);
  return KNOWN_STATES.find((each) => each === retriesAt) ?? null;
}
