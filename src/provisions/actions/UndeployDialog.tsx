import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { undeployProvision } from '@/api/mutations/provision-life';
import { providersQuery } from '@/api/queries/providers';
import { isRentedMetal } from '@/domain/guidance/bare-metal';
import { actionFor, type Action } from '@/domain/provision/actions';
import { ownMachines } from '@/domain/provision/resources';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import { DestroyList } from '@/provisions/actions/DestroyList';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { affectedResources } from '@/provisions/actions/affected-resources';
import { useAction } from '@/provisions/actions/use-action';
import { useRemoval } from '@/provisions/actions/use-removal';
import { Warnings } from '@/provisions/actions/Warnings';
import { useDescribeError } from '@/ui/notes/describe-error';
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
  const api = useApi();
  const describe = useDescribeError();
  const [typed, setTyped] = useState('');
  const undeploy = useAction(undeployProvision(api));
  const removal = useRemoval(known, undeploy.error);
  const { provision, asking, unmanaged, guests } = removal;
  const { action, force } = chooseAction(provision, { ...context, guests });
  const affected = affectedResources(provision, unmanaged);
  const { name } = provision;
  const { data: providers } = useQuery(providersQuery(api));
  const provider = providers?.items.find(({ id }) => id === provision.providerId);
  const byName = force || isRentedMetal(provision, provider?.driver ?? null);
  const leavesMachines = action.warnings.includes('leaves_cloud_running');

  return (
    <ActionFrame
      provision={provision}
      action={action}
      title={t(force ? 'undeploy.titleForce' : 'undeploy.title', { name })}
      confirmLabel={t(force ? 'labels.force_undeploy' : 'labels.undeploy')}
      tone="danger"
      sending={undeploy.state}
      blockedBy={blockedBy()}
      onClose={onClose}
      onConfirm={() => {
        undeploy.send(
          provision,
          { id: provision.id, force },
          { said: t('undeploy.started', { name }), onDone: onClose },
        );
      }}
    >
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
          {guests === 'unknown' && removal.error !== null ? (
            <Alert severity="warning">{describe(removal.error)}</Alert>
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
    </ActionFrame>
  );

  function blockedBy(): string | null {
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
