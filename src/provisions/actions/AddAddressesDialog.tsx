import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { addAddresses, type AddedAddresses } from '@/api/mutations/provision-addresses';
import { actionFor } from '@/domain/provision/actions';
import { publicRanges } from '@/domain/provision/addresses';
import { amountIn, mostOf } from '@/domain/network/new-hosts';
import type { Provision } from '@/domain/provision/provision';
import { missingAddresses } from '@/domain/provision/resources';
import { duration } from '@/lib/time';
import { links } from '@/lib/links';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import { AmountField } from '@/provisions/actions/AmountField';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { useAction } from '@/provisions/actions/use-action';
import { Warnings } from '@/provisions/actions/Warnings';
import { useNow } from '@/ui/server-clock';
import { useToasts } from '@/ui/toast/toast-store';

/** About how long a cloud takes for each, in seconds (contract#calls). */
const SECONDS_EACH = 5;
/** More at a time would take longer than an answer is waited for on its way. */
const AT_ONCE = 10;

/**
 * Asks how many public IPs are added, stays open until the cloud has answered, and compares what came with
 * what was asked for: OneForm says yes to both (contract#trap-6).
 */
export function AddAddressesDialog({ provision, context, onClose }: ActionDialogProps) {
  const { t } = useTranslation('actions');
  const toasts = useToasts();
  const action = actionFor('add_addresses', provision, context);
  const [typed, setTyped] = useState('1');
  const [short, setShort] = useState<AddedAddresses | null>(null);
  const adding = useAction(addAddresses(useApi()));
  const amount = amountIn(typed);
  const tooMany = amount !== null && amount > AT_ONCE;
  const owed = missingAddresses(provision);
  const { id, name } = provision;
  const usual = ((amount ?? 0) + owed) * SECONDS_EACH;
  const ready = amount !== null && !tooMany;
  const addressesOf = ({ added }: AddedAddresses): string =>
    added.map(({ ip }) => ip ?? t('addAddresses.nameless')).join(', ');
  return (
    <ActionFrame
      provision={provision}
      action={action}
      title={t('addAddresses.title', { name })}
      confirmLabel={ready ? t('addAddresses.send', { count: amount }) : t('labels.add_addresses')}
      tone="normal"
      sending={adding.state}
      blockedBy={ready ? null : t('addHosts.fillIn')}
      typed={typed !== '1'}
      over={short !== null}
      onClose={onClose}
      onConfirm={() => {
        if (!ready) return;
        adding.send(
          provision,
          { id, amount },
          {
            onDone: (answer) => {
              if (answer.added.length < answer.asked) {
                setShort(answer);
                return;
              }
              const count = answer.added.length;
              const addresses = addressesOf(answer);
              toasts.show('success', t('addAddresses.came', { count, addresses }));
              onClose();
            },
          },
        );
      }}
    >
      {short === null ? (
        <>
          <AmountField
            value={typed}
            onChange={setTyped}
            problem={tooMany ? t('addAddresses.tooMany', { max: AT_ONCE }) : null}
            hint={hintOf(provision, amount)}
          />
          {adding.state.running ? (
            <Waiting usual={usual} />
          ) : (
            <>
              {ready ? <div>{t('addAddresses.takes', { time: duration(usual) })}</div> : null}
              {owed === 0 ? null : (
                <Alert severity="warning">{t('addAddresses.owed', { count: owed })}</Alert>
              )}
              <Over provision={provision} amount={amount} />
              <Warnings codes={action.warnings} />
            </>
          )}
        </>
      ) : (
        <>
          <Alert severity="warning">
            {short.added.length === 0
              ? t('addAddresses.refusedAll', { count: short.asked })
              : t('addAddresses.refusedSome', {
                  count: short.added.length,
                  asked: short.asked,
                  addresses: addressesOf(short),
                })}
          </Alert>
          <div>{t('addAddresses.whyRefused')}</div>
          <Button
            variant="outlined"
            sx={{ justifySelf: 'start' }}
            href={links.provision(id, 'log')}
            onClick={onClose}
          >
            {t('addAddresses.openLog')}
          </Button>
        </>
      )}
    </ActionFrame>
  );

  function hintOf(of: Provision, more: number | null): string {
    const count = publicRanges(of).length;
    return more === null
      ? t('addAddresses.now', { count })
      : t('addAddresses.after', { count, total: count + more + owed });
  }
}

function Over({
  provision,
  amount,
}: {
  readonly provision: Provision;
  readonly amount: number | null;
}) {
  const { t } = useTranslation('actions');
  const max = mostOf(provision, 'public_ips');
  if (amount === null || max === null) return null;
  return publicRanges(provision).length + amount <= max ? null : (
    <Alert severity="warning">{t('addHosts.over', { max })}</Alert>
  );
}

/** How long it has been at it. Not announced every second: only that it waits, and once that it takes long. */
function Waiting({ usual }: { readonly usual: number }) {
  const { t } = useTranslation('actions');
  const now = useNow(1_000, 'browser');
  const [since] = useState(now);
  const elapsed = Math.max(0, now - since);
  const long = elapsed > 2 * usual;
  return (
    <Alert severity="info" role="timer">
      {long
        ? t('addAddresses.waitingLong', { elapsed: duration(elapsed) })
        : t('addAddresses.waiting', { elapsed: duration(elapsed), usual: duration(usual) })}
    </Alert>
  );
}
