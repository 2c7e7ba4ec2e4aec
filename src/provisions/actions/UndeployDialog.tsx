import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { undeployProvision } from '@/api/mutations/provision-life';
import { providersQuery } from '@/api/queries/providers';
import { provisionQuery } from '@/api/queries/provisions';
import { useUnmanaged } from '@/api/queries/use-unmanaged';
import { useWrite } from '@/api/use-write';
import { isRentedMetal } from '@/domain/guidance/bare-metal';
import { actionFor, type Action } from '@/domain/provision/actions';
import { ownMachines } from '@/domain/provision/resources';
import { guestsOf } from '@/provisions/actions/action-context';
import { DestroyList } from '@/provisions/actions/DestroyList';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { affectedResources } from '@/provisions/actions/affected-resources';
import { Warnings } from '@/provisions/actions/Warnings';
import { useDescribeError, useLostWords } from '@/ui/notes/describe-error';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useToasts } from '@/ui/toast/toast-store';
import { TypeToConfirm } from '@/ui/TypeToConfirm';

/**
 * Asks before a provision is destroyed: lists what goes, asks the server what lives on it, and takes
 * force only when the name was typed. Where an undeploy does harm, the better way out is offered.
 */
export function UndeployDialog({
  provision: known,
  context,
  onInstead,
  onClose,
}: ActionDialogProps) {
  const { t } = useTranslation('actions');
  const toasts = useToasts();
  const api = useApi();
  const describe = useDescribeError();
  const lostWords = useLostWords();
  const [typed, setTyped] = useState('');
  const undeploy = useWrite(undeployProvision(api));
  // Asked again for each dialog: an answer of before may have missed a guest.
  const unmanaged = useUnmanaged(known, true);
  // A refusal because of guests names them, and is newer than any answer.
  const refusal = undeploy.error === null ? null : failureOf(undeploy.error);
  const named = refusal?.kind === 'guests' ? refusal.unmanaged : null;
  // So is the provision: at rest it is not polled, and somebody else may have scaled it since.
  const fresh = useQuery({ ...provisionQuery(api, known.id), refetchOnMount: 'always' });
  const provision = fresh.data ?? known;
  const asking = unmanaged.isFetching || !fresh.isFetchedAfterMount;
  const guests = asking ? 'unasked' : named === null ? guestsNow() : 'some';
  const { action, force } = chooseAction(provision, { ...context, guests });
  const affected = affectedResources(provision, named ?? unmanaged.data ?? null);
  const { name } = provision;
  const { data: providers } = useQuery(providersQuery(api));
  const provider = providers?.items.find(({ id }) => id === provision.providerId);
  const byName = force || isRentedMetal(provision, provider?.driver ?? null);
  const leavesMachines = action.warnings.includes('leaves_cloud_running');

  return (
    <ConfirmDialog
      open
      title={t(force ? 'undeploy.titleForce' : 'undeploy.title', { name })}
      confirmLabel={t(force ? 'labels.force_undeploy' : 'labels.undeploy')}
      tone="danger"
      running={undeploy.isPending}
      checking={lostWords(undeploy.lost)}
      failure={undeploy.error === null ? null : describe(undeploy.error)}
      blockedBy={blockedBy()}
      onClose={onClose}
      onConfirm={() => {
        undeploy.mutate(
          { id: provision.id, force },
          {
            onSuccess: () => {
              toasts.show('success', t('undeploy.started', { name }));
              onClose();
            },
          },
        );
      }}
    >
      {action.reason === null ? null : (
        <Alert severity="warning">{t(`reasons.${action.reason}`)}</Alert>
      )}
      {action.reason === 'would_get_stuck' ? (
        <Button
          variant="outlined"
          sx={{ justifySelf: 'start' }}
          onClick={() => {
            onInstead('delete');
          }}
        >
          {t('suggest.deleteInstead')}
        </Button>
      ) : null}
      {action.allowed ? (
        <>
          <div>
            {affected.length > 0
              ? t(ownMachines(provision) ? 'undeploy.destroysOnPremises' : 'undeploy.destroys')
              : null}
            {affected.length === 0 && !leavesMachines ? t('undeploy.nothing') : null}
            <DestroyList items={affected} />
            {ownMachines(provision) ? t('undeploy.onPremises') : null}
          </div>
          {asking ? <Alert severity="info">{t('undeploy.asking')}</Alert> : null}
          <Warnings codes={action.warnings} />
          {guests === 'unknown' && unmanaged.error !== null ? (
            <Alert severity="warning">{describe(unmanaged.error)}</Alert>
          ) : null}
          {leavesMachines && actionFor('retry', provision, context).allowed ? (
            <>
              <div>{t('suggest.retryFirst')}</div>
              <Button
                variant="outlined"
                sx={{ justifySelf: 'start' }}
                onClick={() => {
                  onInstead('retry');
                }}
              >
                {t('suggest.retryInstead')}
              </Button>
            </>
          ) : null}
          {byName && !force ? <Alert severity="info">{t('undeploy.metal')}</Alert> : null}
          {byName ? (
            <TypeToConfirm label={t('confirmByName', { name })} value={typed} onChange={setTyped} />
          ) : null}
        </>
      ) : null}
    </ConfirmDialog>
  );

  function guestsNow(): ActionDialogProps['context']['guests'] {
    const answered = unmanaged.data !== undefined || unmanaged.error !== null;
    // Not to be asked now: whatever lives on it is not known.
    return answered || unmanaged.allowed ? guestsOf(unmanaged) : 'unknown';
  }

  function blockedBy(): string | null {
    if (action.reason !== null) return t(`reasons.${action.reason}`);
    if (asking) return t('undeploy.asking');
    return byName && typed.trim() !== name.trim() ? t('confirmFirst') : null;
  }
}

/** Without force where that is possible, with force where it is not; the reason of the plain one where neither is. */
function chooseAction(...rule: [ActionDialogProps['provision'], ActionDialogProps['context']]): {
  readonly action: Action;
  readonly force: boolean;
} {
  const plain = actionFor('undeploy', ...rule);
  if (plain.allowed) return { action: plain, force: false };
  const forced = actionFor('force_undeploy', ...rule);
  return forced.allowed ? { action: forced, force: true } : { action: plain, force: false };
}
