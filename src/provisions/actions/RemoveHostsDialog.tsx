import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { removeHosts } from '@/api/mutations/provision-scale';
import { actionFor } from '@/domain/provision/actions';
import { partOf } from '@/domain/provision/part';
import { ownMachines } from '@/domain/provision/resources';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import { affectedResources } from '@/provisions/actions/affected-resources';
import { DestroyList } from '@/provisions/actions/DestroyList';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { itemsOf } from '@/provisions/actions/object-items';
import { ObjectPicker } from '@/provisions/actions/ObjectPicker';
import { useAction } from '@/provisions/actions/use-action';
import { useLastScaling } from '@/provisions/actions/use-last-scaling';
import { useRemoval } from '@/provisions/actions/use-removal';
import { Warnings } from '@/provisions/actions/Warnings';
import { TypeToConfirm } from '@/ui/TypeToConfirm';
import { useDescribeError } from '@/ui/notes/describe-error';

/**
 * Asks which hosts go. A host with virtual machines on it is refused by OneForm; where all hosts are chosen, what follows
 * is an undeploy, and its own dialog asks for that (contract#trap-12).
 */
export function RemoveHostsDialog(props: ActionDialogProps) {
  const { provision: known, context, chosen: opened, onInstead, onClose } = props;
  const { t } = useTranslation(['actions', 'provision']);
  const describe = useDescribeError();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(opened?.ids));
  const [typed, setTyped] = useState('');
  const { remember } = useLastScaling(known);
  const removing = useAction(removeHosts(useApi()));
  const removal = useRemoval(known, removing.error);
  const { provision, asking, unmanaged } = removal;
  const items = itemsOf(t, 'hosts', provision, unmanaged);
  // One that went meanwhile is chosen no more.
  const hosts = items.map(({ id }) => id).filter((id) => chosen.has(id));
  const part = { hosts, networks: [], datastores: [] };
  const guests = hosts.length === 0 ? 'none' : removal.guestsOn(part);
  const action = actionFor('remove_hosts', provision, { ...context, guests: 'none' });
  const all = hosts.length > 0 && hosts.length === items.length;
  const byName = guests === 'unknown' && !all;
  const { name } = provision;
  const affected = affectedResources(partOf(provision, part), null);

  return (
    <ActionFrame
      provision={provision}
      action={action}
      title={t('removeHosts.title', { name })}
      confirmLabel={confirmLabel()}
      tone="danger"
      sending={removing.state}
      blockedBy={blockedBy()}
      onClose={onClose}
      onConfirm={() => {
        if (all) {
          onInstead('undeploy');
          return;
        }
        remember({ direction: 'down', nodes: hosts });
        removing.send(
          provision,
          { provision, hostIds: hosts },
          { said: t('removeHosts.started', { name }), onDone: onClose },
        );
      }}
    >
      <ObjectPicker
        legend={t('removeHosts.which')}
        items={items}
        chosen={new Set(hosts)}
        onChange={setChosen}
      />
      {hosts.length === 0 && items.length > 1 ? <div>{t('removeHosts.hint')}</div> : null}
      {asking ? <Alert severity="info">{t('undeploy.asking')}</Alert> : null}
      {all ? <Alert severity="error">{t('removeHosts.all')}</Alert> : null}
      {hosts.length > 0 && !all ? (
        <div>
          {t(ownMachines(provision) ? 'undeploy.destroysOnPremises' : 'undeploy.destroys')}
          <DestroyList items={affected} />
          {ownMachines(provision) ? t('undeploy.onPremises') : null}
        </div>
      ) : null}
      {guests === 'some' && !all ? (
        <>
          <Alert severity="warning">{t('removeHosts.guests')}</Alert>
          <Button
            variant="outlined"
            color="error"
            sx={{ justifySelf: 'start' }}
            onClick={() => {
              onInstead('undeploy_objects', { kind: 'hosts', ids: hosts });
            }}
          >
            {t('removeHosts.byForce')}
          </Button>
        </>
      ) : null}
      {byName ? (
        <>
          <Warnings codes={['deletes_unknown_guests']} />
          {removal.error === null ? null : (
            <Alert severity="warning">{describe(removal.error)}</Alert>
          )}
          <TypeToConfirm label={t('confirmByName', { name })} value={typed} onChange={setTyped} />
        </>
      ) : null}
    </ActionFrame>
  );

  function confirmLabel(): string {
    if (all) return t('removeHosts.undeploy');
    return hosts.length === 0
      ? t('labels.remove_hosts')
      : t('removeHosts.send', { count: hosts.length });
  }

  function blockedBy(): string | null {
    if (hosts.length === 0) return t('removeHosts.choose');
    if (all) return null;
    if (asking) return t('undeploy.asking');
    if (guests === 'some') return t('reasons.has_guests');
    return byName && typed.trim() !== name.trim() ? t('confirmFirst') : null;
  }
}
