import { useTranslation } from 'react-i18next';

import { prefetchDialogs } from '@/provisions/actions/ActionDialog';
import { offered } from '@/provisions/actions/action-groups';
import type { ActionDialogKind, ChosenObject } from '@/provisions/actions/dialog';
import type { ObjectsProps } from '@/provisions/objects/objects-props';
import { ActionMenu, type MenuGroup } from '@/ui/ActionMenu';

interface RowActionsProps extends Pick<ObjectsProps, 'provision' | 'context' | 'onAct'> {
  readonly kind: ChosenObject['kind'];
  /** Of an address: its range. */
  readonly object: {
    readonly id: number | null;
    readonly name: string | null;
    readonly resourceId?: string | null;
  };
}

const REMOVAL = {
  hosts: 'remove_hosts',
  networks: 'undeploy_objects',
  datastores: 'undeploy_objects',
  addresses: 'remove_address',
} as const satisfies Record<ChosenObject['kind'], ActionDialogKind>;

/** What can be done to one object of a provision: it is chosen when the dialog opens. */
export function RowActions({ provision, context, onAct, kind, object }: RowActionsProps) {
  const { t } = useTranslation('actions');
  const { id, name, resourceId = null } = object;
  const dialog = REMOVAL[kind];
  const { reason } = offered(dialog, provision, context);
  const copies: readonly (readonly [key: 'copyAddress' | 'copyCloudId', text: string | null])[] = [
    ['copyAddress', kind === 'hosts' || kind === 'addresses' ? name : null],
    ['copyCloudId', resourceId],
  ];
  const groups: readonly MenuGroup[] = [
    {
      key: 'copy',
      entries: copies.flatMap(([key, text]) =>
        text === null
          ? []
          : [
              {
                key,
                label: t(key),
                reason: null,
                danger: false,
                onChoose: () => {
                  void navigator.clipboard.writeText(text).catch(() => undefined);
                },
              },
            ],
      ),
    },
    {
      key: 'removal',
      entries:
        id === null
          ? []
          : [
              {
                key: dialog,
                label: t(`rowActions.${kind}`),
                reason: reason === null ? null : t(`reasons.${reason}`),
                danger: true,
                onChoose: () => {
                  onAct(dialog, { kind, ids: [id] });
                },
              },
            ],
    },
  ];
  if (groups.every(({ entries }) => entries.length === 0)) return null;
  return (
    <ActionMenu
      label={t('rowMenu', { name: name ?? String(id ?? '') })}
      groups={groups}
      size="small"
      onOpen={prefetchDialogs}
    />
  );
}
