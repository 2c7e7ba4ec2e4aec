import Alert from '@mui/material/Alert';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { addHosts } from '@/api/mutations/provision-scale';
import { cachedProvisions } from '@/api/provision-cache';
import { othersOf } from '@/domain/network/others';
import { actionFor } from '@/domain/provision/actions';
import { machinesReplaced } from '@/domain/provision/machines';
import { addressesIn, amountIn, mostOf, sameText } from '@/domain/network/new-hosts';
import type { Provision } from '@/domain/provision/provision';
import { ownMachines } from '@/domain/provision/resources';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import { AddressesField } from '@/provisions/actions/AddressesField';
import { AmountField } from '@/provisions/actions/AmountField';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { useAction } from '@/provisions/actions/use-action';
import { useLastScaling } from '@/provisions/actions/use-last-scaling';
import { Warnings } from '@/provisions/actions/Warnings';

/** Asks how many hosts are added, or which machines, as the driver has it. */
export function AddHostsDialog({ provision, context, onClose }: ActionDialogProps) {
  const { t } = useTranslation('actions');
  const action = actionFor('add_hosts', provision, context);
  const own = ownMachines(provision);
  const [amountText, setAmountText] = useState('1');
  const [addressText, setAddressText] = useState('');
  const { remember } = useLastScaling(provision);
  const adding = useAction(addHosts(useApi()));
  const amount = amountIn(amountText);
  const { addresses, problems } = addressesIn(addressText, provision);
  const nodes = own ? addresses : amount;
  const count = own ? addresses.length : (amount ?? 0);
  const ready = own ? addresses.length > 0 && problems.length === 0 : amount !== null;
  const { name, objects } = provision;
  const now = objects.hosts.length;
  const hint = !ready
    ? t('addHosts.now', { count: now })
    : t('addHosts.after', { count: now, total: now + count });
  return (
    <ActionFrame
      provision={provision}
      action={action}
      title={t('addHosts.title', { name })}
      confirmLabel={ready ? t('addHosts.send', { count }) : t('labels.add_hosts')}
      tone="normal"
      sending={adding.state}
      blockedBy={ready ? null : t('addHosts.fillIn')}
      typed={own ? addressText.trim() !== '' : amountText !== '1'}
      onClose={onClose}
      onConfirm={() => {
        if (nodes === null) return;
        remember({ direction: 'up', nodes });
        const hosts = typeof nodes === 'number' ? { amount: nodes } : { addresses: nodes };
        adding.send(
          provision,
          { provision, hosts },
          { said: t('addHosts.started', { name }), onDone: onClose },
        );
      }}
    >
      {own ? (
        <>
          <AddressesField provision={provision} value={addressText} onChange={setAddressText} />
          <div>{hint}</div>
          <UsedElsewhere provision={provision} addresses={addresses} />
        </>
      ) : (
        <>
          <AmountField value={amountText} onChange={setAmountText} hint={hint} />
          <div>{t('addHosts.billed')}</div>
          <AmountAdvice provision={provision} amount={amount} />
        </>
      )}
      <Warnings codes={action.warnings} />
    </ActionFrame>
  );
}

/** What is odd about an amount that OneForm would take. */
function AmountAdvice({
  provision,
  amount,
}: {
  readonly provision: Provision;
  readonly amount: number | null;
}) {
  const { t } = useTranslation('actions');
  if (amount === null) return null;
  const now = provision.objects.hosts.length;
  const most = mostOf(provision, 'hosts');
  const replaced = machinesReplaced(provision, amount);
  return (
    <>
      {replaced.length === 0 ? null : (
        <Alert severity="error">
          {t('addHosts.replaces', {
            count: replaced.length,
            names: replaced.join(', '),
            least: leastWithout(provision, amount),
          })}
        </Alert>
      )}
      {most === null || now + amount <= most ? null : (
        <Alert severity="warning">{t('addHosts.over', { max: most })}</Alert>
      )}
    </>
  );
}

/** The smallest amount that no machine is replaced by. */
function leastWithout(provision: Provision, amount: number): number {
  let least = amount;
  while (machinesReplaced(provision, least).length > 0) least += 1;
  return least;
}

/** Says where an address belongs to another provision, as far as the lists that were loaded tell. */
function UsedElsewhere({
  provision,
  addresses,
}: {
  readonly provision: Provision;
  readonly addresses: readonly string[];
}) {
  const { t } = useTranslation('actions');
  const client = useQueryClient();
  const { hosts } = othersOf(cachedProvisions(client).filter(({ id }) => id !== provision.id));
  return addresses.flatMap((value) => {
    const other = hosts.get(sameText(value));
    return other === undefined
      ? []
      : [
          <Alert key={value} severity="warning">
            {t('addHosts.used', { value, provision: other })}
          </Alert>,
        ];
  });
}
