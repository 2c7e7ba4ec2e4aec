import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { undeployObjects } from '@/api/mutations/provision-life';
import { actionFor } from '@/domain/provision/actions';
import { partOf, unmanagedOn, type PartIds } from '@/domain/provision/part';
import { ownMachines } from '@/domain/provision/resources';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import { affectedResources } from '@/provisions/actions/affected-resources';
import { DestroyList } from '@/provisions/actions/DestroyList';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { itemsOf } from '@/provisions/actions/object-items';
import { ObjectPicker } from '@/provisions/actions/ObjectPicker';
import { useAction } from '@/provisions/actions/use-action';
import { useRemoval } from '@/provisions/actions/use-removal';
import { Warnings } from '@/provisions/actions/Warnings';
import { useDescribeError } from '@/ui/notes/describe-error';
import { TypeToConfirm } from '@/ui/TypeToConfirm';

const KINDS = ['hosts', 'networks', 'datastores'] as const;

/**
 * Asks which objects are undeployed, and leaves the rest (contract#undeploy-resources). With all hosts nothing would be
 * left to run: that is an undeploy of everything, whose own dialog asks for it (contract#trap-12).
 */
export function UndeployObjectsDialog(props: ActionDialogProps) {
  const { provision: known, context, chosen: opened, onInstead, onClose } = props;
  const { t } = useTranslation(['actions', 'provision']);
  const describe = useDescribeError();
  const [chosen, setChosen] = useState<Readonly<Record<keyof PartIds, ReadonlySet<number>>>>(() => {
    const from = (kind: keyof PartIds) => new Set(opened?.kind === kind ? opened.ids : []);
    return { hosts: from('hosts'), networks: from('networks'), datastores: from('datastores') };
  });
  const [typed, setTyped] = useState('');
  const undeploying = useAction(undeployObjects(useApi()));
  const removal = useRemoval(known, undeploying.error);
  const { provision, asking, unmanaged } = removal;
  // Where the driver does not say that hosts can be removed, they are not to choose from here either.
  const kinds = KINDS.filter(
    (kind) => kind !== 'hosts' || provision.display.operations.removeHost !== null,
  );
  const items = {
    hosts: itemsOf(t, 'hosts', provision, unmanaged),
    networks: itemsOf(t, 'networks', provision, unmanaged),
    datastores: itemsOf(t, 'datastores', provision, unmanaged),
  };
  const idsOf = (kind: keyof PartIds) =>
    kinds.includes(kind)
      ? items[kind].map(({ id }) => id).filter((id) => chosen[kind].has(id))
      : [];
  const part: PartIds = {
    hosts: idsOf('hosts'),
    networks: idsOf('networks'),
    datastores: idsOf('datastores'),
  };
  const count = part.hosts.length + part.networks.length + part.datastores.length;
  const guests = count === 0 ? 'none' : removal.guestsOn(part);
  const force = guests === 'some' || guests === 'unknown';
  const all = part.hosts.length > 0 && part.hosts.length === items.hosts.length;
  const action = actionFor('undeploy_objects', provision, context);
  const { name } = provision;
  const affected = affectedResources(
    partOf(provision, part),
    unmanaged === null ? null : unmanagedOn(unmanaged, part),
  );
  return (
    <ActionFrame
      provision={provision}
      action={action}
      title={t('undeployObjects.title', { name })}
      confirmLabel={confirmLabel()}
      tone="danger"
      sending={undeploying.state}
      blockedBy={blockedBy()}
      onClose={onClose}
      onConfirm={() => {
        if (all) {
          onInstead('undeploy');
          return;
        }
        const { id, objects } = provision;
        undeploying.send(
          provision,
          { id, objects, chosen: part, force },
          { said: t('undeployObjects.started', { name }), onDone: onClose },
        );
      }}
    >
      <div>{t('undeployObjects.body')}</div>
      {kinds.map((kind) =>
        items[kind].length === 0 ? null : (
          <ObjectPicker
            key={kind}
            legend={t(`undeployObjects.${kind}`)}
            items={items[kind]}
            chosen={new Set(part[kind])}
            onChange={(ids) => {
              setChosen({ ...chosen, [kind]: ids });
            }}
          />
        ),
      )}
      {asking ? <Alert severity="info">{t('undeploy.asking')}</Alert> : null}
      {all ? <Alert severity="error">{t('removeHosts.all')}</Alert> : null}
      {count > 0 && !all ? (
        <>
          <div>
            {t(ownMachines(provision) ? 'undeploy.destroysOnPremises' : 'undeploy.destroys')}
            <DestroyList items={affected} />
            {ownMachines(provision) ? t('undeploy.onPremises') : null}
          </div>
          {part.networks.length + part.datastores.length > 0 ? (
            <Alert severity="warning">{t('undeployObjects.lasting')}</Alert>
          ) : null}
          {force ? (
            <>
              <Warnings codes={[guests === 'some' ? 'deletes_guests' : 'deletes_unknown_guests']} />
              {guests === 'unknown' && removal.error !== null ? (
                <Alert severity="warning">{describe(removal.error)}</Alert>
              ) : null}
              <TypeToConfirm
                label={t('confirmByName', { name })}
                value={typed}
                onChange={setTyped}
              />
            </>
          ) : null}
        </>
      ) : null}
    </ActionFrame>
  );

  function confirmLabel(): string {
    if (all) return t('removeHosts.undeploy');
    return t(force ? 'labels.force_undeploy' : 'labels.undeploy');
  }

  function blockedBy(): string | null {
    if (count === 0) return t('undeployObjects.choose');
    if (all) return null;
    if (asking) return t('undeploy.asking');
    return force && typed.trim() !== name.trim() ? t('confirmFirst') : null;
  }
}
